import { describe, expect, it } from 'vitest';
import { entryIn } from '#/domain/restore-list/entries.testing';
import { planProgress, type RequestState } from '#/domain/restore-plan/plan/plan';
import { planMessages } from './plan-messages';
import { reportedText } from './plan-text';
import { requestWith } from '#/domain/restore-plan/plan/plans.testing';

const entry = entryIn('Vex', 'mailbox/m', 'mail', 'a');
const outcomes = { by: 'request', results: {}, counts: undefined, lastEventAt: 1, isOver: true } as const;

function toldIn(state: RequestState): string {
  const plan = { id: 'p', createdAt: 1, reason: '', requests: [requestWith([entry], state)] };
  return reportedText(plan, planProgress(plan));
}

describe('toldText', () => {
  it('says nothing of how things are counted before anything was told', () => {
    expect(toldIn({ kind: 'waiting' })).toBe('');
    expect(toldIn({ kind: 'running', sessionId: 'r', outcomes, error: undefined })).toBe('');
  });

  it('says by what it counts as soon as something was', () => {
    const by = { ...outcomes, by: 'item' } as const;
    expect(toldIn({ kind: 'running', sessionId: 'r', outcomes: by, error: undefined })).toBe(
      planMessages.summary.byItem,
    );
    const ended = { kind: 'ended', sessionId: 'r', status: 'ended-success', outcomes, endedAt: 1 } as const;
    expect(toldIn(ended)).toBe(planMessages.summary.byCall);
  });
});
