import { isRecord } from '../model/json';
import { signIn, startedStandIn, type TestAnswer, type TestClient } from './stand-in';
import type { StandIn, StandInOptions } from '../start';
import type { ApiVersion } from '../model/versions';
import { idOf, named, openSession, results, type Json, type OpenOptions } from './explore';

/** The lost mail, the deleted document and the deleted post are all there, and the budget is one version older. */
export const beforeDeletions = '2026-11-16T12:00:00Z';

export interface Explored {
  readonly standIn: StandIn;
  readonly client: TestClient;
  /** Of the session's organization. */
  readonly path: string;
  /** Of the mailbox, drive, site or team. */
  readonly object: string;
}

const collections = { Vex: 'mailboxes', Veod: 'OneDrives', Vesp: 'Sites', Vet: 'teams' } as const;
const owners = { Vex: 'Ada Lovelace', Veod: 'Grace Hopper', Vesp: 'Marketing', Vet: 'Sales EMEA' } as const;

export async function openObject(
  client: TestClient,
  type: OpenOptions['type'],
  dateTime = beforeDeletions,
): Promise<Pick<Explored, 'path' | 'object'>> {
  const path = await openSession(client, { type, of: owners[type], dateTime });
  const [object] = results(await client.get(`${path}/${collections[type]}`));
  return { path, object: `${path}/${collections[type]}/${idOf(object)}` };
}

export async function explored(
  type: OpenOptions['type'],
  version: ApiVersion = 'v8',
  options: StandInOptions = {},
): Promise<Explored> {
  const standIn = await startedStandIn({ serves: [version], ...options });
  const client = await signIn(standIn, 'olivia', version);
  return { standIn, client, ...(await openObject(client, type)) };
}

export async function inboxItem({ client, object }: Explored, subject: string): Promise<Json> {
  const inbox = await named(client, `${object}/folders?parentId=root`, 'Inbox');
  const parameter = client.version === 'v6' ? 'folderId' : 'parentId';
  return named(client, `${object}/items?${parameter}=${idOf(inbox)}`, subject);
}

export function sessionIdOf({ status, body, text }: TestAnswer): string {
  const id = body['sessionId'];
  if (status !== 200 || typeof id !== 'string') throw new Error(`No restore session: ${status} ${text}`);
  return id;
}

/** Type, status and name of what happened so far. */
export async function restoreEvents(client: TestClient, sessionId: string): Promise<readonly unknown[]> {
  const events = results(await client.get(`/RestoreSessions/${sessionId}/Events?limit=1000`));
  return events
    .filter(({ type }) => type === 'Restore')
    .map(({ status, itemName }) => `${String(status)} ${String(itemName)}`);
}

export async function message(client: TestClient, sessionId: string): Promise<readonly unknown[]> {
  const events = results(await client.get(`/RestoreSessions/${sessionId}/Events?limit=1000`));
  return events.filter(({ type }) => type === 'Restore').map(({ message: text }) => text);
}

export function without(record: Json, name: string): Json {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

export function itemsOf({ body }: TestAnswer): readonly Json[] {
  const { items } = body;
  return Array.isArray(items) ? items.filter(isRecord) : [];
}
