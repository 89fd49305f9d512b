import { expect, it } from 'vitest';
import { apiVersions } from '../../model/versions';
import { idOf, named, results } from '../../testing/explore';
import { explored, inboxItem, type Explored } from '../../testing/restore';

async function saveTwoMails(at: Explored) {
  const items = await Promise.all(
    ['Signed contract of the Aurora launch', 'Daily sales figures 2026-11-13'].map((subject) =>
      inboxItem(at, subject),
    ),
  );
  return at.client.post(`${at.object}/items/Save`, { items: items.map(({ id }) => ({ id })) });
}

it('is forbidden unless the server is told otherwise', async () => {
  const at = await explored('Vex');
  const answer = await saveTwoMails(at);
  expect([answer.status, answer.body['errorCode']]).toEqual([403, 'ResourceAccessDenied']);
  at.standIn.state.settings.downloads = 'allowed';
  expect((await saveTwoMails(at)).status).toBe(200);
  expect((await at.client.post(`${at.object}/items/Save`, { items: [{ id: 'gone' }] })).status).toBe(404);
});

it.each(apiVersions)('answers files in pieces on %s, within the contract', async (version) => {
  const at = await explored('Vex', version, { downloads: 'allowed' });
  const zip = await saveTwoMails(at);
  expect(zip.text.slice(0, 2)).toBe('PK');
  expect(zip.text).toContain('Signed contract of the Aurora launch');
  expect(zip.headers.get('content-disposition')).toContain('filename="Items.zip"');
  expect(zip.headers.has('content-length')).toBe(false);
  const items = [{ id: (await inboxItem(at, 'Signed contract of the Aurora launch'))['id'] }];
  const pst = await at.client.post(`${at.object}/items/exportToPst`, { items });
  expect(pst.text.slice(0, 4)).toBe('!BDN');
  const tooSmall = { items, enablePstSizeLimit: true, pstSizeLimitBytes: 5 };
  expect((await at.client.post(`${at.object}/items/exportToPst`, tooSmall)).status).toBe(400);
  expect(at.standIn.contract.violations).toEqual([]);
});

it('packs documents and folders', async () => {
  const at = await explored('Veod', 'v8', { downloads: 'allowed', downloadNames: false });
  const { client, object } = at;
  const documents = [await named(client, `${object}/Documents?parentId=root`, 'todo.txt')];
  const folders = [await named(client, `${object}/Folders?parentId=root`, 'Plans')];
  const saved = await client.post(`${object}/Documents/save`, { documents });
  expect(saved.text).toContain('todo.txt');
  expect(saved.headers.has('content-disposition')).toBe(false);
  expect((await client.post(`${object}/Folders/save`, { folders })).text).toContain('Plans');
  expect(at.standIn.contract.violations).toEqual([]);
});

it('packs documents of a site and files of a team', async () => {
  const site = await explored('Vesp', 'v8', { downloads: 'allowed' });
  const library = await named(site.client, `${site.object}/Libraries`, 'Documents');
  const documents = results(await site.client.get(`${site.object}/Documents?parentId=${idOf(library)}`));
  expect((await site.client.post(`${site.object}/Documents/save`, { documents })).text).toContain('Logo.svg');
  const team = await explored('Vet', 'v8', { downloads: 'allowed' });
  const [channel] = results(await team.client.get(`${team.object}/channels`));
  const body = { channelId: channel?.['id'] };
  const saved = await team.client.post(`${team.object}/files/save`, body);
  expect(saved.text).toContain('Forecast Q4.xlsx');
  expect([...site.standIn.contract.violations, ...team.standIn.contract.violations]).toEqual([]);
});

it('halts half-way until it is released, and may break off there', async () => {
  const at = await explored('Vex', 'v8', { downloads: 'allowed' });
  const { downloads, url } = at.standIn;
  downloads.hold();
  const { id } = await inboxItem(at, 'Signed contract of the Aurora launch');
  const response = await fetch(`${url}/v8${at.object}/items/Save`, {
    method: 'POST',
    headers: { authorization: `Bearer ${at.client.token ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ id }] }),
  });
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value?.[0]).toBe(0xd0);
  downloads.release();
  let last = await reader?.read();
  while (last?.done === false) last = await reader?.read();
  expect(last?.done).toBe(true);
  downloads.breakOff();
  await expect(saveTwoMails(at)).rejects.toThrow();
});

it('splits a PST file that exceeds the limit asked for', async () => {
  const { client, object } = await explored('Vex', 'v8', { downloads: 'allowed', pstGigabytes: 5 });
  const path = `${object}/exportToPst`;
  expect((await client.post(path, {})).text.slice(0, 4)).toBe('!BDN');
  const limit = (gigabytes: number) => ({
    enablePstSizeLimit: true,
    pstSizeLimitBytes: gigabytes * 1024 ** 3,
  });
  expect((await client.post(path, limit(5))).text.slice(0, 4)).toBe('!BDN');
  const parts = await client.post(path, limit(2));
  expect(parts.text.slice(0, 2)).toBe('PK');
  expect(parts.text).toContain('_3.pst');
  expect((await client.post(path, limit(50))).status).toBe(400);
  expect((await client.post(path, { enablePstSizeLimit: true })).status).toBe(400);
});

it.each(apiVersions)('answers an earlier version of a document on %s', async (version) => {
  const { standIn, client, object } = await explored('Veod', version, { downloads: 'allowed' });
  const plans = await named(client, `${object}/Folders?parentId=root`, 'Plans');
  const budget = await named(client, `${object}/Documents?parentId=${idOf(plans)}`, 'Budget draft.xlsx');
  const versions = `${object}/Documents/${idOf(budget)}/Versions`;
  const [earlier] = results(await client.get(versions));
  const saved = await client.post(`${versions}/${String(earlier?.['versionId'])}/save`, { asZip: false });
  expect(saved.text).toContain(`Budget draft.xlsx ${String(earlier?.['version'])}`);
  expect((await client.post(`${versions}/7/save`, { asZip: false })).status).toBe(404);
  expect(standIn.contract.violations).toEqual([]);
});

it.each(apiVersions)('packs attachments of a list item on %s, even a single one', async (version) => {
  const { standIn, client, object } = await explored('Vesp', version, { downloads: 'allowed' });
  const requests = await named(client, `${object}/Lists`, 'Requests');
  const items = results(await client.get(`${object}/Items?parentId=${idOf(requests)}`));
  const belt = items.find(({ title }) => title === 'Conveyor belt stands still in hall 3');
  const attachments = `${object}/Items/${idOf(belt)}/Attachments`;
  const all = results(await client.get(attachments));
  const one = await client.post(`${attachments}/${idOf(all[0])}/save`);
  expect([one.text.slice(0, 2), one.text.includes('Photo of the belt.jpg')]).toEqual(['PK', false]);
  const both = await client.post(`${attachments}/save`, { attachments: all });
  expect(both.text).toContain('Photo of the belt.jpg');
  expect((await client.post(`${attachments}/save`, { attachments: [{ id: 'x' }] })).status).toBe(404);
  expect(standIn.contract.violations).toEqual([]);
});

it.each(['v7', 'v8'] as const)('answers a single file of a channel on %s', async (version) => {
  const { standIn, client, object } = await explored('Vet', version, { downloads: 'allowed' });
  const file = await named(client, `${object}/files`, 'Forecast Q4.xlsx');
  const channel = `/channels/${encodeURIComponent(String(file['channelId']))}`;
  const at = (isBelowChannel: boolean) =>
    client.post(`${object}${isBelowChannel ? channel : ''}/files/${idOf(file)}/save`, { asZip: false });
  expect((await at(version === 'v8')).text).toContain('Forecast Q4.xlsx');
  expect(standIn.contract.violations).toEqual([]);
  expect((await at(version !== 'v8')).status).toBe(404);
});
