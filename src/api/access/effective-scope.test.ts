import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { createApiClient } from '../transport/client';
import { ServerClock } from '../transport/server-clock';
import { effectiveScopeQuery } from './effective-scope';
import { ApiError } from '../transport/errors';

const refuse = () => Promise.reject(new Error('no token is refused here'));
const api = createApiClient(
  '',
  'v8',
  { current: () => Promise.resolve('token'), replace: refuse },
  new ServerClock(),
);

function readScope(answer: unknown) {
  vi.stubGlobal('location', { href: 'https://portal.example/new' });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
  return new QueryClient().fetchQuery({ ...effectiveScopeQuery(api), retry: false });
}

afterEach(() => vi.unstubAllGlobals());

it('takes groups where a server sends them, and counts what it does not know', async () => {
  const group = {
    type: 'Group',
    id: 'g1',
    group: { id: 'g', displayName: 'Sales', name: 'sales@x' },
    more: 1,
  };
  const scope = await readScope({ users: null, groups: [group, { type: 'Planet', id: 'p' }] });
  expect(scope.objects).toEqual([
    {
      id: 'g1',
      kind: 'Group',
      subkind: undefined,
      name: 'Sales',
      address: 'sales@x',
      searchText: 'sales sales@x',
      record: group,
    },
  ]);
  expect(scope.countByKind).toEqual({ User: 0, Site: 0, Team: 0, Group: 1 });
  expect(scope.unknownCount).toBe(1);
});

it('names the item at which an answer is not what it should be', async () => {
  const error: unknown = await readScope({ groups: [{ type: 'Group', id: 'g1', group: {} }] }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ problem: { kind: 'unexpected-answer', at: { path: 'groups.0.group.id' } } });
});
