import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { formatMoment, parseServerDate, type TimeZoneChoice } from '#/lib/dates';
import type { ExploreLink } from '#/lib/paths';
import { formatCount } from '#/lib/plural';
import { visibleText } from '#/lib/text';
import { FilterChip } from '#/ui/FilterChip';
import { useTimeZone } from '#/ui/time-zone';
import { listKindOf } from '../items/columns';
import type { ComparedItem, Difference } from './compare-items';
import { compareMessages } from './compare-messages';
import { ItemList } from '../list/ItemList';
import { OpenAtPoint } from './OpenAtPoint';
import { SelectionBar } from '../selection/SelectionBar';
import { usePerson } from '#/domain/person/use-person';
import { SelectionStore, Selections } from '../items/selection-store';
import { nextSort, sortItems, usualSort, type Sort } from '../items/sort-items';
import { useColumns } from '../list/use-columns';
import type { ItemsState } from '../items/use-items';

const differences: readonly Difference[] = ['only-here', 'only-there', 'differs'];

function nothing(): void {
  // All is there: nothing can be loaded, cancelled or tried again.
}

/** A list that is complete from the start. */
function stateOf(items: readonly ExploreItem[], sort: Sort | undefined): ItemsState {
  return {
    items,
    sort,
    totalCount: items.length,
    hasMore: false,
    isFirstLoading: false,
    isLoadingMore: false,
    isCancelled: false,
    loadingSince: 0,
    error: null,
    loadMore: nothing,
    loadAll: nothing,
    loadUpTo: (most) => Promise.resolve(items.slice(0, most)),
    cancel: nothing,
    retry: nothing,
  };
}

function momentText(text: string, zone: TimeZoneChoice): string {
  const epochMs = parseServerDate(text);
  return epochMs === undefined ? visibleText(text) : formatMoment(epochMs, 'dateTime', zone);
}

interface CompareResultProps {
  readonly sessionId: string;
  readonly started: StartedSession;
  readonly place: BackupPath;
  readonly link: ExploreLink;
  readonly compared: readonly ComparedItem[];
  /** The other moment. */
  readonly point: RestorePoint;
}

/** What differs, to be filtered and selected; one kind of difference at a time, so that each row has one meaning. */
export function CompareResult({ sessionId, started, place, link, compared, point }: CompareResultProps) {
  const person = usePerson();
  const { zone } = useTimeZone();
  const first = differences.find((one) => compared.some(({ difference }) => difference === one));
  const [chosen, setChosen] = useState<Difference>();
  const shown = chosen ?? first ?? 'differs';
  const [chosenSort, setSort] = useState<Sort>();
  const [active, setActive] = useState(-1);
  const [selections] = useState<Record<Difference, SelectionStore>>(() => ({
    'only-here': new SelectionStore(),
    'only-there': new SelectionStore(),
    differs: new SelectionStore(),
  }));
  const selection = selections[shown];
  const isElsewhere = shown === 'only-there';
  const state = useMemo(() => {
    const wanted = compared.filter(({ difference }) => difference === shown).map(({ item }) => item);
    const sort = chosenSort ?? usualSort(wanted);
    return stateOf(sortItems(wanted, sort), sort);
  }, [compared, shown, chosenSort]);
  const { items, sort } = state;
  const activeKey = items[active]?.key;
  const columns = useColumns(listKindOf(items));
  const labelOf = (one: Difference, count: string): string => {
    switch (one) {
      case 'only-here':
        return compareMessages.onlyHere(momentText(started.dateTime, zone), count);
      case 'only-there':
        return compareMessages.onlyThere(momentText(point.backupTime.text, zone), count);
      case 'differs':
        return compareMessages.differs(count);
    }
  };
  if (first === undefined) return <Box sx={{ p: 2 }}>{compareMessages.same}</Box>;
  return (
    <>
      <Box
        role="group"
        aria-label={compareMessages.filters}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1.5 }}
      >
        {differences.map((one) => {
          const count = compared.filter(({ difference }) => difference === one).length;
          return (
            <FilterChip
              key={one}
              label={labelOf(one, formatCount(count))}
              isOn={one === shown}
              onToggle={() => {
                setChosen(one);
                setActive(-1);
              }}
            />
          );
        })}
      </Box>
      <ItemList
        key={shown}
        state={state}
        place={place}
        columns={columns}
        selection={selection}
        isSelectable={!isElsewhere}
        active={active}
        onSort={(column) => setSort(nextSort(sort, column))}
        onActive={setActive}
        onOpen={nothing}
      />
      {isElsewhere ? (
        <Box sx={{ p: 1.5, display: 'grid', gap: 1, borderTop: 1, borderColor: 'divider' }}>
          <OpenAtPoint
            started={started}
            point={point}
            link={activeKey === undefined ? link : { ...link, item: activeKey }}
            onOpened={(id) => person.own(Selections).in(id).add(place, items, true)}
          >
            {compareMessages.stoppedThere(items.length)}
          </OpenAtPoint>
        </Box>
      ) : (
        <SelectionBar
          key={`selected ${shown}`}
          session={{ id: sessionId, workload: started.type }}
          selection={selection}
          place={place}
          state={state}
        />
      )}
    </>
  );
}
