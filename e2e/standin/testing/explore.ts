import { isRecord } from '../model/json';
import { effectiveScope, itemName } from '../state/scope';
import { personNamed, type TestAnswer, type TestClient } from './stand-in';
import type { SessionTypeWire } from '../model/wire';

export type Json = Record<string, unknown>;

export interface OpenOptions {
  readonly type: SessionTypeWire;
  /** Display name or title; the person's own data when not given. */
  readonly of?: string;
  readonly dateTime?: string;
  readonly showDeleted?: boolean;
  readonly showAllVersions?: boolean;
}

/** Starts a session of one of Olivia's objects; answers its organization's path. */
export async function openSession(
  client: TestClient,
  { type, of, ...options }: OpenOptions,
): Promise<string> {
  const item = [...effectiveScope(personNamed('olivia'), 100).byId.values()].find(
    (candidate) => itemName(candidate) === of && (type !== 'Vet' || candidate.type === 'Team'),
  );
  const { body, text } = await client.post('/Organization/OperatorExplore', {
    dateTime: '2026-11-23T09:00:00Z',
    type,
    ...options,
    ...(of === undefined ? {} : { scope: client.version === 'v6' ? [item] : item }),
  });
  if (typeof body['id'] !== 'string') throw new Error(`No session: ${text}`);
  return `/RestoreSessions/${body['id']}/organization`;
}

export function results({ status, body, text }: TestAnswer): readonly Json[] {
  const list = body['results'];
  if (status !== 200 || !Array.isArray(list)) throw new Error(`No page: ${status} ${text}`);
  return list.filter(isRecord);
}

export async function named(client: TestClient, path: string, name: string): Promise<Json> {
  const list = results(await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=10000`));
  const found = list.find((item) => [item['name'], item['displayName'], item['subject']].includes(name));
  if (found === undefined) throw new Error(`${path} has no ${name}.`);
  return found;
}

export function idOf(item: Json | undefined): string {
  return encodeURIComponent(String(item?.['id']));
}
