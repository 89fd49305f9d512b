import Box from '@mui/material/Box';
import { memo, type ReactNode } from 'react';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { whatText } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { formatDuration } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { Moment } from '#/ui/Moment';
import { Facts } from './Facts';
import { messages } from '../messages';
import { RunningTime } from '../parts/RunningTime';
import { endOf, momentAskedFor, optionsText, runningMs, saidText, whoseText } from '../parts/session-text';

interface SessionFactsProps {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

function Whose({ started }: { readonly started: StartedSession | undefined }) {
  if (started === undefined) return <Quiet>{messages.notKnownHere}</Quiet>;
  const address = saidText(started.whose?.address);
  return (
    <>
      {whoseText(started)}
      {address === undefined ? null : (
        <>
          <br />
          <Quiet>{address}</Quiet>
        </>
      )}
    </>
  );
}

function AskedMoment({ started }: { readonly started: StartedSession | undefined }) {
  if (started === undefined) return <Quiet>{messages.notKnownHere}</Quiet>;
  const asked = momentAskedFor(started);
  return asked === undefined ? messages.latest : <Moment epochMs={asked} format="full" />;
}

function Ended({ session }: { readonly session: RestoreSession }) {
  const end = endOf(session);
  const ran = runningMs(session, 0);
  if (end === undefined || ran === undefined) return <Quiet>{messages.unknown}</Quiet>;
  return (
    <>
      <Moment epochMs={end} format="full" /> {messages.endedAfter(formatDuration(ran))}
    </>
  );
}

/** Who, whose, what, when, why and where of a session. */
export const SessionFacts = memo(function SessionFacts({ session, started }: SessionFactsProps) {
  const { facts } = messages;
  const reason = saidText(session.reason ?? started?.reason);
  const details = saidText(session.details);
  const unsaid = <Quiet>{messages.unknown}</Quiet>;
  return (
    <Facts
      label={facts.label}
      facts={[
        [facts.whose, <Whose key="whose" started={started} />],
        [facts.what, whatText(session.type)],
        [facts.moment, <AskedMoment key="moment" started={started} />],
        [facts.reason, reason ?? <Quiet key="reason">{messages.none}</Quiet>],
        [facts.startedBy, saidText(session.initiatedBy) ?? unsaid],
        [facts.started, <Moment key="started" epochMs={session.creationTime.epochMs} format="full" />],
        session.state === 'Stopped'
          ? [facts.ended, <Ended key="ended" session={session} />]
          : [facts.runningFor, <RunningTime key="running" session={session} />],
        [facts.server, saidText(session.clientHost) ?? unsaid],
        ...(started === undefined ? [] : [[facts.options, optionsText(started)] as const]),
        ...(details === undefined ? [] : [[facts.details, details] as const]),
      ]}
      more={[
        [facts.name, saidText(session.name) ?? unsaid],
        [facts.scopeName, saidText(session.scopeName) ?? unsaid],
        [facts.sessionId, visibleText(session.id)],
      ]}
    />
  );
});
