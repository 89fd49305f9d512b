import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useMemo } from 'react';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { FoundList } from './FoundList';
import { messages } from './messages';
import { PickBar } from './PickBar';
import { hitsOf, isBusy, retryableIds, type RowState, type MultiSearchState } from './multi-search-state';
import type { MultiSearchRun } from './multi-search';

interface FoundProps {
  readonly search: MultiSearchRun;
  readonly state: MultiSearchState;
  readonly nameOf: (sessionId: string) => string;
  readonly query: string;
}

function progressText({ rows }: MultiSearchState): string {
  const count = (kind: RowState['kind']) => rows.filter(({ state }) => state.kind === kind).length;
  const [done, failed, ended] = [count('done'), count('failed'), count('ended')];
  const sessions = rows.filter((row) => hitsOf(row).length > 0).length;
  const found = rows.reduce((sum, row) => sum + hitsOf(row).length, 0);
  const isCut = rows.some(({ state }) => state.kind === 'done' && state.isCut);
  return [
    messages.searched(done, rows.length),
    ...(done > 0 ? [messages.found(found, sessions, isCut)] : []),
    ...(failed > 0 ? [messages.failed(failed)] : []),
    ...(ended > 0 ? [messages.ended(ended)] : []),
  ].join(', ');
}

/** How far the search is, what it found, and what can be done with that. */
export function Found({ search, state, nameOf, query }: FoundProps) {
  const { state: listState, list } = useRestoreList();
  const listed = listState.kind === 'ready' ? listState.entries : undefined;
  const listedKeys = useMemo(() => new Set(listed?.map(({ key }) => key)), [listed]);

  const busy = isBusy(state);
  const retryable = retryableIds(state);
  const answered = state.rows.filter(({ state: { kind } }) => kind !== 'waiting' && kind !== 'searching');
  const progress = progressText(state);
  return (
    <>
      <Box
        sx={{ px: 1.5, py: 0.5, display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'center' }}
      >
        <Box role="status" sx={{ fontSize: '0.875rem', lineHeight: '32px' }}>
          {progress}
        </Box>
        {busy ? (
          <Button size="small" onClick={search.cancel}>
            {messages.cancel}
          </Button>
        ) : retryable.length > 1 ? (
          <Button size="small" onClick={() => search.retry(retryable)}>
            {messages.retryAll(retryable.length)}
          </Button>
        ) : null}
      </Box>
      <LinearProgress
        variant="determinate"
        aria-label={progress}
        value={(100 * answered.length) / state.rows.length}
        sx={{ flex: 'none', height: 3, visibility: busy ? 'visible' : 'hidden' }}
      />
      <FoundList search={search} state={state} nameOf={nameOf} query={query} listedKeys={listedKeys} />
      <PickBar search={search} state={state} nameOf={nameOf} list={list} listed={listed} />
    </>
  );
}
