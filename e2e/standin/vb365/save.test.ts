import { expect, it } from 'vitest';
import { apiVersions } from '../versions';
import { idOf, named, results } from './explore/testing';
import { explored, inboxItem, type Explored } from './restore/testing';

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
