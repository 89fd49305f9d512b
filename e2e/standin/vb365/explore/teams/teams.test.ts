import { describe, expect, it } from 'vitest';
import { signIn, startedStandIn, type TestClient } from '../../../testing/stand-in';
import { idOf, named, openSession, results, type OpenOptions } from '../../../testing/explore';

const deletedSubject = 'Decision about the Aurora launch date';

async function teamOf(client: TestClient, options: Partial<OpenOptions> = {}): Promise<string> {
  const path = await openSession(client, { type: 'Vet', of: 'Sales EMEA', ...options });
  const [team] = results(await client.get(`${path}/teams`));
  return `${path}/teams/${idOf(team)}`;
}

describe.each(['v8', 'v7'] as const)('a team on %s', (version) => {
  it('has channels with posts, replies, files with versions, and tabs, within the contract', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const team = await teamOf(client);
    expect((await client.get(team)).body).toMatchObject({ displayName: 'Sales EMEA', isArchived: false });
    const general = await named(client, `${team}/channels`, 'General');
    expect(general['type']).toBe(version === 'v8' ? 'Standard' : undefined);
    const channel = `${team}/channels/${idOf(general)}`;
    expect((await client.get(channel)).status).toBe(200);
    const children = results(await client.get(`${channel}/children`));
    expect(children.map(({ type }) => type)).toEqual(['Posts', 'Files', 'Tabs']);
    const posts = results(await client.get(`${team}/posts?channelId=${idOf(general)}&parentId=-1&limit=100`));
    expect(posts.every(({ parentId }) => parentId === null)).toBe(true);
    const welcome = posts.find(({ subject }) => subject === 'Welcome everyone');
    const replies = results(await client.get(`${team}/posts?parentId=${String(welcome?.['postId'])}`));
    expect(replies).toHaveLength(3);
    expect((await client.get(`${team}/posts/${String(welcome?.['postId'])}`)).body).toEqual(welcome);
    expect(posts.flatMap(({ attachments }) => attachments)).not.toEqual([]);
    const roots = results(await client.get(`${team}/files?parentId=root`));
    expect(roots.map(({ name }) => name)).toContain('General');
    const root = roots.find(({ name }) => name === 'General');
    const folder = await named(client, `${team}/files?parentId=${idOf(root)}`, 'Forecasts');
    const file = await named(client, `${team}/files?parentId=${idOf(folder)}`, 'Forecast Q4.xlsx');
    const one = `${version === 'v8' ? channel : team}/files/${idOf(file)}`;
    expect((await client.get(one)).body).toEqual(file);
    expect(results(await client.get(`${one}/versions`)).map(({ uiVersion }) => uiVersion)).toEqual([
      '4.0',
      '3.0',
      '2.0',
      '1.0',
    ]);
    const other = `${version === 'v8' ? team : channel}/files/${idOf(file)}`;
    expect((await client.get(other)).status).toBe(404);
    expect(
      results(await client.get(`${team}/files?foldersOnly=true&limit=100`)).every(
        ({ fileType }) => fileType === 'Folder',
      ),
    ).toBe(true);
    const tabs = results(await client.get(`${channel}/tabs`));
    expect((await client.get(`${channel}/tabs/${idOf(tabs[0])}`)).body).toEqual(tabs[0]);
    expect(standIn.contract.violations.filter((violation) => !violation.includes('no such call'))).toEqual(
      [],
    );
  });
});

it('shows a deleted post only if asked for, and marks it', async () => {
  const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
  const marks = async (options: Partial<OpenOptions>) => {
    const team = await teamOf(client, options);
    return results(await client.get(`${team}/posts?limit=10000`))
      .filter(({ subject }) => subject === deletedSubject)
      .map(({ isDeleted }) => isDeleted);
  };
  expect(await marks({ dateTime: '2026-11-18T12:00:00Z' })).toEqual([false]);
  expect(await marks({})).toEqual([]);
  expect(await marks({ showDeleted: true })).toEqual([true]);
});

it('is not for restore operators on v6', async () => {
  const standIn = await startedStandIn({ serves: ['v6'] });
  const client = await signIn(standIn, 'olivia', 'v6');
  const { id } = standIn.state.addSession({ type: 'Vet', scopeName: 'Sales EMEA' }).record;
  expect((await client.get(`/RestoreSessions/${id}/organization/teams`)).status).toBe(403);
  expect(standIn.contract.violations).toEqual([]);
});
