import { json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import { isOneOf, isRecord } from '../../model/json';
import { isOperator, itemName, ownObject } from '../../state/scope';
import { explorePlan, nothingBackedUp, started } from '../../seed/session-plans';
import type { ApiVersion } from '../../model/versions';
import type { SignedInCall } from '../access/context';
import { accessDenied, badParameter } from '../../http/vb365-errors';
import { proxyOffline } from '../explore/call/explore-call';
import { hasNoBackup, managedItem } from './logged-in-user';
import { sessionWire } from '../sessions/restore-sessions';
import { parseWireTime } from '../../model/time';
import {
  sessionTypes,
  type RestorePointWire,
  type ScopeItemWire,
  type SessionTypeWire,
} from '../../model/wire';

interface ExploreOptions {
  readonly type: SessionTypeWire;
  /** Undefined: the latest restore point. */
  readonly ticks: bigint | undefined;
  readonly repositoryId: string | undefined;
  readonly reason: string;
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
  /** Empty: the signed-in person's own data. */
  readonly scope: readonly ScopeItemWire[];
}

function checkNames(value: Record<string, unknown>, known: readonly string[], where: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw badParameter(`Unknown property ${where}${unknown}.`);
}

function optionNames(version: ApiVersion): readonly string[] {
  const names = ['dateTime', 'type', 'showDeleted', 'showAllVersions', 'scope', 'reason'];
  return version === 'v8' ? [...names, 'repositoryId'] : names;
}

/** The list is what v6's reference page says, the single object what every OpenAPI file says. */
function scopeObjects({ server, version }: SignedInCall, scope: unknown): readonly unknown[] {
  if (scope === undefined) return [];
  if (version === 'v6' && server.state.settings.v6ScopeForm === 'list') {
    if (!Array.isArray(scope)) throw badParameter('scope must be a list of objects to manage.');
    return scope;
  }
  if (!isRecord(scope)) throw badParameter('scope must be one object to manage.');
  return [scope];
}

const workloads: Record<ScopeItemWire['type'], readonly SessionTypeWire[]> = {
  User: ['Vex', 'Veod', 'Vesp'],
  Site: ['Vesp'],
  Team: ['Vet'],
};

function scopeItem(call: SignedInCall, object: unknown, type: SessionTypeWire): ScopeItemWire {
  if (!isRecord(object)) throw badParameter('scope must hold objects to manage.');
  checkNames(object, ['type', 'id', 'user', 'site', 'group', 'team', '_links'], 'scope.');
  if (typeof object['id'] !== 'string') throw badParameter('scope.id is missing.');
  const item = managedItem(call, object['id']);
  if (object['type'] !== item.type) throw badParameter('scope.type does not fit the object.');
  const member = { User: 'user', Site: 'site', Team: 'team' }[item.type];
  if (!isRecord(object[member])) throw badParameter(`scope.${member} is missing.`);
  if (call.version === 'v6' && item.type === 'Team')
    throw badParameter('Teams are not known to this version.');
  if (!workloads[item.type].includes(type)) {
    throw badParameter(`A restore session of type ${type} can't be started for this ${member}.`);
  }
  return item;
}

function parseOptions(call: SignedInCall): ExploreOptions {
  const { server, version, person, request } = call;
  const { body, mediaType } = request;
  if (mediaType !== 'application/json' || !isRecord(body))
    throw badParameter('The body must be a JSON object.');
  checkNames(body, optionNames(version), '');
  const { dateTime, type, reason = '', repositoryId, scope } = body;
  if (!isOneOf(sessionTypes, type)) throw badParameter('type must be one of Vex, Veod, Vesp, Vet.');
  for (const flag of ['showDeleted', 'showAllVersions']) {
    if (!['boolean', 'undefined'].includes(typeof body[flag]))
      throw badParameter(`${flag} must be a boolean.`);
  }
  if (typeof reason !== 'string') throw badParameter('reason must be a text.');
  const ticks = typeof dateTime === 'string' ? parseWireTime(dateTime) : undefined;
  // What leaving it out means is not documented (see src/api/README.md); anything else must be a time.
  if (dateTime !== undefined && dateTime !== null && ticks === undefined) {
    throw badParameter('dateTime is no date and time.');
  }
  const isKnown = server.state.restorePoints().some(({ wire }) => wire.repositoryId === repositoryId);
  if (repositoryId !== undefined && repositoryId !== null && !isKnown) {
    throw badParameter('repositoryId names no repository.');
  }
  const objects = scopeObjects(call, scope);
  if (scope !== undefined && !isOperator(person))
    throw accessDenied('Only restore operators may name a scope.');
  if (scope !== undefined && objects.length === 0) throw badParameter('scope is empty.');
  if (objects.length === 0 && type === 'Vet') throw badParameter('Teams need a scope.');
  return {
    type,
    ticks,
    repositoryId: typeof repositoryId === 'string' ? repositoryId : undefined,
    reason,
    showDeleted: body['showDeleted'] === true,
    showAllVersions: body['showAllVersions'] === true,
    scope: objects.map((object) => scopeItem(call, object, type)),
  };
}

const workloadFlags = {
  Vex: 'isExchange',
  Veod: 'isOneDrive',
  Vesp: 'isSharePoint',
  Vet: 'isTeams',
} as const;

/** The newest point at or before the moment; one tick too early names the point before. */
function pointFor(
  call: SignedInCall,
  { type, ticks, repositoryId, scope }: ExploreOptions,
): RestorePointWire | undefined {
  if (scope.length > 0 && scope.every(hasNoBackup)) return undefined;
  return call.server.state.restorePoints().findLast(({ wire }) => {
    if (wire.isCopy || wire.isLongTermCopy || wire.isRetrieved || !wire[workloadFlags[type]]) return false;
    if (repositoryId !== undefined && wire.repositoryId !== repositoryId) return false;
    const pointTicks = parseWireTime(wire.backupTime);
    return ticks === undefined || (pointTicks !== undefined && pointTicks <= ticks);
  })?.wire;
}

export function operatorExplore(call: SignedInCall): HttpAnswer {
  const { server, version, person } = call;
  const options = parseOptions(call);
  if (server.restores.isProxyOffline) throw proxyOffline();
  const point = pointFor(call, options);
  const scopeName = options.scope.length === 0 ? person.upn : options.scope.map(itemName).join(', ');
  const own = ownObject(person.key);
  const pointTicks = point === undefined ? undefined : parseWireTime(point.backupTime);
  const session = server.state.addSession({
    type: options.type,
    ownerKey: person.key,
    scopeName,
    reason: options.reason,
    restorePointTime: point?.backupTime,
    content: {
      objects: options.scope.length > 0 || own === undefined ? options.scope : [own],
      momentMs: pointTicks === undefined ? undefined : Number(pointTicks / 10_000n),
      showDeleted: options.showDeleted,
      showAllVersions: options.showAllVersions,
    },
    ...(options.ticks === undefined ? {} : { momentMs: Number(options.ticks / 10_000n) }),
    plan: point === undefined ? [started, nothingBackedUp] : explorePlan(options.type, scopeName),
  });
  return json(version === 'v8' ? 201 : 200, sessionWire(version, session));
}
