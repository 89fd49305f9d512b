import { describe, expect, it } from 'vitest';
import { candidatesOf, judge, toCandidate, type SentRequest } from './find-lost-session';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { ServerClock } from '#/api/transport/server-clock';
import { knownClock } from '#/api/transport/server-clock.testing';

const sentAt = Date.parse('2026-11-23T09:00:00Z');
const person = 'op@contoso.com';
const [known, unknown] = [knownClock(), new ServerClock()];
const lost: SentRequest = { sentAt, type: 'Vex', reason: 'T1', ruledOut: [] };

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

function idsOf(
  sessions: readonly RestoreSession[],
  claimed: readonly string[] = [],
  clock = known,
): readonly string[] {
  return candidatesOf(lost, sessions, new Set(claimed), person, clock).map(({ id }) => id);
}

describe('where the clock of the server is not known', () => {
  it('takes no session for certain, nor one for none, whatever times they tell', () => {
    const early = session('a', { creationTime: { text: '', epochMs: sentAt - 3_600_000 } });
    expect(idsOf([early], [], unknown)).toEqual(['a']);
    expect(judge(lost, [], [early], person, unknown)).toEqual({
      kind: 'ambiguous',
      candidates: [toCandidate(early)],
    });
  });
});

describe('candidatesOf', () => {
  it('takes sessions of the same type and reason that began about then', () => {
    expect(idsOf([session('a')])).toEqual(['a']);
    expect(idsOf([session('a', { creationTime: { text: '', epochMs: sentAt - 5000 } })])).toEqual(['a']);
  });

  it.each<[string, Partial<RestoreSession>]>([
    ['another type', { type: 'Veod' }],
    ['another reason of another person', { reason: 'T2', initiatedBy: 'eve@contoso.com' }],
    ['an earlier start', { creationTime: { text: '', epochMs: sentAt - 60_000 } }],
  ])('leaves out %s', (_, changes) => {
    expect(idsOf([session('a', changes)])).toEqual([]);
  });

  it('leaves out what another start has claimed', () => {
    expect(idsOf([session('a'), session('b')], ['a'])).toEqual(['b']);
  });

  it('leaves out what the operator says is not it', () => {
    const told = { ...lost, ruledOut: ['a'] };
    expect(candidatesOf(told, [session('a'), session('b')], new Set(), person, known)).toMatchObject([
      { id: 'b' },
    ]);
  });

  it('counts a missing reason as an empty one', () => {
    const noReason = { ...lost, reason: '' };
    const found = candidatesOf(noReason, [session('a', { reason: undefined })], new Set(), person, known);
    expect(found).toHaveLength(1);
  });
});

describe('judge', () => {
  const one = session('a');
  it('is certain only with one lost start and one session', () => {
    expect(judge(lost, [], [one], person, known)).toEqual({ kind: 'found', sessionId: 'a' });
    expect(judge(lost, [lost], [one], person, known)).toEqual({
      kind: 'ambiguous',
      candidates: [toCandidate(one)],
    });
    expect(judge(lost, [], [one, session('b')], person, known).kind).toBe('ambiguous');
    expect(judge(lost, [lost], [], person, known)).toEqual({ kind: 'not-found' });
  });

  it('minds no lost request of another type, of long ago, or of after it began', () => {
    const begun = one.creationTime.epochMs;
    const rivals: readonly SentRequest[] = [
      { ...lost, type: 'Veod' },
      { ...lost, sentAt: begun - 3_600_000 },
      { ...lost, sentAt: begun + 60_000 },
    ];
    expect(judge(lost, rivals, [one], person, known)).toEqual({ kind: 'found', sessionId: 'a' });
  });

  it('minds no rival whose lookup has not found the session, as it was there by then', () => {
    const begun = one.creationTime.epochMs;
    const lookedUp = (notFoundAt: number) =>
      judge(lost, [{ ...lost, notFoundAt }], [one], person, known).kind;
    expect(lookedUp(begun + 60_000)).toBe('found');
    expect(lookedUp(begun - 60_000)).toBe('ambiguous');
  });

  it('leaves a session under another name to the operator, since servers may name people otherwise', () => {
    const other = session('a', { initiatedBy: 'CONTOSO\\op' });
    expect(judge(lost, [], [other], person, known)).toEqual({
      kind: 'ambiguous',
      candidates: [toCandidate(other)],
    });
  });
  it.each<[string, Partial<RestoreSession>]>([
    ['its reason cut off', { reason: 'T' }],
    ['the reason of the session it restores from', { reason: 'T0' }],
    ['no reason', { reason: undefined }],
  ])('leaves a session of the same person with %s to the operator, lest it be sent again', (_, changes) => {
    const own = session('a', changes);
    const candidates = candidatesOf(lost, [own], new Set(), person, known);
    expect(judge(lost, [], candidates, person, known)).toEqual({
      kind: 'ambiguous',
      candidates: [toCandidate(own)],
    });
  });

  it('prefers the session of its reason to others of the same person', () => {
    const own = session('a');
    const candidates = candidatesOf(lost, [session('b', { reason: 'T2' }), own], new Set(), person, known);
    expect(judge(lost, [], candidates, person, known)).toEqual({ kind: 'found', sessionId: 'a' });
  });

  it('knows a reason again whose lines were folded', () => {
    const long = { ...lost, reason: 'T1\nby phone' };
    const own = session('a', { reason: 'T1\r\nby phone ' });
    expect(judge(long, [], [own], person, known)).toEqual({ kind: 'found', sessionId: 'a' });
  });
});
