import type { EntryOutcome, EntryResult } from '#/domain/restore-plan/outcomes/entry-outcome';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { generalMessage } from '#/domain/restore-plan/outcomes/error-catalogue';
import { visibleText } from '#/lib/text';
import type { PlannedRequest } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';

/** What a card of a call lists: entries, and above those of which the same is said, that. */
export type RequestRow =
  | {
      readonly kind: 'said';
      readonly key: string;
      readonly result: EntryResult;
      readonly count: number;
      readonly said: string;
    }
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly entry: RestoreEntry;
      readonly outcome: EntryOutcome | undefined;
      /** Said of this entry alone. */
      readonly note: string | undefined;
    };

type EntryRow = Extract<RequestRow, { readonly kind: 'entry' }>;

/** What needs to be looked at stands first; the rest stays as it was sent. */
const looked: readonly EntryResult[] = ['failed', 'warning', 'unreported', 'uncounted', 'skipped'];

/** Of what was done, its mark says all; of a call that was refused, the card itself does. */
function isToldByMark({ state }: PlannedRequest, result: EntryResult): boolean {
  const isOfRequest = state.kind !== 'ended' && state.kind !== 'running';
  return isOfRequest || !looked.includes(result);
}

/** What is missing in production is passed over only when missing items were not asked for. */
function isAlreadyThere({ options }: PlannedRequest): boolean {
  return !('missingItems' in options) || options.missingItems;
}

function serverMessageOf(request: PlannedRequest, { result, message }: EntryOutcome): string {
  if (isToldByMark(request, result)) return '';
  const said = visibleText(message ?? '');
  if (said !== '' || request.state.kind !== 'ended') return said;
  if (result === 'uncounted') return planMessages.uncountedHelp;
  if (result === 'skipped')
    return isAlreadyThere(request) ? planMessages.skippedHelp : planMessages.skippedUnasked;
  return result === 'unreported' ? planMessages.unreportedHelp : '';
}

/** Entries with what became of them; what is said of several in the same words, up to their names, is said once. */
export function requestRows(
  request: PlannedRequest,
  outcomes: ReadonlyMap<string, EntryOutcome>,
  sentAgain: ReadonlyMap<string, string>,
): readonly RequestRow[] {
  const groups = new Map<string, { result: EntryResult | undefined; said: string; rows: EntryRow[] }>();
  for (const entry of request.entries) {
    const { key, title } = entry;
    const outcome = outcomes.get(key);
    const again = sentAgain.get(key) ?? '';
    const own = outcome === undefined ? '' : serverMessageOf(request, outcome);
    const said = generalMessage(own, title);
    const result = outcome !== undefined && looked.includes(outcome.result) ? outcome.result : undefined;
    const groupKey = `${result ?? ''} ${said}`;
    const row: EntryRow = {
      kind: 'entry',
      key,
      entry,
      outcome,
      note: [own, again].filter((one) => one !== '').join(' · ') || undefined,
    };
    const group = groups.get(groupKey);
    if (group === undefined) groups.set(groupKey, { result, said, rows: [row] });
    else group.rows.push(row);
  }
  const rank = (result: EntryResult | undefined) =>
    result === undefined ? looked.length : looked.indexOf(result);
  return [...groups]
    .toSorted(([, a], [, b]) => rank(a.result) - rank(b.result))
    .flatMap(([key, { result, said, rows }]): readonly RequestRow[] => {
      if (said === '' || result === undefined || rows.length === 1) return rows;
      const short = rows.map((row) => ({ ...row, note: sentAgain.get(row.key) }));
      return [{ kind: 'said', key, result, count: rows.length, said }, ...short];
    });
}
