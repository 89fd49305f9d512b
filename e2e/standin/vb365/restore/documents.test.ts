import { describe, expect, it } from 'vitest';
import { apiVersions } from '../../model/versions';
import { idOf, named, results, type Json } from '../../testing/explore';
import {
  explored,
  itemsOf,
  message,
  openObject,
  restoreEvents,
  sessionIdOf,
  without,
  type Explored,
} from '../../testing/restore';

async function driveDocument({ client, object }: Explored, name: string): Promise<Json> {
  const plans = await named(client, `${object}/Folders?parentId=root`, 'Plans');
  return named(client, `${object}/Documents?parentId=${idOf(plans)}`, name);
}

function restoreDocument({ client, object }: Explored, document: Json, body: object = {}) {
  return client.post(`${object}/Documents/operatorRestore`, {
    documentAction: 'Overwrite',
    documentsRestoreConfigs: [{ document, documentVersion: 'Last' }],
    reason: '',
    ...body,
  });
}

async function outcome(at: Explored) {
  at.standIn.clock.advance(60_000);
  return at.standIn.production.outcomes().map(({ itemName, versions, action }) => ({ itemName, versions, action }));
} // prettier-ignore

describe.each(apiVersions)('restoring documents of OneDrive on %s', (version) => {
  it('overwrites what changed, creates what is gone, skips what is the same, within the contract', async () => {
    const at = await explored('Veod', version);
    const names = ['Budget draft.xlsx', 'Minutes of Oslo.docx', 'Roadmap Aurora.pptx'];
    const documents = await Promise.all(names.map((name) => driveDocument(at, name)));
    const documentsRestoreConfigs = documents.map((document) => ({ document }));
    sessionIdOf(await restoreDocument(at, {}, { documentsRestoreConfigs }));
    expect(await outcome(at)).toEqual([
      { itemName: 'Budget draft.xlsx', versions: ['4.0'], action: 'overwritten' },
      { itemName: 'Minutes of Oslo.docx', versions: ['2.0'], action: 'created' },
      { itemName: 'Roadmap Aurora.pptx', versions: ['3.0'], action: 'skipped' },
    ]);
    expect(at.standIn.contract.violations).toEqual([]);
  });

  it('writes a chosen version, or all up to it', async () => {
    const at = await explored('Veod', version);
    const budget = await driveDocument(at, 'Budget draft.xlsx');
    const versions = results(await at.client.get(`${at.object}/Documents/${idOf(budget)}/Versions`));
    const second = versions.find((one) => one['version'] === '2.0') ?? {};
    const third = versions.find((one) => one['version'] === '3.0') ?? {};
    sessionIdOf(await restoreDocument(at, second));
    for (const document of [budget, third]) {
      const documentsRestoreConfigs = [{ document, documentVersion: 'All' }];
      sessionIdOf(await restoreDocument(at, {}, { documentsRestoreConfigs }));
    }
    expect(await outcome(at)).toEqual([
      { itemName: 'Budget draft.xlsx', versions: ['2.0'], action: 'overwritten' },
      { itemName: 'Budget draft.xlsx', versions: ['1.0', '2.0', '3.0', '4.0'], action: 'overwritten' },
      { itemName: 'Budget draft.xlsx', versions: ['1.0', '2.0', '3.0'], action: 'overwritten' },
    ]);
    expect(at.standIn.contract.violations).toEqual([]);
  });

  it(version === 'v6' ? 'refuses folders' : 'restores all below a folder', async () => {
    const at = await explored('Veod', version);
    const plans = await named(at.client, `${at.object}/Folders?parentId=root`, 'Plans');
    const id = sessionIdOf(await restoreDocument(at, { ...plans, sizeBytes: 0 }));
    at.standIn.clock.advance(60_000);
    const events = await restoreEvents(at.client, id);
    if (version === 'v6') {
      expect(events).toEqual(['Failed Plans']);
      return;
    }
    expect(events).toEqual([
      'Success Budget draft.xlsx',
      'Skipped Roadmap Aurora.pptx',
      'Skipped Präsentation Werk Süd.pptx',
      'Success Minutes of Oslo.docx',
    ]);
    if (version === 'v8') {
      const [folder] = itemsOf(await at.client.get(`/RestoreSessions/${id}/Statistics`));
      expect(folder).toMatchObject({ id: plans['id'], name: 'Plans', status: 'Success' });
      expect(folder?.['childItems']).toHaveLength(4);
    }
    expect(at.standIn.contract.violations).toEqual([]);
  });
});

it('keeps a copy each time it is told to keep', async () => {
  const at = await explored('Veod');
  const roadmap = await driveDocument(at, 'Roadmap Aurora.pptx');
  await restoreDocument(at, roadmap, { documentAction: 'Keep' });
  await restoreDocument(at, roadmap, { documentAction: 'Keep' });
  expect((await outcome(at)).map(({ action }) => action)).toEqual(['kept-both', 'kept-both']);
});

it('says what can not be found', async () => {
  const at = await explored('Veod');
  const roadmap = await driveDocument(at, 'Roadmap Aurora.pptx');
  const first = sessionIdOf(await restoreDocument(at, { ...roadmap, id: 'vanished' }));
  const second = sessionIdOf(await restoreDocument(at, { ...roadmap, versionId: 5120 }));
  at.standIn.clock.advance(60_000);
  expect(await message(at.client, first)).toEqual([
    'Roadmap Aurora.pptx could not be restored: it was not found in the backup',
  ]);
  expect((await message(at.client, second))[0]).toContain('version 10.0 was not found');
});

describe('what is refused of a OneDrive', () => {
  it('is a record that lacks what the schema requires', async () => {
    const at = await explored('Veod', 'v8', { openapiDir: undefined });
    const document = await driveDocument(at, 'Roadmap Aurora.pptx');
    const names = ['id', 'name', 'sizeBytes', 'createdBy', 'creationTime', 'modifiedBy', 'modificationTime'];
    for (const name of names) {
      const answer = await restoreDocument(at, without(document, name));
      expect(answer.status).toBe(400);
      expect(answer.body['message']).toBe(`documentsRestoreConfigs[0].document.${name} is missing.`);
    }
  });

  it('is a body that is not as described', async () => {
    const at = await explored('Veod', 'v8', { openapiDir: undefined });
    const document = await driveDocument(at, 'Roadmap Aurora.pptx');
    for (const body of [
      { documentAction: undefined },
      { documentAction: 'Replace' },
      { documentsRestoreConfigs: [] },
      { documentsRestoreConfigs: [{}] },
      { documentVersion: 'Last' },
    ]) {
      expect((await restoreDocument(at, document, body)).status).toBe(400);
    }
    expect(at.standIn.restores.runs()).toEqual([]);
  });
});

async function siteRecord({ client, object }: Explored, place: 'Libraries' | 'Lists', list: string, name: string) {
  const container = await named(client, `${object}/${place}`, list);
  const path = place === 'Lists' ? 'Items' : 'Documents';
  const all = results(await client.get(`${object}/${path}?parentId=${idOf(container)}&limit=1000`));
  return all.find((record) => record['title'] === name || record['name'] === name) ?? {};
} // prettier-ignore

const restoreAll = { restoreChangedItems: true, restoreDeletedItems: true, documentVersion: 'Last' };

describe.each(apiVersions)('restoring to a site on %s', (version) => {
  it('merges or overwrites items and documents, within the contract', async () => {
    const at = await explored('Vesp', version);
    const item = await siteRecord(at, 'Lists', 'Requests', 'Beamer in Raum 2.14 defekt');
    const document = await siteRecord(at, 'Libraries', 'Documents', 'Price list.xlsx');
    sessionIdOf(
      await at.client.post(`${at.object}/Items/operatorRestore`, {
        ...restoreAll,
        itemsRestoreConfigs: [{ item }],
        list: '',
        restorePermissions: true,
        sendSharedLinksNotification: false,
        documentLastVersionAction: 'Merge',
        reason: 'Ticket 8',
      }),
    );
    sessionIdOf(
      await at.client.post(`${at.object}/Documents/operatorRestore`, {
        ...restoreAll,
        documentsRestoreConfigs: [{ document }],
        documentLastVersionAction: 'Merge',
      }),
    );
    expect(await outcome(at)).toEqual([
      { itemName: 'Beamer in Raum 2.14 defekt', versions: ['1.0'], action: 'created' },
      { itemName: 'Price list.xlsx', versions: ['4.0'], action: 'merged' },
    ]);
    expect(at.standIn.contract.violations).toEqual([]);
  });
});

describe('another list', () => {
  it('takes what it does not have yet, if it is there', async () => {
    const at = await explored('Vesp');
    const item = await siteRecord(at, 'Lists', 'Requests', 'Badge does not open the gate');
    const restoreTo = (list: string) =>
      at.client.post(`${at.object}/Items/operatorRestore`, {
        ...restoreAll,
        itemsRestoreConfigs: [{ item }],
        list,
      });
    sessionIdOf(await restoreTo('customers'));
    const failed = sessionIdOf(await restoreTo('Nowhere'));
    expect((await outcome(at)).map(({ action }) => action)).toEqual(['created', 'failed']);
    expect(at.standIn.production.restored()).toMatchObject([{ target: 'customers' }]);
    expect(await message(at.client, failed)).toEqual([
      'Badge does not open the gate could not be restored: the list "Nowhere" does not exist on the site',
    ]);
  });
});

it('restores a folder of a library as a document, with the type it is listed with', async () => {
  const at = await explored('Vesp');
  const library = await named(at.client, `${at.object}/Libraries`, 'Documents');
  const folder = await named(at.client, `${at.object}/Folders?parentId=${idOf(library)}`, 'Contracts');
  expect(folder['type']).toBe('LibraryFolder');
  const id = sessionIdOf(
    await at.client.post(`${at.object}/Documents/operatorRestore`, {
      ...restoreAll,
      documentsRestoreConfigs: [{ document: folder }],
    }),
  );
  at.standIn.clock.advance(10_000);
  expect(await restoreEvents(at.client, id)).toHaveLength(4);
  expect(at.standIn.contract.violations).toEqual([]);
});

it.each([
  [{ sendSharedLinksNotification: true }, 'sendSharedLinksNotification needs restorePermissions.'],
  [
    { documentVersion: 'All', documentLastVersionAction: 'Merge' },
    'documentLastVersionAction needs documentVersion Last.',
  ],
])('refuses %j for a site', async (body, text) => {
  const at = await explored('Vesp');
  const item = await siteRecord(at, 'Lists', 'Requests', 'Badge does not open the gate');
  const answer = await at.client.post(`${at.object}/Items/operatorRestore`, {
    ...restoreAll,
    itemsRestoreConfigs: [{ item }],
    ...body,
  });
  expect([answer.status, answer.body['message']]).toEqual([400, text]);
});

it('knows in another session what was restored in the first', async () => {
  const at = await explored('Veod');
  const minutes = await driveDocument(at, 'Minutes of Oslo.docx');
  await restoreDocument(at, minutes);
  const again = { ...at, ...(await openObject(at.client, 'Veod')) };
  await restoreDocument(again, minutes);
  expect((await outcome(at)).map(({ action }) => action)).toEqual(['created', 'skipped']);
});
