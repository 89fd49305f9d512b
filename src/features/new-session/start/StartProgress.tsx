import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { usePerson } from '#/domain/person/use-person';
import {
  isRunBusy,
  openStartCandidates,
  retryableRows,
  startedIds,
  type StartRun,
} from '#/domain/starts/start-run';
import { useStarts } from '#/domain/starts/use-starts';
import {
  explorePath,
  newSessionPath,
  readNewSessionLink,
  searchTogetherPath,
  sessionPath,
  sessionsTogetherPath,
} from '#/lib/paths';
import { forgetDraft, readDraft, writeDraft } from '../form/draft';
import { startMessages } from './messages';
import { formRunId } from './form-run';
import { StartRowView } from './StartRowView';

function pathOf(sessionIds: readonly string[]): string {
  const [first, ...others] = sessionIds;
  return first === undefined
    ? newSessionPath()
    : others.length === 0
      ? sessionPath(first)
      : sessionsTogetherPath(sessionIds);
}

/**
 * The form keeps what was typed, and of the objects only those that certainly have no session, so that going back to it
 * can't start anything twice.
 */
function keepRestOfDraft(personKey: string, run: StartRun): void {
  const draft = readDraft(personKey);
  if (draft === undefined || draft.values.whose === 'own') return;
  const whose = retryableRows(run).flatMap(({ about: { whose: one, moreIds = [] } }) =>
    one === undefined ? [] : [one.id, ...moreIds],
  );
  writeDraft(personKey, { ...draft, values: { ...draft.values, whose } });
}

/** What becomes of each request; leads on to the sessions when all of them are started. */
export function StartProgress({ run }: { readonly run: StartRun }) {
  const starts = useStarts();
  const { personKey } = usePerson();
  const [, navigate] = useLocation();
  const { explore } = readNewSessionLink(new URLSearchParams(useSearch()));
  const wasBusyHere = useRef(false);
  const busy = isRunBusy(run);
  const ids = startedIds(run);
  const retryable = retryableRows(run);
  const isComplete = ids.length === run.rows.length;

  useEffect(() => {
    if (busy) wasBusyHere.current = true;
    // Somebody who was elsewhere when it ended is not led away from where they have come back to.
    else if (isComplete && wasBusyHere.current) {
      forgetDraft(personKey);
      const [first, ...others] = startedIds(run);
      const isToExplore = explore !== undefined && first !== undefined && others.length === 0;
      navigate(isToExplore ? explorePath(first, explore) : pathOf(startedIds(run)), { replace: true });
      starts.clear(formRunId);
    }
  }, [busy, isComplete, run, explore, personKey, navigate, starts]);

  function backToForm(): void {
    if (isComplete) forgetDraft(personKey);
    else keepRestOfDraft(personKey, run);
    starts.clear(formRunId);
    navigate(newSessionPath(), { replace: true });
  }

  return (
    <Box sx={{ maxWidth: 760 }}>
      <Box role="status" sx={{ fontWeight: 600, mb: 0.5 }}>
        {startMessages.progress(ids.length, run.rows.length)}
      </Box>
      <Box sx={{ color: 'text.secondary', minHeight: 24, mb: 1 }}>
        {busy ? startMessages.progressKeepOpen : null}
      </Box>
      <Box
        component="ul"
        aria-label={startMessages.rows}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: 1,
          borderBottom: 0,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        {run.rows.map((row) => (
          <StartRowView key={row.key} row={row} candidates={openStartCandidates(row, run.rows)} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2, minHeight: 40 }}>
        {busy || retryable.length < 2 ? null : (
          <Button variant="contained" onClick={() => starts.retry(formRunId)}>
            {startMessages.retryFailed(retryable.length)}
          </Button>
        )}
        {busy || ids.length === 0 ? null : (
          <Button variant="outlined" onClick={() => navigate(pathOf(ids))}>
            {startMessages.openStarted(ids.length)}
          </Button>
        )}
        {busy || ids.length < 2 ? null : (
          <Button variant="outlined" onClick={() => navigate(searchTogetherPath(ids))}>
            {startMessages.searchStarted(ids.length)}
          </Button>
        )}
        {busy ? null : <Button onClick={backToForm}>{startMessages.backToForm}</Button>}
      </Box>
    </Box>
  );
}
