import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { RestoreListStore } from '#/domain/restore-list/restore-list';
import { formatBytes } from '#/lib/bytes';
import { restorePath } from '#/lib/paths';
import { messages } from './messages';
import { hitsOf, isBusy, tickedHits, unusedIds, type MultiSearchState } from './multi-search-state';
import type { MultiSearchRun } from './multi-search';

const StopUnusedDialog = lazy(async () => ({
  default: (await import('./StopUnusedDialog')).StopUnusedDialog,
}));

const text = messages.pick;

function isOnList(list: RestoreListStore, sessionId: string): boolean {
  const state = list.store.getState();
  return state.kind !== 'ready' || state.entries.some((entry) => entry.sessionId === sessionId);
}

interface PickBarProps {
  readonly search: MultiSearchRun;
  readonly state: MultiSearchState;
  readonly nameOf: (sessionId: string) => string;
  readonly list: RestoreListStore;
  /** What is on the restore list; undefined until it has been read. */
  readonly listed: readonly RestoreEntry[] | undefined;
}

/** What is ticked, onto the restore list with it, and away with the sessions that hold none of it. */
export function PickBar({ search, state, nameOf, list, listed }: PickBarProps) {
  const [stopping, setStopping] = useState<readonly string[]>();
  const found = state.rows.reduce((sum, row) => sum + hitsOf(row).length, 0);
  const ticked = tickedHits(state);
  const hasList = listed !== undefined && listed.length > 0;
  const listedKeys = new Set(listed?.map(({ key }) => key));
  const missing = ticked.filter(({ entry }) => !listedKeys.has(entry.key));
  const sizes = ticked.flatMap(({ item }) => item.sizeBytes ?? []);
  const unused =
    listed === undefined || isBusy(state)
      ? []
      : unusedIds(state, new Set(listed.map(({ sessionId }) => sessionId)));

  if (found === 0 && unused.length === 0 && stopping === undefined && !hasList) return null;
  return (
    <Box
      role="region"
      aria-label={text.label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '8px 12px',
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        fontSize: '0.875rem',
      }}
    >
      {found === 0 ? null : (
        <>
          <Button
            variant="contained"
            disabled={listed === undefined || missing.length === 0}
            onClick={() => void list.add(missing.map(({ entry }) => ({ ...entry, addedAt: Date.now() })))}
          >
            {missing.length === 0 && ticked.length > 0 ? text.allOnList : text.add(missing.length)}
          </Button>
          <Box role="status">{text.ticked(ticked.length, found, ticked.length - missing.length)}</Box>
          {sizes.length === ticked.length && sizes.length > 0 ? (
            <span>{text.size(formatBytes(sizes.reduce((sum, size) => sum + size, 0)))}</span>
          ) : null}
          {/* Not before all is found: what is still to come would be ticked all the same. */}
          {isBusy(state) ? null : (
            <Button size="small" onClick={() => search.tickAll(state.rows, ticked.length === 0)}>
              {ticked.length === 0 ? text.tickAll : text.untickAll}
            </Button>
          )}
        </>
      )}
      {hasList ? <Link href={restorePath()}>{text.openList(listed.length)}</Link> : null}
      <Box sx={{ flex: 1 }} />
      {unused.length === 0 ? null : (
        <Button variant="outlined" color="error" onClick={() => setStopping(unused)}>
          {text.stop(unused.length)}
        </Button>
      )}
      {stopping === undefined ? null : (
        <Suspense>
          <StopUnusedDialog
            sessionIds={stopping}
            nameOf={nameOf}
            isPicked={(id) => isOnList(list, id)}
            onStopped={search.setEnded}
            onClose={() => setStopping(undefined)}
          />
        </Suspense>
      )}
    </Box>
  );
}
