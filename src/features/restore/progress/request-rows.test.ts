import { describe, expect, it } from 'vitest';
import type { EntryOutcome, EntryResult } from '#/domain/restore-plan/outcomes/entry-outcome';
import { entryIn } from '#/domain/restore-list/entries.testing';
import { requestRows } from './request-rows';
import type { RequestState } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { requestWith } from '#/domain/restore-plan/plan/plans.testing';

const ended: RequestState = {
  kind: 'ended',
  sessionId: 'r',
  status: 'ended-warning',
  outcomes: { by: 'item', results: {}, counts: undefined, lastEventAt: 4, isOver: true },
  endedAt: 1,
};

type Told = readonly [id: string, result: EntryResult, message?: string];

function rowsOf(told: readonly Told[], state = ended, again: ReadonlyMap<string, string> = new Map()) {
  const entries = told.map(([id]) => entryIn('Vex', 'mailbox/m', 'mail', id));
  const outcomes = new Map(
    told.map(([, result, message], at): [string, EntryOutcome] => [
      entries[at]?.key ?? '',
      { result, message: message?.replace('@', entries[at]?.title ?? '') },
    ]),
  );
  return requestRows(requestWith(entries, state), outcomes, again).map((row) =>
    row.kind === 'said'
      ? `${row.result} ${row.count}: ${row.said}`
      : `${row.entry.id}${row.note === undefined ? '' : `: ${row.note}`}`,
  );
}

describe('callRows', () => {
  it('says once, above them, what is said of several up to their names', () =>
    expect(
      rowsOf([
        ['a', 'failed', '@ is locked'],
        ['b', 'done', '@ was restored'],
        ['c', 'failed', '@ is locked'],
      ]),
    ).toEqual(['failed 2: … is locked', 'a', 'c', 'b']));

  it('leaves at an item what is said of it alone', () =>
    expect(
      rowsOf([
        ['a', 'skipped', '@ has not changed'],
        ['b', 'failed', '@ is locked'],
      ]),
    ).toEqual(['b: title of b is locked', 'a: title of a has not changed']));

  it('says of what was skipped that it is there already, unless only changed items were asked for', () => {
    const entry = entryIn('Vex', 'mailbox/m', 'mail', 'a');
    const request = requestWith([entry], ended);
    const skipped = new Map<string, EntryOutcome>([[entry.key, { result: 'skipped', message: undefined }]]);
    const noteIn = (one: typeof request) =>
      requestRows(one, skipped, new Map()).map((row) => (row.kind === 'entry' ? row.note : row.said));
    expect(noteIn(request)).toEqual([planMessages.skippedHelp]);
    const options = { kind: 'tabs', changedItems: true, missingItems: false } as const;
    expect(noteIn({ ...request, options })).toEqual([planMessages.skippedUnasked]);
  });

  it('does not put together what fails and what is only complained of', () =>
    expect(
      rowsOf([
        ['a', 'failed', 'odd'],
        ['b', 'warning', 'odd'],
      ]),
    ).toEqual(['a: odd', 'b: odd']));

  it('says nothing more of what is done, nor what a refused call has said itself', () => {
    expect(
      rowsOf([
        ['a', 'done', '@ was restored'],
        ['b', 'running', 'restoring @'],
      ]),
    ).toEqual(['a', 'b']);
    expect(rowsOf([['a', 'failed', 'no']], { kind: 'not-found', error: undefined })).toEqual(['a']);
  });

  it('says once what to do about all of which nothing was told', () =>
    expect(
      rowsOf([
        ['a', 'unreported'],
        ['b', 'unreported'],
      ]),
    ).toEqual([`unreported 2: ${planMessages.unreportedHelp}`, 'a', 'b']));

  it('keeps the word about a later call at each item', () => {
    const entry = entryIn('Vex', 'mailbox/m', 'mail', 'a');
    const again = new Map([[entry.key, 'again']]);
    const told: readonly Told[] = [
      ['a', 'failed', 'odd'],
      ['b', 'failed', 'odd'],
    ];
    expect(rowsOf(told, ended, again)).toEqual(['failed 2: odd', 'a: again', 'b']);
    expect(rowsOf(told.slice(0, 1), ended, again)).toEqual(['a: odd · again']);
  });
});
