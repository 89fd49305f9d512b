import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import type { BackupPath } from '#/api/explore/backup-path';
import type { ExploreSource } from '#/api/explore/source';
import type { Workload } from '#/api/access/workloads';
import { AddFoundButton } from './selection/AddFoundButton';
import { ContentPanes } from './layout/ContentPanes';
import { ItemDetails } from './details/ItemDetails';
import { ItemsPane } from './list/ItemsPane';
import { messages } from './messages';
import { NothingSelected } from './details/NothingSelected';
import { SelectionBar } from './selection/SelectionBar';
import { usePerson } from '#/domain/person/use-person';
import { Selections } from './items/selection-store';
import { readSort } from './items/sort-items';
import { useDetailsShown } from './details/use-details-shown';
import type { ExploreAddress } from './layout/use-explore-address';
import { useItems } from './items/use-items';
import { useSelectedItem } from './details/use-selected-item';
import { useWhere } from './tree/use-where';

interface ListedProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly source: ExploreSource;
  /** Where the listed items are: the open place, or the one that is searched. */
  readonly place: BackupPath;
  readonly listing: Listing<ExploreItem>;
  readonly isSearch: boolean;
  readonly address: ExploreAddress;
  readonly whenEmpty: ReactNode;
}

/** A listing or a search with its details. */
export function ItemsView(props: ListedProps) {
  const { sessionId, workload, source, place, listing, isSearch, address } = props;
  const state = useItems(sessionId, listing, readSort(address.link.sort));
  const selection = usePerson().own(Selections).in(sessionId);
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
