import { expect, it } from 'vitest';
import { TestClient } from '../../testing/stand-in';
import { idOf, results } from '../../testing/explore';
import { explored, type Explored } from '../../testing/restore';

async function channelOf({ client, object }: Explored) {
  const [channel] = results(await client.get(`${object}/channels`));
  return `${object}/channels/${idOf(channel)}`;
}

async function code({ client }: Explored): Promise<string> {
  return String((await client.post('/token/AuthCode')).body['authCode']);
}

it.each(['v7', 'v8'] as const)('exports posts of a channel on %s when it is ready', async (version) => {
  const at = await explored('Vet', version);
  const { client, standIn } = at;
  const channel = await channelOf(at);
  const started = await client.post(`${channel}/startOperatorExportPosts`);
  const path = `${channel}/operatorExport/${String(started.body['exportTaskId'])}?authCode=`;
  const early = await client.get(path + (await code(at)));
  expect([early.status, early.body['message']]).toEqual([404, expect.stringContaining('is not ready')]);
  standIn.clock.advance(4000);
  const ready = await client.get(path + (await code(at)));
  expect(ready.status).toBe(200);
  expect(ready.headers.get('content-type')).toBe('application/octet-stream');
  expect(ready.headers.get('content-disposition')).toContain("filename*=UTF-8''General%202026");
  expect(ready.text).toContain('<script>globalThis.exportedPostsRan = true');
  expect(ready.text).toContain('Decision about the Aurora launch date');
  expect(standIn.contract.violations).toEqual([]);
});

it('exports chosen posts of one channel only', async () => {
  const at = await explored('Vet', 'v8', { exportNotReadyStatus: 409, downloadNames: false });
  const all = results(await at.client.get(`${at.object}/posts?limit=1000`));
  const [first] = all;
  const [other] = all.filter(({ channelId }) => channelId !== first?.['channelId']);
  const start = (posts: readonly unknown[]) =>
    at.client.post(`${at.object}/posts/operatorStartExportTask`, { posts });
  const started = await start([first]);
  const path = `${at.object}/posts/operatorExport/${String(started.body['exportTaskId'])}?authCode=`;
  expect((await at.client.get(path + (await code(at)))).status).toBe(409);
  at.standIn.clock.advance(4000);
  const ready = await at.client.get(path + (await code(at)));
  expect(ready.text.match(/<article>/g)).toHaveLength(1);
  expect(ready.headers.has('content-disposition')).toBe(false);
  expect((await start([first, other])).status).toBe(400);
  expect((await start([])).status).toBe(400);
  expect((await start([{ postId: 1 }])).status).toBe(404);
});

it('takes a code once, for a minute, even without a bearer, and only for one who may', async () => {
  const at = await explored('Vet');
  const { client, standIn } = at;
  const channel = await channelOf(at);
  const started = await client.post(`${channel}/startOperatorExportPosts`);
  standIn.clock.advance(4000);
  const path = `${channel}/operatorExport/${String(started.body['exportTaskId'])}`;
  const navigating = new TestClient(standIn, 'v8', undefined);
  const once = await code(at);
  expect((await navigating.get(`${path}?authCode=${once}`)).status).toBe(200);
  expect((await navigating.get(`${path}?authCode=${once}`)).status).toBe(401);
  expect((await client.get(path)).status).toBe(401);
  const late = await code(at);
  standIn.clock.advance(60_000);
  expect((await client.get(`${path}?authCode=${late}`)).status).toBe(401);
  const revoked = await code(at);
  standIn.faults.expireTokens();
  expect((await client.get(`${path}?authCode=${revoked}`)).status).toBe(401);
});
