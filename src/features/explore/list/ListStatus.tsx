import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { formatCount } from '#/lib/plural';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { listMessages } from './messages';
import type { ItemsState } from '../items/use-items';

function LoadingFor({ since }: { readonly since: number }) {
  return <span>{listMessages.loadingFor(useSecondsSince(since))}</span>;
}

function countText(state: ItemsState, isSearch: boolean): string | undefined {
  const { items, hasMore, totalCount } = state;
  if (state.isFirstLoading || state.isCancelled) return undefined;
  // What could not be read is not empty.
  if (state.error !== null && items.length === 0) return undefined;
  if (!hasMore) return (isSearch ? listMessages.foundAll : listMessages.loadedAll)(items.length);
  if (totalCount !== undefined)
    return listMessages.loadedOf(formatCount(items.length), formatCount(totalCount));
  return (isSearch ? listMessages.foundMore : listMessages.loadedMore)(items.length);
}

interface ListStatusProps {
  readonly state: ItemsState;
  readonly isSearch: boolean;
  readonly isSorted: boolean;
}

/** How much of the list is here, and what is under way. */
export function ListStatus({ state, isSearch, isSorted }: ListStatusProps) {
  const isLoading = state.isFirstLoading || state.isLoadingMore;
  const count = countText(state, isSearch);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        minHeight: 32,
        fontSize: '0.8125rem',
        color: 'text.secondary',
        flex: '1 0 auto',
        maxWidth: '100%',
      }}
    >
      {count === undefined ? null : <span role="status">{count}</span>}
      {isLoading ? (
        <>
          <LoadingFor since={state.loadingSince} />
          <Button size="small" onClick={state.cancel}>
            {listMessages.cancel}
          </Button>
        </>
      ) : state.hasMore ? (
        <Button size="small" onClick={state.loadAll}>
          {listMessages.loadAll}
        </Button>
      ) : null}
      {isSorted && state.hasMore ? <span>{listMessages.sortedLoaded}</span> : null}
    </Box>
  );
}
