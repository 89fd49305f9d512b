import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { effectiveScopeQuery } from '#/api/access/effective-scope';
import type { ApiClient } from '#/api/transport/client';
import { knownClock } from '#/api/transport/server-clock.testing';
import { startedSession } from '../sessions/started-sessions.testing';
import { ObjectGoneError, planFurtherSession } from './further-session';

const started = startedSession({
  sessionId: 'first',
  when: 'latest',
  dateTime: '2026-11-20T08:15:07.120Z',
  showDeleted: true,
  reason: 'Ticket 4711',
});

const notAskedFor = () => Promise.reject(new Error('not asked for'));

function apiOf(version: ApiClient['version']): ApiClient {
  return {
    version,
    clock: knownClock(),
    linkedPath: (_, otherwise) => otherwise,
    read: notAskedFor,
    readBytes: notAskedFor,
    makeBytes: notAskedFor,
    write: notAskedFor,
  };
}

const v8 = apiOf('v8');

describe('a further session', () => {
  it('shows the moment that “latest” was for the session it follows', async () => {
    const { request } = await planFurtherSession(v8, new QueryClient(), started);
    expect(request).toMatchObject({ dateTime: started.dateTime, showDeleted: true, reason: 'Ticket 4711' });
  });

  it('asks for the same repository again, as the moment alone may mean another backup', async () => {
    const values = { ...started, repositoryId: 'r1' };
    const { request, about } = await planFurtherSession(v8, new QueryClient(), values);
    expect([request.repositoryId, about.repositoryId]).toEqual(['r1', 'r1']);
    const older = await planFurtherSession(apiOf('v7'), new QueryClient(), values);
    expect(older.request).not.toHaveProperty('repositoryId');
  });

  it('shows another moment where one was chosen', async () => {
    const point = { dateTime: '2026-11-19T02:15:07.1203345Z', repositoryId: 'r2' };
    const { request, about } = await planFurtherSession(v8, new QueryClient(), started, point);
    expect(request).toMatchObject(point);
    expect(about.repositoryId).toBe('r2');
  });

  it('is not planned for an object that has left the scope', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    queryClient.setQueryData(effectiveScopeQuery(v8).queryKey, {
      objects: [],
      countByKind: { User: 0, Group: 0, Site: 0, Team: 0 },
      unknownCount: 0,
    });
    const values = { ...started, whose: { id: 'gone', name: 'Ada', address: '' } };
    await expect(planFurtherSession(v8, queryClient, values)).rejects.toThrow(ObjectGoneError);
  });
});
