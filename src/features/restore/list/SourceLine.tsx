import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'wouter';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { usePerson } from '#/domain/person/use-person';
import { useFurtherSession } from '#/domain/starts/use-starts';
import { FieldNotice } from '#/form/FieldNotice';
import { explorePath } from '#/lib/paths';
import { FurtherSessionState } from '#/shared/sending/FurtherSessionState';
import { useTimeZone } from '#/ui/time-zone';
import { momentText } from '../texts/group-text';
import { messages } from '../texts/messages';
import { PlanDraftStore } from '../review/plan-draft';
import type { SourceSession } from '../review/source-session';

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
  const draft = usePerson().own(PlanDraftStore);
  const { list } = useRestoreList();
  const further = useFurtherSession(`reopen ${sessionId}`);
  const { isOpening } = further;

  function moveTo(newId: string): void {
    draft.moveTo(sessionId, newId);
    void list.moveTo(sessionId, newId);
  }

  return (
    <>
      <FieldNotice
        actions={
          started === undefined ? undefined : (
            <Button
              size="small"
              variant="outlined"
              disabled={isOpening}
              onClick={() => further.open({ started, onStarted: moveTo })}
            >
              {isOpening ? text.reopening : text.reopen}
            </Button>
          )
        }
      >
        {state === 'gone' ? text.gone : text.ended} {started === undefined ? text.reopenUnknown : null}
      </FieldNotice>
      <FurtherSessionState further={further} failedTitle={text.reopenFailed} />
    </>
  );
}
