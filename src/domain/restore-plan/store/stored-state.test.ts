import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { entryIn, placeIn } from '../../restore-list/entries.testing';
import { restoreRequestsOf } from '../requests/restore-requests';
import { toStoredEntry } from '../../restore-list/entry-schema';
import { groupEntries, type RestoreGroup } from '../requests/groups';
import { defaultOptions } from '../requests/options';
import type { ErrorFacts } from '#/api/transport/error-facts';
import type { RequestState } from '../plan/plan';
import { storedRequest } from './stored-request';
import { storedState } from './stored-state';

const error: ErrorFacts = { kind: 'busy', at: 3, status: 429, serverMessage: 'said so', retryAt: 5 };
const outcomes = {
  by: 'item',
  results: { a: { result: 'failed', message: 'locked' }, b: { result: 'done', message: undefined } },
  counts: { done: 1, failed: 1, skipped: 0 },
  lastEventAt: 4,
  isOver: true,
} as const;

const states: readonly RequestState[] = [
  { kind: 'waiting' },
  { kind: 'sending', since: 1 },
  { kind: 'running', sessionId: 's', outcomes: undefined, error },
  { kind: 'ended', sessionId: 's', status: 'ended-warning', outcomes, endedAt: 2 },
  {
    kind: 'ended',
    sessionId: 's',
    status: { unknown: 'odd' },
    outcomes: { ...outcomes, counts: undefined },
    endedAt: 2,
  },
  { kind: 'refused', error },
  { kind: 'unconfirmed', error: undefined, resendIfNotFound: true },
  { kind: 'looking-up', since: 1, error, resendIfNotFound: false },
  { kind: 'lookup-failed', error },
  { kind: 'ambiguous', candidates: [{ sessionId: 's', startedAt: 1, initiatedBy: undefined }] },
  { kind: 'not-found', error },
];

function groupsOf(): readonly RestoreGroup[] {
  const entries = [
    entryIn('Vex', 'mailbox/m', 'mail', 'i'),
    entryIn('Veod', 'onedrive/o', 'document', 'i', { version: '2.0' }),
    entryIn('Vesp', 'site/s/library/l', 'document', 'i'),
    entryIn('Vesp', 'site/s/list/l', 'list-item', 'i'),
    placeIn('Vet', 'team/t'),
    placeIn('Vet', 'team/t/channel/c'),
    entryIn('Vet', 'team/t/channel/c/tabs', 'tab', 'i'),
    entryIn('Vet', 'team/t/channel/c/files', 'file', 'i'),
    entryIn('Vet', 'team/t/channel/c/posts', 'post', 'i'),
    ...['posts', 'files', 'tabs'].map((part) => placeIn('Vet', `team/t/channel/c/${part}`)),
  ];
  return groupEntries(entries, 'v8').groups;
}

describe('what is kept of a call', () => {
  it.each(states)('is read back as it was: $kind', (state) =>
    expect(v.parse(storedState, JSON.parse(JSON.stringify(state)))).toEqual(state),
  );

  it('has no state that was not written here', () =>
    expect(v.safeParse(storedState, { kind: 'sent' }).success).toBe(false));

  it('is read back for every kind of call', () => {
    const groups = groupsOf();
    expect(groups).toHaveLength(12);
    for (const group of groups) {
      const { sessionId, target, entries } = group;
      const options = defaultOptions(target.kind);
      const [request] = restoreRequestsOf(group, options, '', 'v8');
      const content = { key: 'k', sessionId, target, options, entries, request };
      const kept = { ...content, entries: entries.map(toStoredEntry) };
      expect(v.parse(storedRequest, JSON.parse(JSON.stringify(kept)))).toEqual(content);
    }
  });
});
