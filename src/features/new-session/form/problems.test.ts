import { describe, expect, it } from 'vitest';
import { defaultValues, type NewSessionValues } from './form-values';
import { problemsOf, type ProblemContext } from './problems';
import { objectNamed, pointAt } from './objects.testing';

const ada = objectNamed('Ada', 'ada@contoso.com');
const site = objectNamed('Sales', 'https://contoso.sharepoint.com/sites/sales', 'Site');
const point = pointAt('2026-11-21T02:15:07.1203345Z', 'EO');
const context: ProblemContext = {
  whose: { kind: 'objects', objects: [ada], missing: [] },
  maxSessions: 2,
  offersPoints: true,
  offered: ['Vex', 'Veod', 'Vesp', 'Vet'],
  points: [point],
  zone: 'utc',
};

function kinds(values: Partial<NewSessionValues>, changes: Partial<ProblemContext> = {}): readonly string[] {
  return problemsOf({ ...defaultValues, ...values }, { ...context, ...changes }).map(({ kind }) => kind);
}

function whenPoint(backupTime: string | undefined): Partial<NewSessionValues> {
  const chosen = backupTime === undefined ? null : { backupTime, repositoryId: 'main' };
  return { when: { mode: 'point', point: chosen, exactText: '' } };
}

function whenExact(exactText: string): Partial<NewSessionValues> {
  return { when: { mode: 'exact', point: null, exactText } };
}

describe('problemsOf', () => {
  it('has nothing against a complete form', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({}, { whose: { kind: 'own' } })).toEqual([]);
    expect(kinds(whenPoint(point.backupTime.text))).toEqual([]);
    expect(kinds(whenExact('2026-11-21 02:15'))).toEqual([]);
  });

  it('asks for somebody, and waits for the scope', () => {
    expect(kinds({}, { whose: { kind: 'objects', objects: [], missing: [] } })).toEqual(['nobody']);
    expect(kinds({}, { whose: { kind: 'unknown', keys: ['x'] } })).toEqual(['scope-unknown']);
    expect(kinds({}, { whose: { kind: 'objects', objects: [ada], missing: ['x'] } })).toEqual([
      'not-in-scope',
    ]);
    const three = [ada, { ...ada, id: '2' }, { ...ada, id: '3' }];
    expect(kinds({}, { whose: { kind: 'objects', objects: three, missing: [] } })).toEqual(['too-many']);
  });

  it('names a type that all selected objects have, where there is one', () => {
    const mixed = { kind: 'objects', objects: [ada, site], missing: [] } as const;
    expect(problemsOf(defaultValues, { ...context, whose: mixed })).toEqual([
      { kind: 'unfit', objects: [site], other: 'Vesp' },
    ]);
    const withTeam = { ...mixed, objects: [ada, objectNamed('T', 't@contoso.com', 'Team')] };
    expect(problemsOf(defaultValues, { ...context, whose: withTeam })).toMatchObject([{ other: undefined }]);
    expect(kinds({ what: 'Vet' }, { whose: { kind: 'own' } })).toEqual(['own-unfit']);
  });

  it('wants a point that exists, holds the type, and belongs to one object', () => {
    expect(kinds(whenPoint(undefined))).toEqual(['no-point']);
    expect(kinds(whenPoint('2026-11-21T02:15:07.120Z'))).toEqual(['point-gone']);
    expect(kinds({ ...whenPoint(point.backupTime.text), what: 'Vesp' })).toEqual(['point-unfit']);
    expect(kinds(whenPoint(point.backupTime.text), { points: undefined })).toEqual(['points-unknown']);
    expect(kinds(whenPoint(point.backupTime.text), { offersPoints: false })).toEqual(['points-not-offered']);
    const two = { kind: 'objects', objects: [ada, { ...ada, id: '2' }], missing: [] } as const;
    expect(kinds(whenPoint(point.backupTime.text), { whose: two })).toEqual(['point-of-several']);
  });

  it('refuses an exact time that is none, and a reason that is too long', () => {
    expect(kinds(whenExact(' '))).toEqual(['no-exact-time']);
    expect(kinds(whenExact('2026-02-31 10:00'))).toEqual(['exact-time-invalid']);
    expect(kinds({ reason: 'x'.repeat(1001) })).toEqual(['reason-too-long']);
    expect(kinds({ reason: 'x'.repeat(1000) })).toEqual([]);
  });
});
