import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import type { Person } from '#/domain/person/person';
import { testPerson } from '#/domain/person/person.testing';
import { MultiSearches, type MultiSearchRun } from './multi-search';

const never = () => new Promise<never>(() => undefined);

const api: ApiClient = {
  version: 'v8',
  clock: new ServerClock(),
  linkedPath: (_, otherwise) => otherwise,
  read: never,
  write: never,
  readBytes: never,
  makeBytes: never,
};

let person: Person;

beforeEach(() => {
  person = testPerson('ada', api);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('localStorage', { getItem: () => null });
});

afterEach(() => vi.unstubAllGlobals());

function searchFor(text: string): MultiSearchRun {
  const sessionIds = ['1', '2'];
  return person.own(MultiSearches).of({
    sessionIds,
    workload: 'Vex',
    type: 'Posts',
    text,
  });
}

function begun(text: string): MultiSearchRun {
  const search = searchFor(text);
  search.begin();
  return search;
}

function kindsOf(search: MultiSearchRun): readonly string[] {
  return search.store.getState().rows.map(({ state }) => state.kind);
}

it('finds a search again that was begun, as it was', () => {
  const first = begun('a');
  first.cancel();
  first.begin();
  expect(searchFor('a')).toBe(first);
  expect(kindsOf(first)).toEqual(['cancelled', 'cancelled']);
});

it('lets the one go, and cancels it, that was shown longest ago', () => {
  const [a, b] = [begun('a'), begun('b'), begun('c')];
  a.begin();
  begun('d');
  expect(kindsOf(b)).toEqual(['cancelled', 'cancelled']);
  expect(searchFor('b')).not.toBe(b);
  expect(searchFor('a')).toBe(a);
});

it('does nothing to the others when one is only asked for, as rendering does', () => {
  const [a] = [begun('a'), begun('b'), begun('c')];
  searchFor('b');
  searchFor('d');
  searchFor('e');
  expect(kindsOf(a)).toEqual(['searching', 'searching']);
  expect(searchFor('a')).toBe(a);
});
