import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../start';
import { signIn, startedStandIn, type TestClient } from '../../../testing/stand-in';
import { apiVersions } from '../../../model/versions';
import { idOf, named, openSession, results } from '../../../testing/explore';

const lostSubject = 'Signed contract of the Aurora launch';

describe('a search of mail', () => {
  let standIn: StandIn;
  let client: TestClient;
  let mailboxes: string;
  let inbox: string;

  beforeEach(async () => {
    standIn = await startedStandIn({ serves: ['v8'] });
    client = await signIn(standIn, 'olivia');
    mailboxes = `${await openSession(client, { type: 'Vex', of: 'Ada Lovelace', showDeleted: true })}/mailboxes`;
    const mailbox = `${mailboxes}/${idOf(results(await client.get(mailboxes))[0])}`;
    inbox = `${mailbox}/folders/${idOf(await named(client, `${mailbox}/folders`, 'Inbox'))}`;
  });

  async function subjects(query: string): Promise<readonly unknown[]> {
    const found = results(await client.post(`${inbox}/search?limit=10000`, { query }));
    return [...new Set(found.map(({ subject }) => String(subject)))].toSorted((a, b) => (a < b ? -1 : 1));
  }

  it('finds the lost mail by its sender and day, by either name of the keys', async () => {
    expect(await subjects('from:"Grace Hopper" AND received:2026-11-10')).toEqual([lostSubject]);
    expect(
      await subjects(
        'System.Message.FromAddress:grace.hopper@contoso.com System.Message.DateReceived:>=2026-11-10T10:42:00Z received:<2026-11-10T11:00:00Z',
      ),
    ).toEqual([lostSubject]);
    expect(await subjects('attachments:"contract signed" hasattachments:true importance:high')).toEqual([
      lostSubject,
    ]);
    expect(await subjects('body:"all signatures"')).toEqual([lostSubject]);
  });

  it('understands NOT, OR, AND, parentheses, ranges and wildcards', async () => {
    expect(await subjects('subject:(議事録 OR Договор) NOT subject:"Re: "')).toEqual([
      'Договор № 17/26 на подпись',
      '四半期会議の議事録',
    ]);
    expect(await subjects('(subject:lunch OR subject:holiday) AND NOT from:kim')).toEqual([
      'Holiday plan of December',
    ]);
    expect(await subjects('subject:sign*d subject:Aur?ra')).toEqual([lostSubject]);
    expect(await subjects('subject:sig?')).toEqual([]);
    expect(await subjects('received:2026-11-10..2026-11-11 importance:high')).toEqual([lostSubject]);
    expect(await subjects('size:>700KB size:<800kb received:>=2026-01-01')).toEqual([lostSubject]);
    expect(await subjects('signatures contract')).toEqual([lostSubject]);
    expect(await subjects('signatures and contract')).toEqual([]);
    expect(await subjects('note:12')).toEqual([]);
  });

  it.each([
    ['from:"Grace', 'position 6'],
    ['from:', 'position 6'],
    ['AND contract', 'position 1'],
    ['contract OR', 'position 12'],
    ['contract AND AND x', 'position 14'],
    ['(contract', 'position 1'],
    ['contract)', 'position 9'],
    ['received:yesterday', 'position 10'],
    ['size:>', 'position 7'],
    ['hasattachments:perhaps', 'position 16'],
    ['', 'position 1'],
  ])('refuses %s and names the position', async (query, position) => {
    const answer = await client.post(`${mailboxes}/search`, { query });
    expect(answer.status).toBe(400);
    expect(answer.body['message']).toMatch(new RegExp(`${position}\\.$`));
  });

  it('goes on in its set until that is lost, and offers the next page with it', async () => {
    const first = await client.post(`${inbox}/search?limit=5`, { query: 'subject:daily' });
    const setId = String(first.body['setId']);
    expect(Object(Object(first.body['_links'])['next'])['href']).toContain(`setId=${setId}`);
    const second = await client.post(`${inbox}/search?limit=5&offset=5&setId=${setId}`, {
      query: 'ignored',
    });
    expect(results(second)).toHaveLength(5);
    expect(second.body['setId']).toBe(setId);
    expect(results(second)[0]).not.toEqual(results(first)[0]);
    const other = `${mailboxes}/search?setId=${setId}`;
    expect((await client.post(other, { query: 'subject:daily' })).status).toBe(404);
    standIn.clock.advance(11 * 60_000);
    const late = await client.post(`${inbox}/search?limit=5&offset=5&setId=${setId}`, {
      query: 'subject:daily',
    });
    expect(late.status).toBe(404);
    expect(late.body['message']).toContain('has expired');
  });

  it('reaches all folders of all mailboxes, or one folder with those below it', async () => {
    const query = { query: 'subject:"plan of the launch"' };
    const mailbox = inbox.replace(/\/folders.*/, '');
    const sent = idOf(await named(client, `${mailbox}/folders`, 'Sent Items'));
    expect(results(await client.post(`${mailboxes}/search`, query))).toHaveLength(1);
    expect(results(await client.post(`${inbox}/search`, query))).toHaveLength(1);
    expect(results(await client.post(`${mailbox}/folders/${sent}/search`, query))).toEqual([]);
  });
});

describe.each(apiVersions)('search on %s', (version) => {
  it('finds mail, documents and list items within the contract', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const vex = await openSession(client, { type: 'Vex', of: 'Grace Hopper' });
    const [mailbox] = results(await client.get(`${vex}/mailboxes`));
    for (const path of ['searchExchange', 'mailboxes/search', `mailboxes/${idOf(mailbox)}/search`]) {
      const found = results(await client.post(`${vex}/${path}`, { query: 'subject:daily' }));
      expect(found.length).toBeGreaterThan(5);
      expect('mailboxId' in (found[0] ?? {})).toBe(version === 'v8');
    }
    const veod = await openSession(client, { type: 'Veod', of: 'Grace Hopper' });
    const budget = { query: 'filename:budget ext:xlsx size:>1KB datemodified:>=2026-11-20' };
    const [document] = results(await client.post(`${veod}/OneDrives/search?itemType=Documents`, budget));
    expect(document?.['name']).toBe('Budget 2027.xlsx');
    expect(results(await client.post(`${veod}/OneDrives/search`, { query: 'ext:xls' }))).toEqual([]);
    const [drive] = results(await client.get(`${veod}/OneDrives`));
    const plans = await named(client, `${veod}/OneDrives/${idOf(drive)}/Folders`, 'Plans');
    const inPlans = `${veod}/OneDrives/${idOf(drive)}/Folders/${idOf(plans)}/search`;
    expect(results(await client.post(inPlans, { query: 'filename:*.docx' }))).toEqual([]);
    expect(results(await client.post(inPlans, { query: 'NOT System.FileExtension:.xlsx' })).length).toBe(2);
    const vesp = await openSession(client, { type: 'Vesp', of: 'Marketing' });
    const site = `${vesp}/Sites/${idOf(await named(client, `${vesp}/Sites`, 'Marketing'))}`;
    const list = idOf(await named(client, `${site}/Lists`, 'Requests'));
    const library = idOf(await named(client, `${site}/Libraries`, 'Documents'));
    const belt = { query: 'title:conveyor AND attachments:"Delivery note"' };
    expect(results(await client.post(`${site}/Lists/${list}/search?itemType=Items`, belt))).toHaveLength(1);
    expect(results(await client.post(`${site}/Libraries/${library}/search`, belt))).toEqual([]);
    expect(
      results(await client.post(`${site}/search?itemType=All`, { query: 'closed OR belt' })),
    ).toHaveLength(2);
    expect(
      results(await client.post(`${vesp}/Sites/search?itemType=Folders`, { query: 'Campaigns' })).length,
    ).toBe(4);
    expect(standIn.contract.violations).toEqual([]);
  });
});

describe.each(['v8', 'v7'] as const)('search of Teams on %s', (version) => {
  it('finds posts, files and tabs, also by channel, within the contract', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const vet = await openSession(client, { type: 'Vet', of: 'Sales EMEA', showDeleted: true });
    const [first] = results(await client.get(`${vet}/teams`));
    const team = `${vet}/teams/${idOf(first)}`;
    const general = idOf(await named(client, `${team}/channels`, 'General'));
    const deals = idOf(await named(client, `${team}/channels`, 'Deals'));
    const post = { type: 'Posts', query: 'author:Lefèvre AND subject:decision datecreated:<2026-11-15' };
    for (const path of [`${vet}/searchTeams`, `${team}/search`, `${team}/channels/${general}/search`]) {
      expect(results(await client.post(path, post))).toMatchObject([{ isDeleted: true }]);
    }
    expect(results(await client.post(`${team}/channels/${deals}/search`, post))).toEqual([]);
    const byChannel = `${team}/posts/search?channelId=${deals}&parentId=-1&limit=1000`;
    expect(results(await client.post(byChannel, { query: 'body:won' })).length).toBeGreaterThan(50);
    const files = results(
      await client.post(`${team}/files/search?channelId=${general}`, { query: 'ext:xlsx q4' }),
    );
    expect(files.map(({ name }) => name)).toEqual(['Forecast Q4.xlsx']);
    expect(
      results(await client.post(`${team}/search`, { type: 'Files', query: 'forecast' })).length,
    ).toBeGreaterThan(1);
    expect(
      results(await client.post(`${team}/channels/${general}/tabs/search`, { query: 'name:wiki' })),
    ).toHaveLength(1);
    expect((await client.post(`${team}/posts/search`, { query: '"' })).status).toBe(400);
    expect(standIn.contract.violations).toEqual([]);
  });
});
