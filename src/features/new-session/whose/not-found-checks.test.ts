import { expect, it } from 'vitest';
import { notFoundChecks, type NotFoundFacts } from './not-found-checks';
import { objectNamed, scopeOf } from '../form/objects.testing';

const aurora = objectNamed('Project Aurora', 'aurora@contoso.com', 'Team');
const facts: NotFoundFacts = {
  version: 'v8',
  scope: scopeOf([aurora, objectNamed('Ada', 'ada@contoso.com')]),
  text: 'aurora',
  kind: 'Site',
  what: 'Vet',
};

function verdicts(changes: Partial<NotFoundFacts>) {
  return Object.fromEntries(
    notFoundChecks({ ...facts, ...changes }).map(({ name, verdict }) => [name, verdict]),
  );
}

it('sees that only the chosen kind hides what matches', () => {
  expect(verdicts({})).toEqual({ kind: 'look', type: 'ok', part: 'ok', scope: 'ok' });
  expect(notFoundChecks(facts)[0]).toMatchObject({ name: 'kind', count: 1 });
});

it('sees that what matches does not fit the type of data, or that the version has no teams', () => {
  expect(verdicts({ what: 'Vex' })).toMatchObject({ kind: 'look', type: 'look' });
  expect(verdicts({ text: 'nobody', version: 'v6' })).toMatchObject({ type: 'look' });
});

it('sees that nothing in the scope matches', () => {
  const all = { kind: 'ok', type: 'ok', part: 'ok', scope: 'look' };
  expect(verdicts({ text: 'nobody' })).toEqual(all);
  expect(verdicts({ text: 'nobody', kind: 'all' })).toEqual(all);
});

it('sees that objects were left out of the list', () => {
  expect(verdicts({ scope: { ...facts.scope, unknownCount: 3 } })).toMatchObject({ part: 'look' });
});
