import type { EntryResult } from '#/domain/restore-plan/outcomes/entry-outcome';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import type { TimeZoneChoice } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { groupTitle, momentText } from './group-text';
import { heldRequests, type PlanProgress, type RestorePlan } from '#/domain/restore-plan/plan/plan';
import { planMessages } from './plan-messages';

export function statusText(status: SessionStatus): string {
  return typeof status === 'string'
    ? planMessages.status[status]
    : planMessages.status.unknown(visibleText(status.unknown));
}

/** Calls of which nobody but the operator can say what became of them. */
export function needsAnswer({ requests }: RestorePlan): boolean {
  return requests.some(({ state: { kind } }) => kind === 'ambiguous' || kind === 'lookup-failed');
}

/** Targets that are named; the page of the plan names all. */
const maxNamed = 2;

/** What a plan restores, whose it is and as of when, as far as this device knows. */
export function subjectText(
  { requests }: RestorePlan,
  startedOf: (sessionId: string) => StartedSession | undefined,
  zone: TimeZoneChoice,
): string {
  const titles = [
    ...new Set(
      requests.map((request) => {
        const started = startedOf(request.sessionId);
        const title = groupTitle(request, started);
        return started === undefined ? title : planMessages.asOf(title, momentText(started, zone));
      }),
    ),
  ];
  const more = titles.length - maxNamed;
  const named = titles.slice(0, maxNamed).join(', ');
  return more > 0 ? planMessages.andMore(named, more) : named;
}

/** Entries of which is known what became of them. */
export function finishedCount({ counts }: PlanProgress): number {
  return counts.done + counts.uncounted + counts.warning + counts.failed + counts.skipped;
}

/** Where a plan stands, in one line. */
export function summaryText(plan: RestorePlan, progress: PlanProgress): string {
  const { counts, total, isBusy } = progress;
  const { summary } = planMessages;
  if (isBusy) return summary.busy(finishedCount(progress), total);
  const held = heldRequests(plan).flatMap(({ entries }) => entries);
  if (held.length > 0) return summary.held(held.length);
  if (needsAnswer(plan)) return summary.stuck;
  if (counts.skipped === total) return summary.allSkipped(total);
  return counts.done === total ? summary.allDone(total) : summary.ended(countsText(progress));
}

const resultOrder: readonly EntryResult[] = [
  'failed',
  'warning',
  'done',
  'uncounted',
  'skipped',
  'unreported',
  'running',
  'waiting',
];

/** The results that occur, bad ones first. */
export function reportedResults({ counts }: PlanProgress): readonly EntryResult[] {
  return resultOrder.filter((result) => counts[result] > 0);
}

export function countsText(progress: PlanProgress): string {
  return reportedResults(progress)
    .map((result) => planMessages.countOf(planMessages.results[result], progress.counts[result]))
    .join(', ');
}

/** By what a plan is counted; empty while nothing has been told that could be counted. */
export function reportedText({ requests }: RestorePlan, { reportedByItem, total }: PlanProgress): string {
  const { summary } = planMessages;
  if (reportedByItem === total) return summary.byItem;
  if (reportedByItem > 0) return summary.mixed(reportedByItem, total);
  return requests.some(({ state }) => state.kind === 'ended') ? summary.byCall : '';
}
