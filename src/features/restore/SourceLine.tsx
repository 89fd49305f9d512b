import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { describeError } from '#/api/error-messages';
import { openAgain } from '#/api/open-again';
import { useRestoreList } from '#/api/restore/use-restore-list';
import type { StartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import { FieldNotice } from '#/form/FieldNotice';
import { explorePath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useTimeZone } from '#/ui/time-zone';
import { momentText } from './group-text';
import { messages } from './messages';
import { planDraftOf } from './plan-draft';
import type { SourceSession } from './use-source-sessions';

const text = messages.session;

/** Which session a group comes from; one that has ended can be opened again from here. */
export function SourceLine({ source }: { readonly source: SourceSession }) {
  const { zone } = useTimeZone();
  const { sessionId, state, started } = source;
  const isOver = state === 'ended' || state === 'gone';
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '0 8px',
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        <Link href={explorePath(sessionId)}>{text.of}</Link>
        <span>{momentText(started, zone)}</span>
        {state === 'open' ? <span>{text.open}</span> : null}
        {state === 'checking' ? <span>{text.checking}</span> : null}
        {state === 'unknown' ? <span>{text.notLooked}</span> : null}
      </Box>
      {isOver ? <OverNotice source={source} /> : null}
    </>
  );
}

function OverNotice({ source: { sessionId, state, started } }: { readonly source: SourceSession }) {
  const { api, personKey } = useApiAccess();
  const { list } = useRestoreList();
  const queryClient = useQueryClient();
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();

  async function reopen(from: StartedSession): Promise<void> {
    setOpening(true);
    setFailure(undefined);
    try {
      const session = await openAgain(api, queryClient, personKey, from);
      planDraftOf(personKey).moveTo(sessionId, session.id);
      await list.moveTo(sessionId, session.id);
    } catch (error) {
      setFailure({ error });
    }
    setOpening(false);
  }

  return (
    <>
      <FieldNotice
        actions={
          started === undefined ? undefined : (
            <Button size="small" variant="outlined" disabled={isOpening} onClick={() => void reopen(started)}>
              {isOpening ? text.reopening : text.reopen}
            </Button>
          )
        }
      >
        {state === 'gone' ? text.gone : text.ended} {started === undefined ? text.reopenUnknown : null}
      </FieldNotice>
      {failure === undefined ? null : (
        <Box sx={{ mt: 1 }}>
          <ErrorPanel error={{ ...describeError(failure.error), title: text.reopenFailed }} />
        </Box>
      )}
    </>
  );
}
