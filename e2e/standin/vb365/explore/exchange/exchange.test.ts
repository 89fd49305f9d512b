import { describe, expect, it } from 'vitest';
import { signIn, startedStandIn, type TestClient } from '../../../testing/stand-in';
import { apiVersions } from '../../../model/versions';
import { idOf, named, openSession, results, type Json, type OpenOptions } from '../../../testing/explore';

const lostSubject = 'Signed contract of the Aurora launch';

async function mailboxOf(client: TestClient, options: Partial<OpenOptions> = {}): Promise<string> {
  const path = await openSession(client, { type: 'Vex', of: 'Ada Lovelace', ...options });
  const [mailbox] = results(await client.get(`${path}/mailboxes`));
  return `${path}/mailboxes/${idOf(mailbox)}`;
}

async function itemsPath(client: TestClient, mailbox: string, folder: string): Promise<string> {
  const id = idOf(await named(client, `${mailbox}/folders`, folder));
  return `${mailbox}/items?${client.version === 'v6' ? 'folderId' : 'parentId'}=${id}`;
}

async function allItems(client: TestClient, mailbox: string, folder: string): Promise<readonly Json[]> {
  return results(await client.get(`${await itemsPath(client, mailbox, folder)}&limit=10000`));
}

async function inboxSubjects(client: TestClient, options: Partial<OpenOptions>): Promise<readonly unknown[]> {
  return (await allItems(client, await mailboxOf(client, options), 'Inbox')).map(({ subject }) => subject);
}

describe.each(apiVersions)('a mailbox on %s', (version) => {
  it('has folders level by level and items of each kind, within the contract', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const mailbox = await mailboxOf(client);
    const boxes = results(await client.get(mailbox.replace(/\/[^/]+$/, '')));
    expect(boxes.map(({ isArchive }) => isArchive)).toEqual([false, true]);
    const top = results(await client.get(`${mailbox}/folders?parentId=root&limit=100`));
    const inbox = top.find(({ name }) => name === 'Inbox');
    expect('mailboxId' in (inbox ?? {})).toBe(version === 'v8');
    const children = results(await client.get(`${mailbox}/folders?parentId=${idOf(inbox)}`));
    expect(children.map(({ name }) => name)).toEqual(['Projects']);
    for (const folder of ['Inbox', 'Calendar', 'Contacts', 'Tasks', 'Notes', 'Journal', 'Notice board']) {
      const items = await allItems(client, mailbox, folder);
      expect(items.length).toBeGreaterThan(1);
      expect((await client.get(`${mailbox}/items/${idOf(items[1])}`)).body).toEqual(items[1]);
    }
    expect((await client.get(`${mailbox}/folders?name=*iss*`)).body['results']).toHaveLength(1);
    expect((await client.get(`${mailbox}/folders/${idOf(inbox)}`)).body).toEqual(inbox);
    expect((await client.get(mailbox)).body['name']).toBe('Ada Lovelace');
    expect(standIn.contract.violations).toEqual([]);
  });

  it('pages to the end by its links, with a total on v6 and v7 only', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const mailbox = await mailboxOf(client);
    const items = await allItems(client, mailbox, 'Inbox');
    let path: string | undefined = `${await itemsPath(client, mailbox, 'Inbox')}&limit=40`;
    const seen: unknown[] = [];
    while (path !== undefined) {
      const answer = await client.get(path);
      seen.push(...results(answer).map(({ id }) => id));
      expect(answer.body['totalCount']).toBe(version === 'v8' ? undefined : items.length);
      const next: unknown = Object(Object(answer.body['_links'])['next'])['href'];
      path = typeof next === 'string' ? next.replace(`/${version}`, '') : undefined;
    }
    expect(seen).toEqual(items.map(({ id }) => id));
  });
});

it('names the folder by folderId on v6 and by parentId later', async () => {
  const standIn = await startedStandIn({ openapiDir: undefined });
  const v6 = await signIn(standIn, 'olivia', 'v6');
  const mailbox = await mailboxOf(v6);
  const path = await itemsPath(v6, mailbox, 'Notes');
  expect((await v6.get(path)).body['totalCount']).toBe(3);
  const ignored = await v6.get(path.replace('folderId', 'parentId'));
  expect(ignored.body['totalCount']).toBeGreaterThan(100_000);
});

describe('a folder of 100,000 items', () => {
  it('answers its last page without making the others', async () => {
    const standIn = await startedStandIn({ serves: ['v8'] });
    const client = await signIn(standIn, 'olivia');
    const mailbox = await mailboxOf(client);
    const path = await itemsPath(client, mailbox, 'Archive 2019');
    const last = await client.get(`${path}&offset=99990&limit=1000`);
    expect(results(last)).toHaveLength(10);
    expect(results(last).at(-1)?.['subject']).toMatch(/ 100000$/);
    expect(last.body['_links']).not.toHaveProperty('next');
    expect(results(await client.get(`${path}&offset=200000`))).toEqual([]);
    expect((await client.get(`${path}&limit=10001`)).status).toBe(400);
    expect(results(await client.get(`${path}&limit=10000`))).toHaveLength(10_000);
    expect(await allItems(client, mailbox, 'Alerts')).toHaveLength(10_000);
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('has 2,000 folders below one', async () => {
  const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
  const mailbox = await mailboxOf(client, { of: 'Invoices' });
  const id = idOf(await named(client, `${mailbox}/folders?parentId=root`, 'Customers'));
  expect(results(await client.get(`${mailbox}/folders?parentId=${id}&limit=10000`))).toHaveLength(2000);
});

describe('the moment of a session', () => {
  it('decides which mail is there; deleted mail comes back only if asked for', async () => {
    const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
    const before = '2026-11-16T12:00:00Z';
    const after = '2026-11-18T12:00:00Z';
    expect(await inboxSubjects(client, { dateTime: '2026-11-09T12:00:00Z' })).not.toContain(lostSubject);
    expect(await inboxSubjects(client, { dateTime: before })).toContain(lostSubject);
    expect(await inboxSubjects(client, { dateTime: after })).not.toContain(lostSubject);
    expect(await inboxSubjects(client, { dateTime: after, showDeleted: true })).toContain(lostSubject);
  });

  it('takes a deleted folder away with its items', async () => {
    const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
    const names = async (showDeleted: boolean) => {
      const mailbox = await mailboxOf(client, { showDeleted });
      return results(await client.get(`${mailbox}/folders?limit=100`)).map(({ name }) => name);
    };
    expect(await names(false)).not.toContain('Old supplier');
    expect(await names(true)).toContain('Old supplier');
  });

  it('shows a changed appointment as it was then, and each earlier state if asked for', async () => {
    const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
    const places = async (options: Partial<OpenOptions>) =>
      (await allItems(client, await mailboxOf(client, options), 'Calendar'))
        .filter(({ subject }) => subject === 'Aurora steering committee')
        .map(({ location }) => location);
    expect(await places({ dateTime: '2026-11-14T09:00:00Z' })).toEqual(['Room 1.02']);
    expect(await places({})).toEqual(['Room 3.30']);
    expect(await places({ showAllVersions: true })).toEqual(['Room 1.02', 'Room 3.30']);
  });

  it('before the first backup is empty', async () => {
    const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
    const path = await openSession(client, {
      type: 'Vex',
      of: 'Ada Lovelace',
      dateTime: '2025-01-01T00:00:00Z',
    });
    expect(results(await client.get(`${path}/mailboxes`))).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is a stopped session, one of another person or workload, and ids that are not there', async () => {
    const standIn = await startedStandIn({ serves: ['v8'] });
    const olivia = await signIn(standIn, 'olivia');
    const erik = await signIn(standIn, 'erik');
    const path = await openSession(olivia, { type: 'Vex', of: 'Ada Lovelace' });
    const mailbox = await mailboxOf(olivia);
    expect((await erik.get(`${path}/mailboxes`)).status).toBe(404);
    expect((await olivia.get(`${path}/OneDrives`)).status).toBe(400);
    expect((await olivia.get(`${mailbox}/items?parentId=gone`)).status).toBe(404);
    expect((await olivia.get(`${mailbox}/folders?parentId=gone`)).status).toBe(404);
    expect((await olivia.get(`${mailbox}/items/gone`)).status).toBe(404);
    await olivia.post(path.replace('/organization', '/Stop'));
    const stopped = await olivia.get(`${path}/mailboxes`);
    expect(stopped.status).toBe(404);
    expect(stopped.body['message']).toContain('is stopped');
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('audits what is opened once, and keeps a session alive that is read from', async () => {
  const standIn = await startedStandIn({ serves: ['v8'] });
  const client = await signIn(standIn, 'olivia');
  const path = await openSession(client, { type: 'Vex', of: 'Ada Lovelace' });
  const session = path.replace('/organization', '');
  const [mailbox] = results(await client.get(`${path}/mailboxes`));
  const items = await itemsPath(client, `${path}/mailboxes/${idOf(mailbox)}`, 'Notes');
  for (const offset of [0, 1, 2]) await client.get(`${items}&offset=${offset}`);
  const events = results(await client.get(`${session}/Events?limit=100`));
  expect(events.map(({ type, itemName }) => [type, itemName])).toEqual([
    ['None', undefined],
    ['View', 'Ada Lovelace'],
    ['View', 'Notes'],
  ]);
  standIn.clock.advance(31 * 60_000);
  await client.get(items);
  standIn.clock.advance(20 * 60_000);
  expect((await client.get(session)).body['state']).toBe('Working');
});
