import { expect, it } from 'vitest';
import { restoreRequestsOf } from '#/domain/restore-plan/requests/restore-requests';
import { groupEntries } from '#/domain/restore-plan/requests/groups';
import { defaultOptions } from '#/domain/restore-plan/requests/options';
import type { EntryOutcome } from '#/domain/restore-plan/outcomes/entry-outcome';
import { entryIn } from '#/domain/restore-list/entries.testing';
import type { PlannedRequest, RestorePlan } from '#/domain/restore-plan/plan/plan';
import { receiptCsv, receiptJson, receiptMarkdown } from './receipt';

const bad = {
  ...entryIn('Veod', 'onedrive/d', 'document', 'a'),
  title: '=cmd|<b>.docx',
  placeNames: ['Ada'],
};
const good = { ...entryIn('Veod', 'onedrive/d', 'document', 'b', { version: '2.0' }), placeNames: ['Ada'] };

function callOf(
  key: string,
  entries: PlannedRequest['entries'],
  results: Record<string, EntryOutcome>,
): PlannedRequest {
  const [group] = groupEntries(entries, 'v8').groups;
  if (group === undefined) throw new Error('nothing to restore');
  const options = defaultOptions(group.target.kind);
  const [request] = restoreRequestsOf(group, options, 'Ticket 1', 'v8');
  if (request === undefined) throw new Error('nothing to send');
  const { target, sessionId } = group;
  const outcomes = { by: 'item' as const, results, counts: undefined, lastEventAt: 4, isOver: true };
  const state = {
    kind: 'ended' as const,
    sessionId: `r-${key}`,
    status: 'ended-warning' as const,
    outcomes,
    endedAt: 3,
  };
  return {
    key,
    sessionId,
    target,
    options,
    entries,
    request,
    sentAt: Date.UTC(2026, 0, 2),
    ruledOut: [],
    state,
  };
}

const failed: EntryOutcome = { result: 'failed', message: 'locked\nnow' };
const done: EntryOutcome = { result: 'done', message: undefined };
const plan: RestorePlan = {
  id: 'p',
  createdAt: Date.UTC(2026, 0, 1, 9),
  reason: 'Ticket <1>',
  requests: [
    callOf('1', [bad, good], { [bad.key]: failed, [good.key]: done }),
    callOf('2', [bad], { [bad.key]: done }),
  ],
};
const facts = {
  plan,
  by: 'olivia@contoso.com',
  startedOf: () => undefined,
  sessionLink: (id: string) => `https://portal/sessions/${id}`,
  zone: 'utc',
  now: Date.UTC(2026, 0, 3),
} as const;

it('tells a ticket each item of each call, and escapes what Markdown would act on', () => {
  const lines = receiptMarkdown(facts).split('\n');
  expect(lines[0]).toBe('## Restore of 1 Jan 2026, 09:00 UTC');
  expect(lines).toContain(String.raw`- Reason: Ticket \<1\>`);
  expect(lines).toContain('- Result: Done 2');
  expect(lines).toContain(String.raw`| =cmd\|\<b\>.docx | Document | Ada | Failed | locked now |`);
  expect(lines).toContain(String.raw`| =cmd\|\<b\>.docx | Document | Ada | Done |  |`);
  expect(lines).toContain('| title of b, version 2.0 | Document | Ada | Done |  |');
  expect(lines).toContain('- Restore session: r-2, https://portal/sessions/r-2');
});

it('gives a spreadsheet a row for each item and call, and no formula', () => {
  const [head, ...rows] = receiptCsv(facts).split('\r\n');
  expect(head?.startsWith('Restored to,Item,Kind,Place,Version,Item id,')).toBe(true);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain(",'=cmd|<b>.docx,Document,Ada,,a,");
  expect(rows[0]).toContain('Failed,locked now,2026-01-02T00:00:00.000Z,s,r-1');
});

it('gives programs what was sent to the letter', () => {
  const receipt: unknown = JSON.parse(receiptJson(facts));
  expect(receipt).toMatchObject({
    restoredBy: 'olivia@contoso.com',
    counts: { done: 2, failed: 0 },
    requests: [
      {
        restoreSessionId: 'r-1',
        request: { body: { reason: 'Ticket 1' } },
        items: [{ result: 'failed' }, {}],
      },
      { restoreSessionId: 'r-2', items: [{ id: 'a', result: 'done' }] },
    ],
  });
});
