import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { sessionIdleQuery } from '#/domain/sessions/session-idle';
import { sessionTitle } from '#/domain/sessions/session-title';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { stopIfIdle } from '#/domain/sessions/stop-if-idle';
import { usePerson } from '#/domain/person/use-person';
import { CheckField } from '#/form/CheckField';
import { useTimeZone } from '#/ui/time-zone';
import { momentText } from '../texts/group-text';
import { retryableRequests, type RestorePlan } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { partlyFailed } from '#/domain/restore-plan/plan/plan-parts';
import { useSourceSessions } from '../review/use-source-sessions';

const text = planMessages.stop;

type Stop = 'stopping' | 'stopped' | 'in-use' | { readonly error: unknown };

function stopText(stop: Stop): string {
  if (typeof stop === 'object') {
    const { title, next } = describeError(stop.error);
    return text.failed(title, next);
  }
  return text.states[stop];
}

/** A session that may be stopped can be ticked; one that could not be stopped can be tried again. */
function isOpen(stop: Stop | undefined): boolean {
  return stop === undefined || typeof stop === 'object';
}

/** When a restore is over: the operator's own sessions that it took from, and that only lie open now. */
export function SourcesToStop({ plan }: { readonly plan: RestorePlan }) {
  const person = usePerson();
  const { zone } = useTimeZone();
  const { list } = useRestoreList();
  const startedById = useStartedSessions();
  const ownIds = plan.requests.flatMap(({ sessionId }) => (startedById.has(sessionId) ? [sessionId] : []));
  const sources = [...useSourceSessions(ownIds).values()];
  const own = sources.filter(({ state }) => state === 'open');
  const idle = useQueries({ queries: own.map(({ sessionId }) => sessionIdleQuery(person, sessionId)) });
  const idleIds = new Set(own.flatMap(({ sessionId }, at) => (idle[at]?.data === true ? [sessionId] : [])));
  const [stops, setStops] = useState<ReadonlyMap<string, Stop>>(new Map());
  /** What the operator chose otherwise than proposed. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());

  const isPicked = (id: string): boolean => {
    const state = list.store.getState();
    return state.kind !== 'ready' || state.entries.some(({ sessionId }) => sessionId === id);
  };
  const toRetry = new Set(
    [...retryableRequests(plan), ...partlyFailed(plan)].map(({ request }) => request.sessionId),
  );
  const rows = sources.flatMap(({ sessionId, started }) => {
    const stop = stops.get(sessionId);
    if (stop === undefined && (!idleIds.has(sessionId) || isPicked(sessionId))) return [];
    const isTicked = isOpen(stop) && (chosen.get(sessionId) ?? !toRetry.has(sessionId));
    return [{ sessionId, started, stop, isTicked }];
  });
  const ticked = rows.filter(({ isTicked }) => isTicked);
  const isPending = [...stops.values()].includes('stopping');
  if (rows.length === 0) return null;

  async function stopTicked(): Promise<void> {
    const set = (id: string, stop: Stop) => setStops((previous) => new Map(previous).set(id, stop));
    for (const { sessionId } of ticked) set(sessionId, 'stopping');
    // One after the other: a server that stops a session closes a backup, and has others to serve.
    for (const { sessionId } of ticked) {
      try {
        set(sessionId, await stopIfIdle(person, sessionId, isPicked));
      } catch (error) {
        set(sessionId, { error });
      }
    }
  }

  return (
    <Box component="section" aria-labelledby="sources-to-stop" sx={{ '@media print': { display: 'none' } }}>
      <Typography variant="h2" id="sources-to-stop">
        {text.title}
      </Typography>
      <Box sx={{ fontSize: '0.875rem', my: 0.5 }}>{text.why}</Box>
      <Box component="ul" aria-labelledby="sources-to-stop" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map(({ sessionId, started, stop, isTicked }) => (
          <Box
            component="li"
            key={sessionId}
            dir="auto"
            sx={{ overflowWrap: 'anywhere', fontSize: '0.875rem' }}
          >
            <CheckField
              label={sessionTitle(undefined, started) ?? sessionId}
              help={
                stop !== undefined
                  ? stopText(stop)
                  : toRetry.has(sessionId)
                    ? text.toRetry
                    : momentText(started, zone)
              }
              field={{
                checked: isTicked,
                disabled: !isOpen(stop),
                onChange: (event) => setChosen(new Map(chosen).set(sessionId, event.target.checked)),
              }}
            />
          </Box>
        ))}
      </Box>
      {rows.every(({ stop }) => !isOpen(stop)) && !isPending ? null : (
        <Button
          variant="outlined"
          color="error"
          sx={{ mt: 1 }}
          disabled={isPending || ticked.length === 0}
          onClick={() => void stopTicked()}
        >
          {isPending ? text.states.stopping : text.confirm(ticked.length)}
        </Button>
      )}
    </Box>
  );
}
