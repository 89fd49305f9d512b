import { people, type Person } from '../seed/people';
import { uuidFrom, zeroUuid } from '../model/ids';
import {
  groups,
  namedObjects,
  numberedObject,
  roles,
  type OrganizationObject,
  type RoleDefinition,
} from '../seed/organization';
import type {
  EffectiveScopeWire,
  ScopeItemWire,
  SiteItemWire,
  TeamItemWire,
  UserItemWire,
} from '../model/wire';

export interface ResolvedScope {
  readonly users: readonly UserItemWire[];
  readonly sites: readonly SiteItemWire[];
  readonly teams: readonly TeamItemWire[];
  readonly byId: ReadonlyMap<string, ScopeItemWire>;
  /** Answers of v7 and v8, and of v6 which has no teams; made once, the largest is over 30 MB. */
  readonly withTeams: SerializedScope;
  readonly withoutTeams: SerializedScope;
}

interface SerializedScope {
  readonly value: EffectiveScopeWire;
  readonly payload: () => Buffer;
}

function serialized(value: EffectiveScopeWire): SerializedScope {
  let payload: Buffer | undefined;
  return { value, payload: () => (payload ??= Buffer.from(JSON.stringify(value))) };
}

/** Entra's id of a user: the one a person signs in with, or one made from the key. */
function userGuid(key: string): string {
  return people.find((person) => person.key === key)?.oid ?? uuidFrom(`user ${key}`);
}

/** 72 characters, two uuids in a row, as the REST page of EffectiveScope shows them. */
export function userId(key: string): string {
  return `${userGuid(key)}${zeroUuid}`;
}

function toItem(object: OrganizationObject, roleId: string): ScopeItemWire {
  switch (object.kind) {
    case 'User': {
      const id = userId(object.key);
      const { displayName, address: name, mailbox: type } = object;
      return { type: 'User', id: `${roleId}${id}`, user: { id, displayName, name, type }, _links: {} };
    }
    case 'Site': {
      const id = `${uuidFrom(`site ${object.key}`)}${uuidFrom(`web ${object.key}`)}`;
      const { url, title, isPersonal } = object;
      const site = { id, url, title, parentUrl: new URL(url).origin, isCloud: true, isPersonal };
      return { type: 'Site', id: `${roleId}${id}`, site, _links: {} };
    }
    case 'Team': {
      const id = uuidFrom(`team ${object.key}`);
      const { displayName, description, mail } = object;
      return { type: 'Team', id: `${roleId}${id}`, team: { id, displayName, description, mail }, _links: {} };
    }
    default:
      return object satisfies never;
  }
}

function selectedKeys(role: Extract<RoleDefinition, { kind: 'SpecificObjects' }>): ReadonlySet<string> {
  return new Set(
    role.selected.flatMap((key) => groups.find((group) => group.key === key)?.memberKeys ?? [key]),
  );
}

function* objectsOf(role: RoleDefinition, size: number): Generator<OrganizationObject> {
  const excluded = new Set(role.excluded);
  const selected = role.kind === 'SpecificObjects' ? selectedKeys(role) : undefined;
  let count = 0;
  for (const object of namedObjects) {
    if (excluded.has(object.key) || (selected !== undefined && !selected.has(object.key))) continue;
    if (selected === undefined && count >= size) return;
    count += 1;
    yield object;
  }
  if (selected !== undefined) return;
  for (let index = 1; count < size; index += 1, count += 1) yield numberedObject(index);
}

function resolve(role: RoleDefinition | undefined, size: number): ResolvedScope {
  const users: UserItemWire[] = [];
  const sites: SiteItemWire[] = [];
  const teams: TeamItemWire[] = [];
  const byId = new Map<string, ScopeItemWire>();
  for (const object of role === undefined ? [] : objectsOf(role, size)) {
    const item = toItem(object, role?.id ?? '');
    byId.set(item.id, item);
    if (item.type === 'User') users.push(item);
    else if (item.type === 'Site') sites.push(item);
    else teams.push(item);
  }
  const withoutTeams = serialized({ users, sites });
  return { users, sites, teams, byId, withTeams: serialized({ users, sites, teams }), withoutTeams };
}

/** Kept for the process: scopes never change, and 100,000 objects take longer to make than a test to run. */
const resolved = new Map<string, ResolvedScope>();

/**
 * What the person may manage: groups are their members, exclusions are taken out. `size` is how many objects the
 * entire organization has; empty for a person without a role.
 */
export function effectiveScope(person: Person, size: number): ResolvedScope {
  const role = roles.find(({ operators }) => operators.includes(person.key));
  const key = role?.kind === 'EntireOrganization' ? `${role.id} ${size}` : (role?.id ?? '');
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const scope = resolve(role, size);
  resolved.set(key, scope);
  return scope;
}

/** The item of one of the named objects, as an entire-organization role without an id would hold it. */
export function objectNamed(name: string): ScopeItemWire | undefined {
  const object = namedObjects.find(
    (candidate) => (candidate.kind === 'Site' ? candidate.title : candidate.displayName) === name,
  );
  return object === undefined ? undefined : toItem(object, '');
}

/** What a person who names no scope gets: themselves. */
export function ownObject(key: string): ScopeItemWire | undefined {
  const object = namedObjects.find((candidate) => candidate.kind === 'User' && candidate.key === key);
  return object === undefined ? undefined : toItem(object, '');
}

export function isOperator({ key }: Person): boolean {
  return roles.some(({ operators }) => operators.includes(key));
}

export function itemName(item: ScopeItemWire): string {
  switch (item.type) {
    case 'User':
      return item.user.displayName;
    case 'Site':
      return item.site.title;
    case 'Team':
      return item.team.displayName;
    default:
      return item satisfies never;
  }
}
