import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import type { ExplorePlace } from '#/api/explore/place';
import type { ExploreSource } from '#/api/explore/source';
import type { Workload } from '#/api/workloads';
import { AddFoundButton } from './AddFoundButton';
import { ContentPanes } from './ContentPanes';
import { ItemDetails } from './ItemDetails';
import { ItemsPane } from './ItemsPane';
import { messages } from './messages';
import { NothingSelected } from './NothingSelected';
import { SelectionBar } from './SelectionBar';
import { selectionStoreOf } from './selection-store';
import { readSort } from './sort-items';
import { useDetailsShown } from './use-details-shown';
import type { ExploreAddress } from './use-explore-address';
import { useItems } from './use-items';
import { useSelectedItem } from './use-selected-item';
import { useWhere } from './use-where';

interface ListedProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly source: ExploreSource;
  /** Where the listed items are: the open place, or the one that is searched. */
  readonly place: ExplorePlace;
  readonly listing: Listing<ExploreItem>;
  readonly isSearch: boolean;
  readonly address: ExploreAddress;
  readonly whenEmpty: ReactNode;
}

/** A listing or a search with its details. */
export function Listed(props: ListedProps) {
  const { sessionId, workload, source, place, listing, isSearch, address } = props;
  const state = useItems(sessionId, listing, readSort(address.link.sort));
  const selection = selectionStoreOf(sessionId);
  const whereOf = useWhere(sessionId, source, place);
  const isLoaded = !state.isFirstLoading && !state.isCancelled;
  const selected = useSelectedItem(sessionId, address, state.items, (id) => source.one(place, id), isLoaded);
  const { item } = selected;
  const isWide = useMediaQuery('(min-width: 1200px)');
  const details = useDetailsShown({
    isWide,
    hasItem: isWide ? selected.hasKey : item !== undefined,
    isLinked: address.link.item !== undefined,
  });

  /** A folder found over several libraries or lists does not say which one it is in. */
  const canOpen = (one: ExploreItem): boolean =>
    one.kind === 'folder' && source.items([...place, { kind: 'folder', id: one.id }], 'v8') !== undefined;
  function open(one: ExploreItem): void {
    if (canOpen(one)) address.openPlace([...place, { kind: 'folder', id: one.id }]);
    else details.show(false);
  }

  function detailsOf() {
    if (item !== undefined) {
      return (
        <ItemDetails
          key={item.key}
          sessionId={sessionId}
          workload={workload}
          source={source}
          place={place}
          item={item}
          where={whereOf(item)}
          onOpen={canOpen(item) ? () => open(item) : undefined}
        />
      );
    }
    if (!selected.hasKey) return <NothingSelected items={state.items} />;
    return (
      <Box sx={{ p: 2, color: 'text.secondary', fontSize: '0.875rem' }}>
        {selected.isMissing ? messages.itemGone : messages.loading}
      </Box>
    );
  }

  return (
    <ContentPanes
      isWide={isWide}
      onCloseDetails={details.close}
      list={
        <>
          <ItemsPane
            state={state}
            place={place}
            whereOf={whereOf}
            isSearch={isSearch}
            selection={selection}
            active={selected.active}
            whenEmpty={props.whenEmpty}
            onSort={(next) => address.change({ sort: next }, 'replace')}
            tools={
              <>
                {isWide ? (
                  <Button
                    size="small"
                    color="inherit"
                    startIcon={<PanelRight size={16} />}
                    aria-expanded={details.isShown}
                    onClick={details.isShown ? details.close : details.open}
                  >
                    {messages.details}
                  </Button>
                ) : null}
                {isSearch ? (
                  <AddFoundButton sessionId={sessionId} workload={workload} place={place} state={state} />
                ) : null}
              </>
            }
            onActive={(index, how) => {
              selected.setActive(index);
              const pressed = how === 'pressed' ? state.items[index] : undefined;
              if (pressed !== undefined) details.show(canOpen(pressed));
            }}
            onOpen={open}
          />
          <SelectionBar
            session={{ id: sessionId, workload }}
            selection={selection}
            place={place}
            state={state}
          />
        </>
      }
      details={details.isShown ? detailsOf() : undefined}
    />
  );
}
