import { describe, expect, it } from 'vitest';
import type { EntryResult } from '../outcomes/entry-outcome';
import { defaultOptions } from '../requests/options';
import { entryIn, placeIn } from '../../restore-list/entries.testing';
import type { RequestState, PlannedRequest, RestorePlan } from './plan';
import { partGroups, partKey, partlyFailed, partsSent } from './plan-parts';
import { requestWith } from './plans.testing';

const folder = placeIn('Veod', 'onedrive/o/folder/f');
const file = entryIn('Veod', 'onedrive/o', 'document', 'x');
const inFolder = entryIn('Veod', 'onedrive/o/folder/f', 'document', 'y');
const channel = placeIn('Vet', 'team/t/channel/c');

function ended(results: readonly EntryResult[], failed: number): RequestState {
  const keys = [folder, file].map(({ key }) => key);
  const told = results.map((result, at) => [keys[at] ?? '', { result, message: undefined }] as const);
  return {
    kind: 'ended',
    sessionId: 'r',
    status: 'ended-warning',
    outcomes: {
      by: 'request',
      results: Object.fromEntries(told),
      counts: { done: 1, failed, skipped: 0 },
      lastEventAt: 4,
      isOver: true,
    },
    endedAt: 1,
  };
}

function planOf(...requests: readonly PlannedRequest[]): RestorePlan {
  return { id: 'p', createdAt: 1, reason: '', requests };
}

function partly(results: readonly EntryResult[], failed: number): readonly (readonly string[])[] {
  const found = partlyFailed(planOf(requestWith([folder, file], ended(results, failed))));
  return found.map(({ entries }) => entries.map(({ kind }) => kind));
}

describe('partlyFailed', () => {
  it('is a folder of which some was restored, or nothing is told, where the server counts failures', () => {
    expect(partly(['warning', 'done'], 1)).toEqual([['folder']]);
    expect(partly(['unreported', 'unreported'], 1)).toEqual([['folder']]);
  });

  it('is none that is sent again as a whole, nor one that was only complained of', () => {
    expect(partly(['failed', 'failed'], 2)).toEqual([]);
    expect(partly(['warning', 'done'], 0)).toEqual([]);
  });

  it('is none any more when its parts were sent again', () => {
    const whole = requestWith([folder, file], ended(['warning', 'done'], 2));
    const part = { ...requestWith([inFolder], { kind: 'waiting' }), key: partKey(whole, 0) };
    const plan = planOf(whole, part);
    expect(partlyFailed(plan)).toEqual([]);
    expect([...partsSent(plan)]).toEqual([[folder.key, 'some']]);
    const one = { ...whole, state: ended(['warning', 'done'], 1) };
    expect([...partsSent(planOf(one, part))]).toEqual([[folder.key, 'all']]);
    const withOther = { ...whole, state: ended(['warning', 'failed'], 2) };
    expect([...partsSent(planOf(withOther, part))]).toEqual([[folder.key, 'all']]);
  });
});

describe('partGroups', () => {
  it('restores items of a folder as the folder was to be', () => {
    const options = { ...defaultOptions('onedrive'), documentAction: 'Overwrite' } as const;
    const whole = { ...requestWith([folder], { kind: 'waiting' }), options };
    expect(partGroups(whole, [inFolder], 'v8').map((one) => one.options)).toEqual([options]);
  });

  it('keeps of the choices for a channel those that its parts have', () => {
    const chosen = { changedItems: true, missingItems: false };
    const options = { kind: 'channel', ...chosen, members: true } as const;
    const whole = { ...requestWith([channel], { kind: 'waiting' }), options };
    const items = [
      entryIn('Vet', 'team/t/channel/c/files', 'file', 'a'),
      entryIn('Vet', 'team/t/channel/c/tabs', 'tab', 'b'),
      entryIn('Vet', 'team/t/channel/c/posts', 'post', '1'),
    ];
    expect(partGroups(whole, items, 'v8').map((one) => one.options)).toEqual([
      { kind: 'files', ...chosen, versions: 'Last' },
      { kind: 'tabs', ...chosen },
      { kind: 'posts' },
    ]);
  });
});
