import { describe, expect, it } from 'vitest';
import { defaultValues, type NewSessionValues } from './form-values';
import { exactDateTime, toOperatorExploreRequests, type RequestContext } from './requests';
import { objectNamed } from './objects.testing';

const ada = objectNamed('Ada', 'ada@contoso.com');
const bob = objectNamed('Bob', 'bob@contoso.com');
const now = Date.parse('2026-11-23T09:00:00.000Z');
const v8: RequestContext = { version: 'v8', scopeForm: 'object', objects: [ada, bob], zone: 'utc', now };
const values: NewSessionValues = { ...defaultValues, whose: [ada.id, bob.id], reason: ' Ticket 4711 ' };
const atPoint: NewSessionValues = {
  ...values,
  when: {
    mode: 'point',
    point: { backupTime: '2026-11-20T02:15:07.1203345Z', repositoryId: 'repo' },
    exactText: '',
  },
};

describe('toOperatorExploreRequests', () => {
  it('makes one request for each object, with the object as it was received', () => {
    const planned = toOperatorExploreRequests(values, v8);
    expect(planned.map(({ objects }) => objects)).toEqual([[ada], [bob]]);
    expect(planned[0]?.request).toEqual({
      dateTime: '2026-11-23T09:00:00.000Z',
      type: 'Vex',
      showDeleted: false,
      showAllVersions: false,
      scope: ada.record,
      reason: 'Ticket 4711',
    });
  });

  it('sends a chosen point digit for digit, with its repository on v8 only', () => {
    const [onV8] = toOperatorExploreRequests(atPoint, { ...v8, objects: [ada] });
    expect(onV8?.request).toMatchObject({ dateTime: '2026-11-20T02:15:07.1203345Z', repositoryId: 'repo' });
    const [onV7] = toOperatorExploreRequests(atPoint, { ...v8, version: 'v7', objects: [ada] });
    expect(onV7?.request.dateTime).toBe('2026-11-20T02:15:07.1203345Z');
    expect(onV7?.request).not.toHaveProperty('repositoryId');
  });

  it('pins no repository when the moment is not a chosen point', () => {
    const latest = { ...atPoint, when: { ...atPoint.when, mode: 'latest' as const } };
    expect(toOperatorExploreRequests(latest, v8)[0]?.request).not.toHaveProperty('repositoryId');
  });

  it('leaves the scope out for own data', () => {
    const [own, ...others] = toOperatorExploreRequests({ ...values, whose: 'own' }, v8);
    expect(own?.request).not.toHaveProperty('scope');
    expect(own?.objects).toEqual([]);
    expect(others).toEqual([]);
  });

  it('sends all objects of v6 as one list, or one each', () => {
    const v6: RequestContext = { ...v8, version: 'v6', scopeForm: 'list' };
    const listed = toOperatorExploreRequests(values, v6);
    expect(listed).toHaveLength(1);
    expect(listed[0]?.request.scope).toEqual([ada.record, bob.record]);
    const single = toOperatorExploreRequests(values, { ...v6, scopeForm: 'object' });
    expect(single.map(({ request }) => request.scope)).toEqual([ada.record, bob.record]);
  });

  it('refuses to make requests of a form with no moment', () => {
    const open = { ...values, when: { mode: 'point' as const, point: null, exactText: '' } };
    expect(() => toOperatorExploreRequests(open, v8)).toThrow('restore point');
    const wrong = { ...values, when: { mode: 'exact' as const, point: null, exactText: '31 February' } };
    expect(() => toOperatorExploreRequests(wrong, v8)).toThrow('exact time');
  });
});

describe('exactDateTime', () => {
  it('reads typed times in the zone and leaves pasted server times as they are', () => {
    expect(exactDateTime('2026-11-21 02:15', 'utc')).toBe('2026-11-21T02:15:00.000Z');
    expect(exactDateTime('2026-11-21T02:15:00+01:00', 'utc')).toBe('2026-11-21T01:15:00.000Z');
    expect(exactDateTime('2026-11-20T02:15:07.1203345Z', 'utc')).toBe('2026-11-20T02:15:07.1203345Z');
    expect(exactDateTime('2026-02-31T02:15:00Z', 'utc')).toBeUndefined();
  });
});
