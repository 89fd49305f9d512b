import Button from '@mui/material/Button';
import { Link } from 'wouter';
import { describeError } from '#/api/transport/error-messages';
import { explorePath, sessionPath } from '#/lib/paths';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { searchProblemText } from '../search/use-search-problem';
import { messages } from './messages';
import { maxFound } from './search-session';
import type { MultiSearchRun } from './multi-search';
import { tickOf, type RowState, type SeveralSessionsRow } from './multi-search-state';

const text = messages.states;

function Searching({ since, count }: { readonly since: number; readonly count: number }) {
  return text.searching(useSecondsSince(since), count);
}

function StateText({ state }: { readonly state: RowState }) {
  switch (state.kind) {
    case 'searching':
      return <Searching since={state.since} count={state.count} />;
    case 'done':
      if (state.isEmpty) return text.empty;
      if (state.isCut) return text.cut(maxFound);
      return state.hits.length === 0 ? text.none : text.found(state.hits.length);
    case 'failed': {
      // What exactly it can't read is the same for all, and stands at the search itself.
      if (searchProblemText(state.error) !== undefined) return text.refused;
      const { title, serverMessage } = describeError(state.error);
      return serverMessage === undefined ? title : `${title}: ${serverMessage}`;
    }
    case 'waiting':
    case 'ended':
    case 'cancelled':
      return text[state.kind];
  }
}

interface SessionRowProps {
  readonly search: MultiSearchRun;
  readonly row: SeveralSessionsRow;
  readonly name: string;
  readonly unticked: ReadonlySet<string>;
}

/** Whose data, how its search goes, and one tick for all that was found. */
export function SessionRow({ search, row, name, unticked }: SessionRowProps) {
  const { sessionId, state } = row;
  const tick = tickOf(row, unticked);
  const hasHits = state.kind === 'done' && state.hits.length > 0;
  const canRetry = state.kind === 'failed' || state.kind === 'cancelled';
  return (
    <>
      <input
        type="checkbox"
        aria-label={messages.allOf(name)}
        disabled={!hasHits}
        checked={hasHits && tick === 'all'}
        ref={(box) => {
          if (box !== null) box.indeterminate = hasHits && tick === 'some';
        }}
        onChange={() => search.tickAll([row], tick !== 'all')}
      />
      <span className="who">
        <Link
          className="whose"
          dir="auto"
          href={state.kind === 'ended' ? sessionPath(sessionId) : explorePath(sessionId)}
        >
          {name}
        </Link>
        <span className={state.kind === 'failed' ? 'state failed' : 'state'}>
          <StateText state={state} />
        </span>
      </span>
      {canRetry ? (
        <Button size="small" sx={{ flex: 'none' }} onClick={() => search.retry([sessionId])}>
          {messages.retry}
        </Button>
      ) : null}
    </>
  );
}
