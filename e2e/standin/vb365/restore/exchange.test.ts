import { describe, expect, it } from 'vitest';
import { signIn } from '../../testing/stand-in';
import { apiVersions } from '../../model/versions';
import { openSession } from '../../testing/explore';
import {
  explored,
  inboxItem,
  itemsOf,
  message,
  restoreEvents,
  sessionIdOf,
  type Explored,
} from '../../testing/restore';

const lostSubject = 'Signed contract of the Aurora launch';
const keptSubject = 'Daily sales figures 2026-11-13';
const everything = { changedItems: true, deletedItems: true, markRestoredAsUnread: false, folder: '' };

async function restoreLost(at: Explored, body: object = {}) {
  const lost = await inboxItem(at, lostSubject);
  const items = [{ id: lost['id'] }];
  return at.client.post(`${at.object}/items/operatorRestore`, { ...everything, items, ...body });
}

describe.each(apiVersions)('restoring mails on %s', (version) => {
  it('brings back what is missing and skips what is there, by the clock, within the contract', async () => {
    const at = await explored('Vex', version);
    const { standIn, client } = at;
    const lost = await inboxItem(at, lostSubject);
    const kept = await inboxItem(at, keptSubject);
    const answer = await client.post(`${at.object.toUpperCase().replace(/.*MAILBOXES/, `${at.path}/MAILBOXES`)}/items/OPERATORRESTORE`, {
      ...everything,
      items: [{ id: lost['id'] }, { id: kept['id'] }, { id: 'vanished' }],
      reason: 'Ticket 7',
    }); // prettier-ignore
    const id = sessionIdOf(answer);
    expect(at.path).not.toContain(id);
    const session = async () => (await client.get(`/RestoreSessions/${id}`)).body;
    expect(await session()).toMatchObject({ type: 'Vex', state: 'Working', reason: 'Ticket 7' });
    expect(standIn.production.restored()).toEqual([]);
    standIn.clock.advance(1100);
    expect(await restoreEvents(client, id)).toEqual([`Running ${lostSubject}`]);
    standIn.clock.advance(200);
    expect(standIn.production.restored()).toMatchObject([
      {
        call: 'mail',
        sessionId: id,
        object: 'Ada Lovelace',
        target: 'Original location',
        itemId: lost['id'],
        itemName: lostSubject,
        action: 'created',
      },
    ]);
    standIn.clock.advance(10_000);
    expect(await restoreEvents(client, id)).toEqual([
      `Success ${lostSubject}`,
      `Skipped ${keptSubject}`,
      'Failed vanished',
    ]);
    expect(await session()).toMatchObject({ state: 'Stopped', result: 'Warning' });
    if (version === 'v8') {
      const statistics = await client.get(`/RestoreSessions/${id}/Statistics`);
      expect(statistics.body).toMatchObject({
        totalItemsCount: 3,
        restoredItemsCount: 1,
        failedItemsCount: 1,
        skippedItemsCount: 1,
      });
      expect(itemsOf(statistics)).toMatchObject([
        { name: 'Ada Lovelace', status: 'Warning', createdMailboxItemsCount: 1 },
      ]);
    }
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('writes an item once: a second restore of the same finds it there', async () => {
  const at = await explored('Vex');
  await restoreLost(at);
  const second = sessionIdOf(await restoreLost(at));
  at.standIn.clock.advance(10_000);
  expect(await message(at.client, second)).toEqual([`${lostSubject} was skipped: it has not changed`]);
  expect(at.standIn.production.timesWritten(lostSubject)).toBe(1);
  expect(at.standIn.restores.runs()).toHaveLength(2);
});

it('writes into a named folder, where nothing is yet', async () => {
  const at = await explored('Vex');
  const kept = await inboxItem(at, keptSubject);
  const body = { ...everything, folder: 'Restored', items: [{ id: kept['id'] }] };
  await at.client.post(`${at.object}/items/operatorRestore`, body);
  await at.client.post(`${at.object}/items/operatorRestore`, { ...body, folder: 'restored' });
  at.standIn.clock.advance(10_000);
  expect(at.standIn.production.restored()).toMatchObject([{ target: 'Restored', action: 'created' }]);
  expect(at.standIn.production.outcomes()).toHaveLength(2);
});

it('leaves alone what was not asked for', async () => {
  const at = await explored('Vex');
  const id = sessionIdOf(await restoreLost(at, { deletedItems: false }));
  at.standIn.clock.advance(10_000);
  expect(await message(at.client, id)).toEqual([
    `${lostSubject} was skipped: missing items were not asked for`,
  ]);
  expect(at.standIn.production.restored()).toEqual([]);
});

it('may follow in the explore session, which goes on', async () => {
  const at = await explored('Vex', 'v8', { restoreSession: 'explore' });
  const id = sessionIdOf(await restoreLost(at));
  expect(at.path).toContain(id);
  at.standIn.clock.advance(10_000);
  expect(await restoreEvents(at.client, id)).toEqual([`Success ${lostSubject}`]);
  expect((await at.client.get(`/RestoreSessions/${id}`)).body['state']).toBe('Working');
});

describe('what is refused', () => {
  it.each([
    ['no items', { items: [] }, 'items names nothing'],
    ['an item without id', { items: [{}] }, 'items[0].id is missing'],
    ['an option of the wrong type', { changedItems: 'true' }, 'changedItems must be a boolean'],
    ['the spelling of the old page', { markrestoredAsunread: true }, 'Unknown property markrestoredAsunread'],
  ])('is %s', async (_, body, part) => {
    const at = await explored('Vex', 'v8', { openapiDir: undefined });
    const answer = await restoreLost(at, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errorCode: 'ParameterValidationFailure' });
    expect(answer.body['message']).toContain(part);
    expect(at.standIn.restores.runs()).toEqual([]);
  });

  it('is a session that is stopped, of another person, or of another workload, and an unknown mailbox', async () => {
    const at = await explored('Vex');
    const { client, object } = at;
    const items = [{ id: 'any' }];
    const body = { ...everything, items };
    const erik = await signIn(at.standIn, 'erik');
    expect((await erik.post(`${object}/items/operatorRestore`, body)).status).toBe(404);
    const other = await openSession(client, { type: 'Veod', of: 'Ada Lovelace' });
    expect((await client.post(`${other}/mailboxes/x/items/operatorRestore`, body)).status).toBe(400);
    expect((await client.post(`${at.path}/mailboxes/x/items/operatorRestore`, body)).status).toBe(404);
    await client.post(at.path.replace('/organization', '/Stop'));
    expect((await client.post(`${object}/items/operatorRestore`, body)).status).toBe(404);
    expect(at.standIn.restores.runs()).toEqual([]);
  });

  it('is a second restore of the mailbox while one runs, where the server is told so', async () => {
    const at = await explored('Vex', 'v8', { restoreConflicts: true });
    sessionIdOf(await restoreLost(at));
    const second = await restoreLost(at);
    expect([second.status, second.body['errorCode']]).toEqual([409, 'OperationConflict']);
    at.standIn.clock.advance(10_000);
    sessionIdOf(await restoreLost(at));
  });
});
