import { describe, expect, it } from 'vitest';
import { named, idOf, results, type Json } from '../testing/explore';
import { explored, message, restoreEvents, sessionIdOf, type Explored } from '../testing/restore';

async function plans(at: Explored): Promise<readonly Json[]> {
  const folder = await named(at.client, `${at.object}/Folders?parentId=root`, 'Plans');
  return results(await at.client.get(`${at.object}/Documents?parentId=${idOf(folder)}`));
}

function keepAll({ client, object }: Explored, documents: readonly Json[]) {
  return client.post(`${object}/Documents/operatorRestore`, {
    documentAction: 'Keep',
    documentsRestoreConfigs: documents.map((document) => ({ document, documentVersion: 'Last' })),
    reason: '',
  });
}

describe('planted trouble', () => {
  it('lets an item fail, warn or be skipped as often as it was told', async () => {
    const at = await explored('Veod');
    const { standIn, client } = at;
    const documents = await plans(at);
    const failure = standIn.restores.failItem('Minutes of Oslo.docx', { times: 1 });
    standIn.restores.warnItem('Roadmap Aurora.pptx');
    standIn.restores.skipItem('Präsentation Werk Süd.pptx', { message: 'it is on legal hold' });
    const first = sessionIdOf(await keepAll(at, documents));
    const second = sessionIdOf(await keepAll(at, documents));
    standIn.clock.advance(20_000);
    expect(await message(client, first)).toEqual([
      'Budget draft.xlsx was restored',
      'Roadmap Aurora.pptx was restored, but its permissions could not be restored',
      'Präsentation Werk Süd.pptx was skipped: it is on legal hold',
      'Minutes of Oslo.docx could not be restored: the file is locked for shared use',
    ]);
    expect((await restoreEvents(client, second)).at(-1)).toBe('Success Minutes of Oslo.docx');
    expect(failure.hits).toBe(1);
    expect(standIn.production.timesWritten('Minutes of Oslo.docx')).toBe(1);
  });

  it('counts all as failed when every item failed', async () => {
    const at = await explored('Veod');
    const [document] = await plans(at);
    const trouble = at.standIn.restores.failItem(String(document?.['id']));
    const id = sessionIdOf(await keepAll(at, document ? [document] : []));
    at.standIn.clock.advance(10_000);
    expect((await at.client.get(`/RestoreSessions/${id}`)).body['result']).toBe('Failed');
    trouble.remove();
    sessionIdOf(await keepAll(at, document ? [document] : []));
    at.standIn.clock.advance(10_000);
    expect(at.standIn.production.restored()).toHaveLength(1);
  });
});

it('restores nothing more once the proxy is offline, and refuses new calls until it is back', async () => {
  const at = await explored('Veod');
  const { standIn, client } = at;
  const documents = await plans(at);
  const id = sessionIdOf(await keepAll(at, documents));
  standIn.clock.advance(1600);
  standIn.restores.takeProxyOffline();
  standIn.clock.advance(10_000);
  expect((await restoreEvents(client, id)).map((event) => String(event).split(' ')[0])).toEqual([
    'Success',
    'Success',
    'Failed',
    'Failed',
  ]);
  expect((await message(client, id)).at(-1)).toContain('the backup proxy is offline');
  expect(standIn.production.restored()).toHaveLength(2);
  const refused = await keepAll(at, documents);
  expect([refused.status, refused.body['errorCode']]).toEqual([500, 'ProxyOffline']);
  expect((await client.get(`${at.path}/OneDrives`)).body['errorCode']).toBe('ProxyOffline');
  standIn.restores.bringProxyBack();
  sessionIdOf(await keepAll(at, documents));
});

it('writes nothing more once the restore session is stopped', async () => {
  const at = await explored('Veod');
  const { standIn, client } = at;
  const id = sessionIdOf(await keepAll(at, await plans(at)));
  standIn.clock.advance(1300);
  await client.post(`/RestoreSessions/${id}/Stop`);
  standIn.clock.advance(10_000);
  expect((await restoreEvents(client, id)).map((event) => String(event).split(' ')[0])).toEqual([
    'Success',
    'Cancelled',
  ]);
  expect(standIn.production.restored()).toHaveLength(1);
});

describe('faults on restore calls', () => {
  it('throttle so many times', async () => {
    const at = await explored('Veod');
    at.standIn.faults.throttleRestores({ seconds: 7, times: 1 });
    const refused = await keepAll(at, await plans(at));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    sessionIdOf(await keepAll(at, await plans(at)));
    expect(at.standIn.restores.runs()).toHaveLength(1);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('lose the connection %s the server acted', async (when, runs) => {
    const at = await explored('Veod');
    const documents = await plans(at);
    const match = { method: 'POST', path: /operatorRestore$/ };
    at.standIn.faults.add({ match, times: 1, effect: { kind: 'drop', when } });
    await expect(keepAll(at, documents)).rejects.toThrow();
    expect(at.standIn.restores.runs()).toHaveLength(runs);
  });
});

describe('a restart', () => {
  it('keeps restores going, and is down meanwhile', async () => {
    const at = await explored('Veod');
    const { standIn, client } = at;
    const id = sessionIdOf(await keepAll(at, await plans(at)));
    await standIn.restart({
      whileDown: async () => {
        await expect(client.get('/RestoreSessions')).rejects.toThrow();
        standIn.clock.advance(10_000);
      },
    });
    expect((await client.get(`/RestoreSessions/${id}`)).body['state']).toBe('Stopped');
    expect(standIn.production.restored()).toHaveLength(4);
  });

  it('may forget all sessions, and what they had not yet written', async () => {
    const at = await explored('Veod');
    const { standIn, client } = at;
    const id = sessionIdOf(await keepAll(at, await plans(at)));
    standIn.clock.advance(1300);
    await standIn.restart({
      forgetsSessions: true,
      whileDown: () => expect(client.get('/RestoreSessions')).rejects.toThrow(),
    });
    standIn.clock.advance(10_000);
    expect((await client.get(`/RestoreSessions/${id}`)).status).toBe(404);
    expect(standIn.production.restored()).toHaveLength(1);
  });
});

it('is steered from the control page too', async () => {
  const { standIn } = await explored('Veod');
  const press = async (name: string, value: string) => {
    const body = new URLSearchParams({ [name]: value });
    return (await fetch(`${standIn.url}/control`, { method: 'POST', body })).text();
  };
  expect(await press('proxyOffline', 'true')).toContain('The backup proxy is offline.');
  expect(standIn.restores.isProxyOffline).toBe(true);
  await press('downloads', 'allowed');
  await press('restoreSession', 'explore');
  expect(standIn.state.settings).toMatchObject({ downloads: 'allowed', restoreSession: 'explore' });
  await press('fault', 'Restoring: the answer names no session');
  expect(standIn.faults.list()).toHaveLength(1);
});

it('may answer a restore without its session, though the server acted', async () => {
  const at = await explored('Veod');
  const documents = await plans(at);
  const match = { method: 'POST', path: /operatorRestore$/ };
  at.standIn.faults.add({ match, times: 1, effect: { kind: 'patch', patch: () => ({}) } });
  const answer = await keepAll(at, documents);
  expect([answer.status, answer.body]).toEqual([200, {}]);
  expect(at.standIn.restores.runs()).toHaveLength(1);
});
