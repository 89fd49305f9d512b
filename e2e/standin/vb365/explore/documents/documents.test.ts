import { describe, expect, it } from 'vitest';
import { signIn, startedStandIn, type TestClient } from '../../../testing/stand-in';
import { apiVersions } from '../../../model/versions';
import { idOf, named, openSession, results, type OpenOptions } from '../../../testing/explore';

async function driveOf(client: TestClient, options: Partial<OpenOptions> = {}): Promise<string> {
  const path = await openSession(client, { type: 'Veod', of: 'Grace Hopper', ...options });
  const [drive] = results(await client.get(`${path}/OneDrives`));
  return `${path}/OneDrives/${idOf(drive)}`;
}

async function siteOf(client: TestClient, of = 'Marketing'): Promise<string> {
  const path = await openSession(client, { type: 'Vesp', of });
  return `${path}/Sites/${idOf(await named(client, `${path}/Sites`, of))}`;
}

describe.each(apiVersions)('documents on %s', (version) => {
  it('are listed by folder with their earlier versions, within the contract', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const drive = await driveOf(client);
    const folder = await named(client, `${drive}/Folders?parentId=root`, 'Plans');
    expect(folder['isFolder']).toBe(version === 'v6' ? undefined : true);
    const mixed = version === 'v6' ? '' : '&includeFolders=true';
    const top = results(await client.get(`${drive}/Documents?parentId=root&limit=100${mixed}`));
    expect(top.some(({ name }) => name === 'Plans')).toBe(version !== 'v6');
    const document = await named(client, `${drive}/Documents?parentId=${idOf(folder)}`, 'Budget 2027.xlsx');
    expect(document).toMatchObject({ version: '5.0', versionId: 2560 });
    expect('oneDriveId' in document).toBe(version === 'v8');
    const one = `${drive}/Documents/${idOf(document)}`;
    expect((await client.get(one)).body).toEqual(document);
    const versions = results(await client.get(`${one}/Versions`));
    expect(versions.map(({ version: number }) => number)).toEqual(['4.0', '3.0', '2.0', '1.0']);
    expect(versions[0]?.['name']).toBe('Budget draft.xlsx');
    expect(versions[0]?.['sizeBytes']).not.toBe(document['sizeBytes']);
    expect((await client.get(`${one}/Versions/1536`)).body).toEqual(versions[1]);
    const folderPath = `${drive}/Folders/${idOf(folder)}`;
    expect((await client.get(`${folderPath}?versionId=512`)).body['name']).toBe('Ideas');
    expect(results(await client.get(`${folderPath}/Versions`))).toHaveLength(1);
    expect((await client.get(`${drive}/Documents?parentId=nowhere`)).status).toBe(404);
    await client.get(drive);
    expect(standIn.contract.violations).toEqual([]);
  });

  it('of a site lie in libraries, items with attachments in lists, within the contract', async () => {
    const standIn = await startedStandIn({ serves: [version] });
    const client = await signIn(standIn, 'olivia', version);
    const site = await siteOf(client);
    const all = site.replace(/\/[^/]+$/, '');
    const [main] = results(await client.get(`${all}?parentId=root`));
    const subsites = results(await client.get(`${all}?parentId=${idOf(main)}`));
    expect(subsites.map(({ name }) => name)).toEqual(['Press', 'فريق التسويق']);
    const library = await named(client, `${site}/Libraries`, 'Documents');
    const mixed = version === 'v6' ? '' : '&includeFolders=true';
    const documents = results(await client.get(`${site}/Documents?parentId=${idOf(library)}${mixed}`));
    expect(documents.map(({ name }) => name).includes('Contracts')).toBe(version !== 'v6');
    const contracts = await named(client, `${site}/Folders?parentId=${idOf(library)}`, 'Contracts');
    expect(contracts['type']).toBe('LibraryFolder');
    expect(results(await client.get(`${site}/Documents?parentId=${idOf(contracts)}`))).toHaveLength(4);
    const price = await named(client, `${site}/Documents?parentId=${idOf(library)}`, 'Price list.xlsx');
    expect(results(await client.get(`${site}/Documents/${idOf(price)}/Versions`))).toHaveLength(4);
    const list = await named(client, `${site}/Lists`, 'Requests');
    const items = results(await client.get(`${site}/Items?parentId=${idOf(list)}${mixed}`));
    expect(items.some(({ isFolder }) => isFolder === true)).toBe(version !== 'v6');
    const broken = items.find(({ title }) => title === 'Conveyor belt stands still in hall 3');
    const item = `${site}/Items/${idOf(broken)}`;
    const attachments = results(await client.get(`${item}/Attachments`));
    expect(attachments.map(({ name }) => name)).toContain('Delivery note 4711.pdf');
    expect((await client.get(`${item}/Attachments/${idOf(attachments[0])}`)).body).toEqual(attachments[0]);
    expect(results(await client.get(`${item}/Versions`))).toHaveLength(2);
    expect((await client.get(item)).body).toEqual(broken);
    for (const path of [
      `Folders/${idOf(contracts)}`,
      `Libraries/${idOf(library)}`,
      `Lists/${idOf(list)}`,
      '',
    ]) {
      expect((await client.get(`${site}/${path}`.replace(/\/$/, ''))).status).toBe(200);
    }
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('takes a document as it was at the moment, and one that was deleted if asked for', async () => {
  const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
  const names = async (options: Partial<OpenOptions>) => {
    const drive = await driveOf(client, options);
    return results(await client.get(`${drive}/Documents?limit=1000`)).map(({ name }) => name);
  };
  expect(await names({ dateTime: '2026-11-17T12:00:00Z' })).toEqual(
    expect.arrayContaining(['Budget draft.xlsx', 'Minutes of Oslo.docx']),
  );
  const latest = await names({});
  expect(latest).toContain('Budget 2027.xlsx');
  expect(latest).not.toContain('Minutes of Oslo.docx');
  expect(latest).not.toContain('Draft 1.docx');
  expect(await names({ showDeleted: true })).toEqual(
    expect.arrayContaining(['Minutes of Oslo.docx', 'Draft 1.docx']),
  );
});

it("shows a user's session of SharePoint the personal site, whose library is the OneDrive", async () => {
  const client = await signIn(await startedStandIn({ serves: ['v8'] }), 'olivia');
  const site = await siteOf(client, 'Grace Hopper');
  const library = await named(client, `${site}/Libraries`, 'Documents');
  expect((await named(client, `${site}/Folders?parentId=${idOf(library)}`, 'Plans'))['type']).toBe(
    'LibraryFolder',
  );
});
