import { describe, expect, it } from 'vitest';
import { startedSession } from '#/domain/sessions/started-sessions.testing';
import { workloadsOf } from '#/api/access/workloads';
import { readLink } from './link-values';

const nothingKnown = () => undefined;
const v8 = workloadsOf('v8');

const started = startedSession({
  sessionId: 's1',
  type: 'Veod',
  whose: { id: 'ada', name: 'Ada', address: 'ada@contoso.com' },
  when: '2026-11-20T02:15:07.1203345Z',
  repositoryId: 'repo',
  showDeleted: true,
  reason: 'T1',
});

describe('readLink', () => {
  it('fills in what a ticket link says', () => {
    const link = { whose: ['ada@contoso.com'], what: 'Vesp', when: '2026-11-21T01:15:00Z', reason: 'T 1' };
    const { values, unknownWhat } = readLink(link, v8, true, nothingKnown);
    expect(values).toMatchObject({ whose: ['ada@contoso.com'], what: 'Vesp', reason: 'T 1' });
    expect(values.when).toEqual({ mode: 'exact', point: null, exactText: '2026-11-21T01:15:00Z' });
    expect(unknownWhat).toBeUndefined();
  });

  it('says what it can’t fill in', () => {
    expect(readLink({ what: 'Foo' }, v8, true, nothingKnown)).toMatchObject({
      unknownWhat: 'Foo',
      values: { what: 'Vex' },
    });
    expect(readLink({ what: 'Vet' }, workloadsOf('v6'), true, nothingKnown).unknownWhat).toBe('Vet');
    expect(readLink({ reopen: 's1' }, v8, true, nothingKnown).isReopenUnknown).toBe(true);
  });

  it('reopens with the same values, to the digit', () => {
    const { values } = readLink({ reopen: 's1' }, v8, true, () => started);
    expect(values).toEqual({
      whose: ['ada'],
      what: 'Veod',
      when: {
        mode: 'point',
        point: { backupTime: '2026-11-20T02:15:07.1203345Z', repositoryId: 'repo' },
        exactText: '',
      },
      showDeleted: true,
      showAllVersions: false,
      reason: 'T1',
    });
  });

  it('never gives others’ data to somebody who is no operator', () => {
    const linked = readLink({ whose: ['ada@contoso.com'] }, v8, false, nothingKnown);
    expect(linked).toMatchObject({ isForOthers: true, values: { whose: 'own' } });
    expect(readLink({ whose: ['me'] }, v8, false, nothingKnown).isForOthers).toBe(false);
    expect(readLink({ whose: ['me'] }, v8, true, nothingKnown).values.whose).toBe('own');
  });
});
