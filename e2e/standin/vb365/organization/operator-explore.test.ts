import { describe, expect, it } from 'vitest';
import { effectiveScope } from '../../state/scope';
import { personNamed, signIn, startedStandIn, type TestClient } from '../../testing/stand-in';
import type { ScopeItemWire } from '../../model/wire';

function managed(owner: string, wanted: (item: ScopeItemWire) => boolean): ScopeItemWire {
  const item = [...effectiveScope(personNamed(owner), 100).byId.values()].find(wanted);
  if (item === undefined) throw new Error('There is no such object.');
  return item;
}

const ada = managed('olivia', (item) => item.type === 'User' && item.user.displayName === 'Ada Lovelace');
const ned = managed('olivia', (item) => item.type === 'User' && item.user.displayName === 'Ned Newcomer');
const marketing = managed('olivia', (item) => item.type === 'Site' && item.site.title === 'Marketing');
const aurora = managed('olivia', (item) => item.type === 'Team');
const ofErik = managed('erik', (item) => item.type === 'User');

const path = '/Organization/OperatorExplore';
const dateTime = '2026-11-21T12:00:00Z';

function explore(client: TestClient, body: Record<string, unknown>) {
  return client.post(path, { dateTime, type: 'Vex', ...body });
}

describe('OperatorExplore', () => {
  it.each([
    ['an object outside the scope', { scope: ofErik }, 403],
    ['an unknown property', { scope: ada, datetime: dateTime }, 400],
    ['a date that does not exist', { scope: ada, dateTime: '2026-02-31T12:00:00Z' }, 400],
    ['a date without a zone', { scope: ada, dateTime: '2026-02-01T12:00:00' }, 400],
    ['an unknown type', { scope: ada, type: 'Vxx' }, 400],
    ['Teams of a user', { scope: ada, type: 'Vet' }, 400],
    ['Exchange of a site', { scope: marketing }, 400],
    ['SharePoint of a team', { scope: aurora, type: 'Vesp' }, 400],
    ['a list of objects', { scope: [ada] }, 400],
    ['an unknown repository', { scope: ada, repositoryId: '11111111-1111-4111-8111-111111111111' }, 400],
    ['a user', { scope: ada }, 201],
    ['SharePoint of a user', { scope: ada, type: 'Vesp' }, 201],
    ['a site', { scope: marketing, type: 'Vesp' }, 201],
    ['a team', { scope: aurora, type: 'Vet' }, 201],
    ['own data', {}, 201],
  ])('answers %s', async (_, body, status) => {
    const client = await signIn(await startedStandIn(), 'olivia');
    expect((await explore(client, body)).status).toBe(status);
  });

  it('lets a person who is no operator open own data only', async () => {
    const client = await signIn(await startedStandIn(), 'nora');
    expect((await explore(client, {})).status).toBe(201);
    expect((await explore(client, { scope: ada })).status).toBe(403);
  });

  it('takes a list on v6, or one object where the server is told so', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia', 'v6');
    expect((await explore(client, { scope: [ada, ned] })).status).toBe(200);
    expect((await explore(client, { scope: ada })).status).toBe(400);
    standIn.state.settings.v6ScopeForm = 'object';
    expect((await explore(client, { scope: ada })).status).toBe(200);
    expect((await explore(client, { scope: [ada] })).status).toBe(400);
    expect(standIn.contract.violations).toEqual([]);
  });

  it('knows the repository only on v8', async () => {
    const standIn = await startedStandIn();
    const repositoryId = standIn.state.restorePoints()[0]?.wire.repositoryId;
    const v8 = await signIn(standIn, 'olivia');
    expect((await explore(v8, { scope: ada, repositoryId })).status).toBe(201);
    const v7 = await signIn(standIn, 'olivia', 'v7');
    expect((await explore(v7, { scope: ada, repositoryId })).status).toBe(400);
  });

  it('opens the very point that is named, and the one before it when a digit is lost', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const points = standIn.state.restorePoints().filter(({ wire }) => wire.isExchange && !wire.isCopy);
    const exact = points.at(-2)?.wire.backupTime ?? '';
    const cut = new Date(exact).toISOString();
    const opened = async (moment: string) => {
      const id = String((await explore(client, { scope: ada, dateTime: moment })).body['id']);
      return standIn.state.session(id)?.record.restorePointTime;
    };
    expect(await opened(exact)).toBe(exact);
    expect(await opened(cut)).toBe(points.at(-3)?.wire.backupTime);
    expect(await opened('2030-01-01T00:00:00Z')).toBe(points.at(-1)?.wire.backupTime);
  });

  it.each([
    ['before the first backup', { scope: ada, dateTime: '2020-01-01T00:00:00Z' }],
    ['of somebody who was never backed up', { scope: ned }],
  ])('creates an empty session with a warning %s', async (_, body) => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const answer = await explore(client, body);
    expect(answer.status).toBe(201);
    const session = standIn.state.session(String(answer.body['id']));
    expect(session?.events.map(({ status }) => status)).toEqual(['Success', 'Warning']);
  });
});

describe('RestorePoints', () => {
  const points = '/Organization/LoggedInUser/RestorePoints';

  it('has copies, long-term copies and retrieved ones among them, in two repositories and with gaps', async () => {
    const standIn = await startedStandIn();
    const all = standIn.state.restorePoints().map(({ wire }) => wire);
    for (const mark of ['isCopy', 'isLongTermCopy', 'isRetrieved'] as const)
      expect(all.some((wire) => wire[mark])).toBe(true);
    const plain = all.filter((wire) => !wire.isCopy && !wire.isLongTermCopy && !wire.isRetrieved);
    expect(new Set(plain.map(({ repositoryId }) => repositoryId)).size).toBe(2);
    expect(plain.every(({ backupTime }) => /\.\d{7}Z$/.test(backupTime))).toBe(true);
    expect(plain.some(({ backupTime }) => new Date(backupTime).getUTCDay() === 0)).toBe(false);
  });

  it('takes the id of an object to manage', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const count = async (id: string) =>
      (await client.get(`${points}?rbacItem=${id}&isCopy=false`)).list.length;
    expect(await count(ada.id)).toBeGreaterThan(100);
    expect(await count(ned.id)).toBe(0);
    expect((await client.get(`${points}?rbacItem=${ofErik.id}`)).status).toBe(403);
    expect(standIn.contract.violations).toEqual([]);
  });

  it('grows as the clock moves on', async () => {
    const standIn = await startedStandIn();
    const before = standIn.state.restorePoints().length;
    standIn.clock.advance(24 * 3_600_000);
    expect(standIn.state.restorePoints().length).toBeGreaterThan(before);
  });
});
