import { describe, expect, it } from 'vitest';
import { isRecord } from './model/json';
import type { StandIn } from './start';
import { signIn, startedStandIn, TestClient, type TestAnswer } from './testing/stand-in';
import { apiVersions, type ApiVersion } from './model/versions';

function firstUser({ body }: TestAnswer): unknown {
  const users = body['users'];
  return Array.isArray(users) ? users.find((item) => isRecord(item) && isRecord(item['user'])) : undefined;
}

async function mainFlow(standIn: StandIn, version: ApiVersion) {
  const client = await signIn(standIn, 'olivia', version);
  const item = firstUser(await client.get('/Organization/LoggedInUser/EffectiveScope'));
  const explored = await client.post('/Organization/OperatorExplore', {
    dateTime: '2026-11-21T12:00:00Z',
    type: 'Vex',
    showDeleted: true,
    showAllVersions: false,
    scope: version === 'v6' ? [item] : item,
    reason: 'Ticket 1',
  });
  return { client, explored, id: String(explored.body['id']) };
}

describe.each(apiVersions)('the main flow on %s', (version) => {
  it('explores, follows and stops a session by the clock, within the contract', async () => {
    const standIn = await startedStandIn();
    const { client, explored, id } = await mainFlow(standIn, version);
    expect(explored.status).toBe(version === 'v8' ? 201 : 200);
    expect(explored.body).toMatchObject({
      state: 'Working',
      result: 'Success',
      endTime: '9999-12-31T23:59:59.9999999Z',
      _links: { self: { href: `/${version}/restoresessions/${id}` } },
    });
    expect((await client.get(`/restoresessions/${id}/events`)).body['results']).toHaveLength(1);
    standIn.clock.advance(60_000);
    const events = (await client.get(`/RestoreSessions/${id}/Events?limit=2`)).body;
    expect(events['results']).toHaveLength(2);
    expect(events['totalCount']).toBe(version === 'v8' ? undefined : 3);
    expect(events['_links']).toHaveProperty('next');
    expect((await client.post(`/RestoreSessions/${id}/Stop`)).status).toBe(version === 'v8' ? 204 : 200);
    expect((await client.get(`/RestoreSessions/${id}`)).body).toMatchObject({ state: 'Stopped' });
    expect((await client.post(`/RestoreSessions/${id}/Stop`)).status).toBe(409);
    await client.get('/RestoreSessions?limit=100');
    await client.get('/Organization/LoggedInUser');
    await client.get('/Organization/LoggedInUser/OperatorInfo');
    await client.get(`/RestoreSessions/${id}/organization`);
    await client.get('/RestorePortalSettings');
    if (version === 'v8') {
      const session = standIn.state.addSession({ type: 'Veod', restores: { count: 40, overMs: 0 } });
      standIn.clock.advance(30_000);
      const statistics = await client.get(`/RestoreSessions/${session.record.id}/Statistics`);
      expect(statistics.body).toMatchObject({ totalItemsCount: 40, failedItemsCount: 1 });
      expect((await client.get('/Health')).body['status']).toBe('Healthy');
    }
    if (version !== 'v6') {
      expect(
        (await client.get('/Organization/LoggedInUser/RestorePoints?isCopy=false')).list.length,
      ).toBeGreaterThan(100);
      expect((await client.post('/token/AuthCode')).body['authCode']).toBeTypeOf('string');
      expect((await client.post('/token/logout')).status).toBe(version === 'v8' ? 204 : 200);
      expect((await client.get('/RestoreSessions')).status).toBe(401);
    }
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('answers a version that is not served with the HTML of the native portal', async () => {
  const standIn = await startedStandIn({ serves: ['v7'] });
  const answer = await new TestClient(standIn, 'v8', undefined).get('/RestorePortalSettings');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(standIn.contract.violations).toEqual([]);
});

it('answers unknown paths with 404 and wrong methods with 405, as JSON of the version', async () => {
  const standIn = await startedStandIn();
  const client = await signIn(standIn, 'olivia', 'v7');
  expect((await client.get('/Health')).status).toBe(404);
  expect((await client.send('DELETE', '/RestoreSessions')).body).toEqual({
    message: 'The method is not offered here.',
    errorCode: null,
  });
});
