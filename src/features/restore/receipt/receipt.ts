import type { EntryOutcome } from '#/domain/restore-plan/outcomes/entry-outcome';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { toCsv } from '#/lib/csv';
import { formatWithUtc, type TimeZoneChoice } from '#/lib/dates';
import { toExactJson } from '#/lib/exact-json';
import { markdownText, visibleText } from '#/lib/text';
import { entryTitle, groupTitle, itemFacts, momentText } from '../texts/group-text';
import { messages } from '../texts/messages';
import { optionsText } from '../texts/option-text';
import { planProgress, type PlannedRequest, type RestorePlan } from '#/domain/restore-plan/plan/plan';
import { outcomesByRequest } from '#/domain/restore-plan/plan/plan-outcomes';
import { planMessages } from '../texts/plan-messages';
import { countsText, statusText, reportedText } from '../texts/plan-text';
import { receiptMessages as text } from '../texts/receipt-messages';

export interface ReceiptFacts {
  readonly plan: RestorePlan;
  /** Address of whoever restored. */
  readonly by: string;
  /** What this device knows of a session it started. */
  readonly startedOf: (sessionId: string) => StartedSession | undefined;
  /** Address of a session's status, which leads there on any device. */
  readonly sessionLink: (sessionId: string) => string;
  readonly zone: TimeZoneChoice;
  readonly now: number;
}

interface ItemLine {
  readonly entry: RestoreEntry;
  readonly outcome: EntryOutcome | undefined;
}

interface CallLines {
  readonly request: PlannedRequest;
  readonly title: string;
  readonly moment: string;
  readonly options: string;
  readonly state: string;
  readonly sessionId: string | undefined;
  readonly items: readonly ItemLine[];
}

function stateText({ state }: PlannedRequest): string {
  return state.kind === 'ended' ? statusText(state.status) : text.requestStates[state.kind];
}

function requestLines({ plan, startedOf, zone }: ReceiptFacts): readonly CallLines[] {
  const outcomes = outcomesByRequest(plan);
  return plan.requests.map((request) => ({
    request,
    title: groupTitle(request, startedOf(request.sessionId)),
    moment: momentText(startedOf(request.sessionId), zone),
    options: optionsText(request.options, zone, request.entries),
    state: stateText(request),
    sessionId: 'sessionId' in request.state ? request.state.sessionId : undefined,
    items: request.entries.map((entry) => ({ entry, outcome: outcomes.get(request.key)?.get(entry.key) })),
  }));
}

function resultText({ outcome }: ItemLine): string {
  return outcome === undefined ? '' : planMessages.results[outcome.result];
}

function placeText({ placeNames }: RestoreEntry): string {
  return visibleText(placeNames.filter((name) => name !== '').join(messages.path));
}

/** For a ticket: the whole restore, call by call, item by item. */
export function receiptMarkdown(facts: ReceiptFacts): string {
  const { plan, by, sessionLink, zone, now } = facts;
  const progress = planProgress(plan);
  const head = [
    `## ${text.title(formatWithUtc(plan.createdAt, zone))}`,
    '',
    `- ${text.by}: ${markdownText(by)}`,
    `- ${text.reason}: ${markdownText(plan.reason) || text.none}`,
    `- ${text.result}: ${countsText(progress)}`,
    `- ${reportedText(plan, progress) || text.notTold}`,
    `- ${text.madeAt}: ${formatWithUtc(now, zone)}`,
  ];
  const { item, kind, place, result, said } = text.columns;
  const requests = requestLines(facts).flatMap(
    ({ request, title, moment, options, state, sessionId, items }) => [
      '',
      `### ${markdownText(title)}`,
      '',
      `- ${text.moment}: ${markdownText(moment)}`,
      `- ${text.options}: ${markdownText(options)}`,
      `- ${text.sent}: ${request.sentAt === 0 ? text.notSent : formatWithUtc(request.sentAt, zone)}`,
      `- ${text.state}: ${markdownText(state)}`,
      `- ${text.source}: ${request.sessionId}`,
      ...(sessionId === undefined ? [] : [`- ${text.session}: ${sessionId}, ${sessionLink(sessionId)}`]),
      '',
      `| ${item} | ${kind} | ${place} | ${result} | ${said} |`,
      '| --- | --- | --- | --- | --- |',
      ...items.map(({ entry, outcome }) => {
        const version = entry.version === undefined ? '' : `, ${messages.version(entry.version)}`;
        const cells = [
          [entryTitle(entry) + version, ...itemFacts(entry, zone)].join(', '),
          messages.kinds[entry.kind],
          placeText(entry),
          resultText({ entry, outcome }),
          outcome?.message ?? '',
        ];
        return `| ${cells.map(markdownText).join(' | ')} |`;
      }),
    ],
  );
  return [...head, ...requests].join('\n');
}

/** One row an item and call. */
export function receiptCsv(facts: ReceiptFacts): string {
  const { columns } = text;
  const rows = requestLines(facts).flatMap(({ request, title, moment, options, sessionId, items }) =>
    items.map(({ entry, outcome }) => [
      title,
      entryTitle(entry),
      messages.kinds[entry.kind],
      placeText(entry),
      entry.version ?? '',
      entry.id,
      itemFacts(entry, facts.zone).join(', '),
      moment,
      options,
      resultText({ entry, outcome }),
      visibleText(outcome?.message ?? ''),
      request.sentAt === 0 ? '' : new Date(request.sentAt).toISOString(),
      request.sessionId,
      sessionId ?? '',
    ]),
  );
  return toCsv([Object.values(columns), ...rows]);
}

/** For other programs: everything, with what was sent to the letter. */
export function receiptJson(facts: ReceiptFacts): string {
  const { plan, by, sessionLink, now } = facts;
  const { counts, total, reportedByItem } = planProgress(plan);
  const requests = requestLines(facts).map(({ request, title, moment, state, sessionId, items }) => ({
    target: title,
    moment,
    state,
    sentAt: request.sentAt === 0 ? null : new Date(request.sentAt).toISOString(),
    exploredSessionId: request.sessionId,
    restoreSessionId: sessionId ?? null,
    restoreSessionLink: sessionId === undefined ? null : sessionLink(sessionId),
    request: { path: request.request.path, body: request.request.body },
    items: items.map(({ entry, outcome }) => ({
      id: entry.id,
      name: entry.title,
      kind: entry.kind,
      version: entry.version ?? null,
      place: entry.placeNames,
      result: outcome?.result ?? null,
      message: outcome?.message ?? null,
    })),
  }));
  const receipt = {
    restoredBy: by,
    reason: plan.reason,
    startedAt: new Date(plan.createdAt).toISOString(),
    receiptAt: new Date(now).toISOString(),
    counts,
    total,
    reportedByItem,
    requests,
  };
  return toExactJson(receipt, 2);
}
