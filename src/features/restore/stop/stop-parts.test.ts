import { expect, it } from 'vitest';
import { entryIn } from '#/domain/restore-list/entries.testing';
import type { RequestState } from '#/domain/restore-plan/plan/plan';
import { stopParts } from './stop-parts';
import { requestWith } from '#/domain/restore-plan/plan/plans.testing';

const running = (sessionId: string, error?: 'not-found' | 'unreachable'): RequestState => ({
  kind: 'running',
  sessionId,
  outcomes: undefined,
  error: error === undefined ? undefined : { kind: error, at: 0 },
});

it('tells what can still be kept from happening from what cannot', () => {
  const states: readonly RequestState[] = [
    { kind: 'waiting' },
    { kind: 'sending', since: 1 },
    { kind: 'ambiguous', candidates: [] },
    running('r', 'unreachable'),
    running('gone', 'not-found'),
    { kind: 'held' },
  ];
  const requests = states.map((state, at) =>
    requestWith([entryIn('Vex', 'mailbox/m', 'mail', `${at}`)], state),
  );
  const {
    waiting,
    sending,
    open,
    running: sessions,
  } = stopParts({ id: 'p', createdAt: 1, reason: '', requests });
  expect([waiting, sending, open].map((some) => some.map(({ id }) => id))).toEqual([['0'], ['1'], ['2']]);
  expect(sessions).toEqual([{ sessionId: 'r', requests: [requests[3]], isShared: false }]);
});

it('names a session once that carries out several calls, and the explored one as shared', () => {
  const request = requestWith([entryIn('Vex', 'mailbox/m', 'mail', 'a')], running('s'));
  const { running: sessions } = stopParts({
    id: 'p',
    createdAt: 1,
    reason: '',
    requests: [request, request],
  });
  expect(sessions).toEqual([{ sessionId: 's', requests: [request, request], isShared: true }]);
});
