import { describe, expect, it } from 'vitest';
import { isRecord } from '../../model/json';
import { signIn, startedStandIn, TestClient, type TestAnswer } from '../../testing/stand-in';

function texts({ body }: TestAnswer, name: string): readonly string[] {
  const results = body['results'];
  return Array.isArray(results) ? results.map((item) => (isRecord(item) ? String(item[name]) : '')) : [];
}

async function next(
  standInUrl: string,
  client: TestClient,
  answer: TestAnswer,
): Promise<TestAnswer | undefined> {
  const links = answer.body['_links'];
  const link = isRecord(links) ? links['next'] : undefined;
  if (!isRecord(link)) return undefined;
  const { pathname, search } = new URL(String(link['href']), standInUrl);
  return client.get(pathname.replace(/^\/v\d/, '') + search);
}

describe('the list of sessions', () => {
  it('pages by 30 unless told otherwise, with links to pages that exist', async () => {
    const standIn = await startedStandIn();
    for (let index = 0; index < 50; index += 1) standIn.state.addSession({ type: 'Vex' });
    const client = await signIn(standIn, 'olivia');
    let answer: TestAnswer | undefined = await client.get('/RestoreSessions');
    const sizes: number[] = [];
    const ids = new Set<string>();
    while (answer !== undefined) {
      sizes.push(texts(answer, 'id').length);
      for (const id of texts(answer, 'id')) ids.add(id);
      answer = await next(standIn.url, client, answer);
    }
    expect(sizes).toEqual([30, 30, 2]);
    expect(ids.size).toBe(62);
    expect(standIn.contract.violations).toEqual([]);
  });

  it.each(['limit=0', 'limit=10001', 'limit=x', 'offset=-1', 'startTimeFrom=yesterday', 'orderBy=Name'])(
    'refuses %s',
    async (query) => {
      const client = await signIn(await startedStandIn(), 'olivia');
      expect((await client.get(`/RestoreSessions?${query}`)).status).toBe(400);
    },
  );

  it('is newest first on v8, the other way round on request', async () => {
    const client = await signIn(await startedStandIn(), 'olivia');
    const newestFirst = texts(await client.get('/RestoreSessions'), 'creationTime');
    expect(newestFirst).toEqual(newestFirst.toSorted().toReversed());
    expect(texts(await client.get('/RestoreSessions?orderAsc=true'), 'creationTime')).toEqual(
      newestFirst.toSorted(),
    );
  });

  it('filters by start and, on v8, by end', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const all = texts(await client.get('/RestoreSessions'), 'creationTime');
    const from = all[3] ?? '';
    expect(texts(await client.get(`/RestoreSessions?startTimeFrom=${from}`), 'creationTime')).toEqual(
      all.slice(0, 4),
    );
    expect(texts(await client.get(`/RestoreSessions?startTimeTo=${from}`), 'creationTime')).toEqual(
      all.slice(3),
    );
    const running = texts(await client.get('/RestoreSessions?endTimeFrom=2026-11-23T09:00:00Z'), 'state');
    expect(running).toEqual(['Working', 'Working']);
  });

  it('holds only what is one’s own, and others’ sessions are not found', async () => {
    const standIn = await startedStandIn();
    const { id } = standIn.state.addSession({ type: 'Vex', ownerKey: 'erik' }).record;
    const client = await signIn(standIn, 'olivia');
    expect(texts(await client.get('/RestoreSessions?limit=100'), 'id')).not.toContain(id);
    for (const path of ['', '/Events', '/Statistics', '/organization']) {
      expect((await client.get(`/RestoreSessions/${id}${path}`)).status).toBe(404);
    }
    expect((await client.post(`/RestoreSessions/${id}/Stop`)).status).toBe(404);
  });
});

describe('events', () => {
  it('come in the order they happened, up to 10,000 at once, and each by itself', async () => {
    const standIn = await startedStandIn();
    const { id } = standIn.state.addSession({ type: 'Vex', restores: { count: 100, overMs: 1000 } }).record;
    standIn.clock.advance(1000);
    const client = await signIn(standIn, 'olivia');
    expect(texts(await client.get(`/RestoreSessions/${id}/Events`), 'id')).toHaveLength(30);
    const all = await client.get(`/RestoreSessions/${id}/Events?limit=10000`);
    expect(texts(all, 'order')).toEqual(Array.from({ length: 101 }, (_, index) => String(index)));
    const [first = ''] = texts(all, 'id');
    expect((await client.get(`/RestoreSessions/${id}/Events/${first}`)).body['message']).toBe(
      'Restore session started',
    );
    expect((await client.get(`/RestoreSessions/${id}/Events/${id}`)).status).toBe(404);
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('wants a bearer everywhere but for the settings and its health', async () => {
  const standIn = await startedStandIn();
  const nobody = new TestClient(standIn, 'v8', undefined);
  expect((await nobody.get('/RestorePortalSettings')).status).toBe(200);
  expect((await nobody.get('/Health')).status).toBe(200);
  for (const path of [
    '/RestoreSessions',
    '/Organization/LoggedInUser',
    '/Organization/LoggedInUser/RestorePoints',
  ]) {
    expect((await nobody.get(path)).status).toBe(401);
  }
});
