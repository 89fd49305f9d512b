import { statusOf, type RestoreSession } from '#/api/sessions/restore-sessions';
import type { RestoreSessionStatistics } from '#/api/sessions/restore-session-statistics';
import { whatText } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { formatDuration, formatWithUtc, type TimeZoneChoice } from '#/lib/dates';
import { formatCount } from '#/lib/plural';
import { markdownText } from '#/lib/text';
import { messages } from '../messages';
import {
  endOf,
  momentAskedFor,
  optionsText,
  runningMs,
  saidText,
  statusText,
  whoseText,
} from '../parts/session-text';
import { totalsOf } from '../parts/totals';

interface ReceiptFacts {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly statistics: RestoreSessionStatistics | undefined;
  readonly link: string;
  readonly zone: TimeZoneChoice;
  readonly now: number;
}

function momentText(started: StartedSession | undefined, zone: TimeZoneChoice): string {
  if (started === undefined) return messages.notKnownHere;
  const asked = momentAskedFor(started);
  return asked === undefined ? messages.latest : formatWithUtc(asked, zone);
}

function itemsText(statistics: RestoreSessionStatistics | undefined): string | undefined {
  if (statistics?.totalItemsCount === undefined || statistics.totalItemsCount === 0) return undefined;
  return totalsOf(statistics)
    .map(([label, count]) => `${label} ${formatCount(count)}`)
    .join(', ');
}

/** What an operator pastes into the ticket: plain lines that read well as Markdown too. */
export function receiptOf({ session, started, counts, statistics, link, zone, now }: ReceiptFacts): string {
  const { facts, receipt } = messages;
  const address = saidText(started?.whose?.address);
  const whose = whoseText(started) ?? messages.notKnownHere;
  const ran = runningMs(session, now);
  const duration = ran === undefined ? messages.unknown : formatDuration(ran);
  const end = endOf(session);
  const lines: readonly (readonly [string, string | undefined])[] = [
    [receipt.state, statusText(statusOf(session))],
    [facts.whose, address === undefined ? whose : `${whose} (${address})`],
    [facts.what, whatText(session.type)],
    [facts.moment, momentText(started, zone)],
    [facts.options, started === undefined ? undefined : optionsText(started)],
    [facts.reason, saidText(session.reason ?? started?.reason) ?? messages.none],
    [facts.startedBy, saidText(session.initiatedBy)],
    [facts.started, formatWithUtc(session.creationTime.epochMs, zone)],
    session.state === 'Stopped'
      ? [
          facts.ended,
          end === undefined
            ? messages.unknown
            : `${formatWithUtc(end, zone)}, ${messages.endedAfter(duration)}`,
        ]
      : [facts.runningFor, duration],
    [receipt.events, [...counts].map(([status, count]) => `${status} ${formatCount(count)}`).join(', ')],
    [messages.statistics.label, itemsText(statistics)],
    [facts.server, saidText(session.clientHost)],
    [facts.sessionId, session.id],
  ];
  const told = lines.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [`- ${label}: ${markdownText(value)}`],
  );
  const last = [`- ${receipt.link}: ${link}`, `- ${receipt.copiedAt}: ${formatWithUtc(now, zone)}`];
  return [receipt.title, '', ...told, ...last].join('\n');
}
