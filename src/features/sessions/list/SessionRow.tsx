import { memo } from 'react';
import { Link } from 'wouter';
import { statusOf } from '#/api/sessions/restore-sessions';
import { useApi } from '#/domain/person/use-person';
import { sessionTitle, whatText } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { formatDuration, formatMoment, formatWithUtc, type TimeZoneChoice } from '#/lib/dates';
import { sessionPath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from '../messages';
import { RunningTime } from '../parts/RunningTime';
import type { ListedSession } from './session-filters';
import { momentAskedFor, saidText, whoseText } from '../parts/session-text';
import { StatusLabel } from '../parts/StatusLabel';

const text = messages.list;

function agoText(epochMs: number, now: number): string {
  const age = now - epochMs;
  return age < 60_000 ? text.justNow : text.ago(formatDuration(age));
}

/** Sessions of one person differ in little else. */
function momentText(started: StartedSession, zone: TimeZoneChoice): string {
  const asked = momentAskedFor(started);
  return asked === undefined ? messages.latest : formatMoment(asked, 'dateTime', zone);
}

/** One session; the whole row leads to its status view, by one link that carries its name. */
export const SessionRow = memo(function SessionRow({ session, started }: ListedSession) {
  const { clock } = useApi();
  const { zone } = useTimeZone();
  const startedAt = session.creationTime.epochMs;
  const scopeName = saidText(session.scopeName);
  const reason = saidText(session.reason ?? started?.reason);
  const by = saidText(session.initiatedBy);
  return (
    <div role="row" className="session">
      <div role="cell">
        <StatusLabel status={statusOf(session)} />
      </div>
      <div role="cell">
        <Link
          href={sessionPath(session.id)}
          className="session-link"
          aria-label={sessionTitle(session, started, scopeName)}
        >
          {whatText(session.type)}
        </Link>
      </div>
      <div role="cell">
        <div dir="auto" className={started === undefined ? 'clipped' : 'one-line'}>
          {whoseText(started) ?? scopeName ?? text.whoseUnknown}
        </div>
        {started === undefined ? null : (
          <div className="one-line quiet small">{momentText(started, zone)}</div>
        )}
      </div>
      <div role="cell" dir="auto" className="clipped quiet">
        {reason ?? messages.none}
      </div>
      <div role="cell" className="quiet">
        <time dateTime={new Date(startedAt).toISOString()}>
          {agoText(startedAt, clock.now())}
          <span className="exact">{formatWithUtc(startedAt, zone)}</span>
        </time>
      </div>
      <div role="cell" dir="auto" className="one-line quiet">
        {by ?? messages.unknown}
      </div>
      <div role="cell" className="quiet">
        <span className="card-label" aria-hidden>
          {text.columns.running}:{' '}
        </span>
        <RunningTime session={session} />
      </div>
    </div>
  );
});
