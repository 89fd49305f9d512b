import { describe, expect, it } from 'vitest';
import { idOf, results, type Json } from '../../testing/explore';
import { explored, itemsOf, restoreEvents, sessionIdOf, without, type Explored } from '../../testing/restore';

const lostSubject = 'Decision about the Aurora launch date';
const both = { restoreChangedItems: true, restoreMissingItems: true };

async function channelNamed({ client, object }: Explored, name = 'General'): Promise<Json> {
  const list = results(await client.get(`${object}/channels`));
  const found = list.find(({ displayName }) => displayName === name);
  // Lists of v8 tell a type that single channels don't have.
  return found ?? {};
}

async function postsOf({ client, object }: Explored, channel: Json): Promise<readonly Json[]> {
  return results(await client.get(`${object}/posts?channelId=${idOf(channel)}&limit=1000`));
}

function written({ standIn }: Explored): readonly string[] {
  standIn.clock.advance(10 * 60_000);
  return standIn.production.restored().map(({ itemName, action }) => `${action} ${itemName}`);
}

describe.each(['v7', 'v8'] as const)('restoring Teams on %s', (version) => {
  it('brings back posts by name, by period and all of a channel, within the contract', async () => {
    const at = await explored('Vet', version);
    const channel = await channelNamed(at);
    const posts = await postsOf(at, channel);
    const lost = posts.find(({ subject }) => subject === lostSubject) ?? {};
    const send = (body: object) =>
      at.client.post(`${at.object}/posts/operatorRestore`, { channelId: channel['id'], ...body });
    sessionIdOf(await send({ posts: [lost], reason: 'Deleted by mistake' }));
    sessionIdOf(await send({ from: '2026-11-11T00:00:00Z', to: '2026-11-12T00:00:00Z', posts: null }));
    const all = sessionIdOf(await send({ from: null, to: null }));
    // The post of the first call is there again when its replies are restored.
    expect(written(at)).toEqual([
      `created ${lostSubject}`,
      expect.stringMatching(/^created Post of /),
      expect.stringMatching(/^created Post of /),
    ]);
    expect(await restoreEvents(at.client, all)).toHaveLength(posts.length);
    expect(at.standIn.contract.violations).toEqual([]);
  });

  it('brings back files, tabs, a channel and a team, within the contract', async () => {
    const at = await explored('Vet', version);
    const { client, object } = at;
    const channel = await channelNamed(at, 'Deals');
    const one = `${object}/channels/${idOf(channel)}`;
    const files = results(await client.get(`${object}/files?channelId=${idOf(channel)}&limit=1000`));
    const deleted = files.find(({ name }) => name === 'Deleted list.xlsx');
    const tabs = results(await client.get(`${one}/tabs`));
    const board = tabs.find(({ displayName }) => displayName === 'Aurora board');
    const team = (await client.get(object)).body;
    const tabOptions = { restoreChangedTabs: true, restoreMissingTabs: true };
    await client.post(`${object}/files/operatorRestore`, { files: [deleted], fileVersion: 'All', ...both });
    await client.post(`${object}/tabs/operatorRestore`, { tabs: [board], ...tabOptions });
    await client.post(`${one}/tabs/operatorRestore`, tabOptions);
    expect(written(at)).toEqual(['created Deleted list.xlsx', 'created Aurora board']);
    const general = await channelNamed(at);
    const wholeChannel = sessionIdOf(
      await client.post(`${object}/channels/${idOf(general)}/operatorRestore`, {
        ...both,
        ...(version === 'v8' ? { restoreMembers: true } : {}),
      }),
    );
    expect(written(at)).toContain(`created ${lostSubject}`);
    if (version === 'v8') {
      const [details] = itemsOf(await client.get(`/RestoreSessions/${wholeChannel}/Statistics`));
      expect(details).toMatchObject({ name: 'General', itemType: 'TeamsChannel', status: 'Success' });
    }
    const whole = await client.post(`${one.replace(/\/teams\/.*/, '')}/teams/operatorRestore`, {
      teams: [team],
      ...both,
      restoreMembers: true,
      restoreSettings: false,
      impersonationAccountName: '',
      reason: '',
    });
    sessionIdOf(whole);
    expect(written(at)).toContain('overwritten Members of Sales EMEA');
    expect(at.standIn.production.timesWritten('Deleted list.xlsx')).toBe(5);
    expect(at.standIn.contract.violations).toEqual([]);
  });
});

it('restores all files of a channel, and a folder of files', async () => {
  const at = await explored('Vet');
  const channel = await channelNamed(at);
  const options = { ...both, fileVersion: null };
  const files = results(await at.client.get(`${at.object}/files?channelId=${idOf(channel)}&limit=1000`));
  const folder = files.find(({ name }) => name === 'Forecasts');
  const one = sessionIdOf(
    await at.client.post(`${at.object}/files/operatorRestore`, { files: [folder], ...options }),
  );
  const all = sessionIdOf(
    await at.client.post(`${at.object}/files/operatorRestore`, { channelId: channel['id'], ...options }),
  );
  at.standIn.clock.advance(60_000);
  expect(await restoreEvents(at.client, one)).toEqual(['Success Forecast Q4.xlsx', 'Success 売上予測.xlsx']);
  expect(await restoreEvents(at.client, all)).toHaveLength(6);
  expect(at.standIn.contract.violations).toEqual([]);
});

describe('what is refused of a team', () => {
  it('is a body that lacks what the schema requires, or says two things at once', async () => {
    const at = await explored('Vet', 'v8', { openapiDir: undefined });
    const channel = await channelNamed(at);
    const [post] = await postsOf(at, channel);
    const status = async (path: string, body: object) =>
      (await at.client.post(at.object + path, body)).status;
    const files = { ...both, fileVersion: 'Last', channelId: channel['id'] };
    expect(await status('/files/operatorRestore', { ...files, files: [] })).toBe(400);
    expect(await status('/files/operatorRestore', without(files, 'fileVersion'))).toBe(400);
    expect(await status('/files/operatorRestore', without(files, 'channelId'))).toBe(400);
    expect(await status('/posts/operatorRestore', {})).toBe(400);
    expect(await status('/posts/operatorRestore', { channelId: '19:nowhere' })).toBe(404);
    const posts = { channelId: channel['id'], posts: [post] };
    expect(await status('/posts/operatorRestore', { ...posts, from: '2026-11-11T00:00:00Z' })).toBe(400);
    expect(await status('/posts/operatorRestore', { ...posts, posts: [] })).toBe(400);
    const one = `/channels/${idOf(channel)}`;
    expect(await status(`${one}/operatorRestore`, { restoreChangedItems: true })).toBe(400);
    expect(await status(`${one}/tabs/operatorRestore`, both)).toBe(400);
    expect(at.standIn.restores.runs()).toEqual([]);
  });

  it('is restoreMembers of a channel on v7, and an account that is left out', async () => {
    const at = await explored('Vet', 'v7', { openapiDir: undefined });
    const one = `${at.object}/channels/${idOf(await channelNamed(at))}`;
    const answer = await at.client.post(`${one}/operatorRestore`, { ...both, restoreMembers: true });
    expect([answer.status, answer.body['message']]).toEqual([400, 'Unknown property restoreMembers.']);
    const team = await at.client.post(`${at.path}/teams/operatorRestore`, {
      teams: [{ id: 'x' }],
      ...both,
      restoreMembers: true,
      restoreSettings: true,
    });
    expect(team.body['message']).toBe('impersonationAccountName is missing.');
  });

  it('is all of it on v6', async () => {
    const at = await explored('Vex', 'v6', { openapiDir: undefined });
    expect((await at.client.post(`${at.path}/teams/x/channels/y/operatorRestore`, {})).status).toBe(404);
  });
});
