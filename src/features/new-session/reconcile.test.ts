import { describe, expect, it } from 'vitest';
import type { RestoreSession } from '#/api/restore-sessions';
import { candidatesOf, judge, type LostStart } from './reconcile';

const sentAt = Date.parse('2026-11-23T09:00:00Z');
const lost: LostStart = {
  sentAt,
  request: {
    dateTime: '2026-11-23T09:00:00Z',
    type: 'Vex',
    showDeleted: false,
    showAllVersions: false,
    reason: 'T1',
  },
};

function session(id: string, changes: Partial<RestoreSession> = {}): RestoreSession {
  return {
    id,
    name: undefined,
    organization: undefined,
    type: 'Vex',
    creationTime: { text: '', epochMs: sentAt + 2000 },
    endTime: undefined,
    state: 'Working',
    result: 'Success',
    initiatedBy: 'Op@Contoso.com',
    details: undefined,
    scopeName: undefined,
    clientHost: undefined,
    reason: 'T1',
    _links: {},
    ...changes,
  };
}

function idsOf(sessions: readonly RestoreSession[], claimed: readonly string[] = []): readonly string[] {
  return candidatesOf(lost, sessions, 'op@contoso.com', new Set(claimed)).map(({ id }) => id);
}

describe('candidatesOf', () => {
  it('takes sessions of the same person, type and reason that began about then', () => {
    expect(idsOf([session('a')])).toEqual(['a']);
    expect(idsOf([session('a', { creationTime: { text: '', epochMs: sentAt - 5000 } })])).toEqual(['a']);
  });

  it.each<[string, Partial<RestoreSession>]>([
    ['another type', { type: 'Veod' }],
    ['another reason', { reason: 'T2' }],
    ['another person', { initiatedBy: 'someone@contoso.com' }],
    ['an earlier start', { creationTime: { text: '', epochMs: sentAt - 60_000 } }],
  ])('leaves out %s', (_, changes) => {
    expect(idsOf([session('a', changes)])).toEqual([]);
  });

  it('leaves out what another start has claimed', () => {
    expect(idsOf([session('a'), session('b')], ['a'])).toEqual(['b']);
  });

  it('counts a missing reason as an empty one', () => {
    const noReason = { ...lost, request: { ...lost.request, reason: '' } };
    const found = candidatesOf(noReason, [session('a', { reason: undefined })], 'op@contoso.com', new Set());
    expect(found).toHaveLength(1);
  });
});

describe('judge', () => {
  const one = session('a');
  it('is certain only with one lost start and one session', () => {
    expect(judge(1, [one])).toEqual({ kind: 'found', session: one });
    expect(judge(2, [one])).toEqual({ kind: 'unclear', candidates: [one] });
    expect(judge(1, [one, session('b')]).kind).toBe('unclear');
    expect(judge(3, [])).toEqual({ kind: 'not-started' });
  });
});
