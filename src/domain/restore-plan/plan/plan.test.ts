import { describe, expect, it } from 'vitest';
import { entryIn } from '../../restore-list/entries.testing';
import { toErrorFacts } from '#/api/transport/error-facts';
import { ApiError } from '#/api/transport/errors';
import { planProgress, retryableRequests, type RequestState, type RestorePlan } from './plan';
import { requestWith } from './plans.testing';

const entries = ['a', 'b'].map((id) => entryIn('Vex', 'mailbox/m', 'mail', id));
const [first, second] = entries.map(({ key }) => key);

function planWith(state: RequestState): RestorePlan {
  return { id: 'p', createdAt: 1, reason: '', requests: [requestWith(entries, state)] };
}

describe('planProgress', () => {
  it('waits for nothing more of a session that the server no longer knows, and repeats none of it', () => {
    const plan = planWith({
      kind: 'running',
      sessionId: 'r',
      outcomes: {
        by: 'item',
        results: {
          [first ?? '']: { result: 'failed', message: 'locked' },
          [second ?? '']: { result: 'running', message: undefined },
        },
        counts: undefined,
        lastEventAt: 4,
        isOver: false,
      },
      error: toErrorFacts(new ApiError({ kind: 'not-found' }, { request: 'GET' })),
    });
    const { counts, isBusy } = planProgress(plan);
    expect(isBusy).toBe(false);
    expect(counts).toMatchObject({ failed: 1, unreported: 1, running: 0, waiting: 0 });
    expect(retryableRequests(plan)).toEqual([]);
  });
});
