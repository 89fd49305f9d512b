import Box from '@mui/material/Box';
import { memo } from 'react';
import { Link } from 'wouter';
import { statusOf } from '#/api/restore-sessions';
import { serverNow } from '#/api/http';
import { formatDuration, formatWithUtc } from '#/lib/dates';
import { sessionPath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { RunningTime } from './RunningTime';
import type { ListedSession } from './session-filters';
import { saidText, whatText, whoseText } from './session-text';
import { StatusLabel } from './StatusLabel';

const text = messages.list;

function agoText(epochMs: number): string {
  const age = serverNow() - epochMs;
  return age < 60_000 ? text.justNow : text.ago(formatDuration(age));
}

/** One session; the whole row leads to its status view, by one link that carries its name. */
export const SessionRow = memo(function SessionRow({ session, started }: ListedSession) {
  const { zone } = useTimeZone();
  const startedAt = session.creationTime.epochMs;
  const whose = whoseText(started) ?? saidText(session.scopeName);
  const reason = saidText(session.reason ?? started?.reason);
  const by = saidText(session.initiatedBy);
  return (
    <div role="row" className="session">
      <div role="cell">
        <StatusLabel status={statusOf(session)} />
      </div>
      <div role="cell">
        <Link href={sessionPath(session.id)} className="session-link">
          {whatText(session.type)}
        </Link>
      </div>
      <div role="cell" dir="auto" className="clipped" title={whose}>
        {whose ?? text.whoseUnknown}
      </div>
      <div role="cell" dir="auto" className="clipped quiet" title={reason}>
        {reason ?? messages.none}
      </div>
      <div role="cell" className="quiet">
        <time dateTime={new Date(startedAt).toISOString()} title={formatWithUtc(startedAt, zone)}>
          {agoText(startedAt)}
          <Box component="span" className="exact">
            {formatWithUtc(startedAt, zone)}
          </Box>
        </time>
      </div>
      <div role="cell" dir="auto" className="clipped quiet" title={by}>
        {by ?? messages.unknown}
      </div>
      <div role="cell" className="quiet">
        <RunningTime session={session} />
      </div>
    </div>
  );
});
