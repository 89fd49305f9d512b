import { useVirtualizer } from '@tanstack/react-virtual';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTimeZone } from '#/ui/time-zone';
import { foundSx, hitRowHeight, narrowHitRowHeight, sessionRowHeight } from './found-styles';
import { HitRow } from './HitRow';
import { messages } from './messages';
import { SessionRow } from './SessionRow';
import type { MultiSearchRun } from './multi-search';
import { viewRows, type MultiSearchState, type ViewRow } from './multi-search-state';

interface FoundListProps {
  readonly search: MultiSearchRun;
  readonly state: MultiSearchState;
  readonly nameOf: (sessionId: string) => string;
  readonly query: string;
  readonly listedKeys: ReadonlySet<string>;
}

/** Sessions with what was found in each below it. Of up to 1,000 hits a session, only those in view exist. */
export function FoundList({ search, state, nameOf, query, listedKeys }: FoundListProps) {
  const { zone } = useTimeZone();
  const isNarrow = useMediaQuery('(max-width: 699px)');
  const hitHeight = isNarrow ? narrowHitRowHeight : hitRowHeight;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows: sessionRows, unfolded, unticked } = state;
  const rows = useMemo(() => viewRows(sessionRows, unfolded), [sessionRows, unfolded]);
  // A new function for new rows: rows of other heights may stand where the same number stood before.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'session' ? sessionRowHeight : hitHeight),
    getItemKey,
    overscan: 4,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, hitHeight]);

  function contentOf(row: ViewRow) {
    switch (row.kind) {
      case 'session':
        return (
          <SessionRow search={search} row={row.row} name={nameOf(row.row.sessionId)} unticked={unticked} />
        );
      case 'hit':
        return (
          <HitRow
            hit={row.hit}
            whose={nameOf(row.hit.entry.sessionId)}
            query={query}
            zone={zone}
            isTicked={!unticked.has(row.key)}
            isOnList={listedKeys.has(row.key)}
            onToggle={search.toggle}
          />
        );
      case 'more':
        return (
          <Button size="small" sx={{ ml: 5 }} onClick={() => search.unfold(row.sessionId)}>
            {messages.more(row.hidden)}
          </Button>
        );
    }
  }

  return (
    <Box ref={scroller} sx={foundSx}>
      <ul aria-label={messages.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size, key }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li
              key={key}
              className={row.kind}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height: size }}
            >
              {contentOf(row)}
            </li>
          );
        })}
      </ul>
    </Box>
  );
}
