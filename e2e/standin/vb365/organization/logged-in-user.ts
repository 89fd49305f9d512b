import { json, serializedJson } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import { effectiveScope, isOperator, userId } from '../../state/scope';
import { applicationId } from '../../seed/people';
import { badParameter, accessDenied } from '../../http/vb365-errors';
import type { Call, SignedInCall } from '../access/context';
import type { RestorePointWire, ScopeItemWire } from '../../model/wire';

export function restorePortalSettings({ server, version }: Call): HttpAnswer {
  const restorePortalUri = server.portalOrigin();
  return json(200, {
    applicationId,
    msalAuthorityUri: server.authority,
    ...(version === 'v6' || restorePortalUri === undefined ? {} : { restorePortalUri }),
    isEnabled: server.state.settings.portalEnabled,
  });
}

export function health(): HttpAnswer {
  const healthy = { status: 'Healthy', description: null };
  return json(200, { status: 'Healthy', entries: { NATS: healthy, PostgreSQL: healthy } });
}

export function loggedInUser({ person }: SignedInCall): HttpAnswer {
  return json(200, { id: userId(person.key), name: person.upn });
}

export function operatorInfo({ person }: SignedInCall): HttpAnswer {
  return json(200, { isOperator: isOperator(person), _links: {} });
}

export function effectiveScopeOf({ server, version, person }: SignedInCall): HttpAnswer {
  const scope = effectiveScope(person, server.state.settings.scopeSize);
  const { value, payload } = version === 'v6' ? scope.withoutTeams : scope.withTeams;
  return serializedJson(200, value, payload());
}

/** The object with this id, if the person may manage it. */
export function managedItem({ server, person }: SignedInCall, id: string): ScopeItemWire {
  const item = effectiveScope(person, server.state.settings.scopeSize).byId.get(id);
  if (item === undefined) throw accessDenied('The object is not in your restore scope.');
  return item;
}

/** Joined this morning: nothing of theirs has been backed up yet. */
export function hasNoBackup(item: ScopeItemWire | undefined): boolean {
  return item?.type === 'User' && item.user.id === userId('ned.newcomer');
}

function ofVersion(
  { eTag, objectsEtag, immutabilityExpiresOn, ...point }: RestorePointWire,
  version: Call['version'],
) {
  if (version !== 'v8') return point;
  return {
    ...point,
    eTag: eTag ?? 0,
    objectsEtag: objectsEtag ?? 0,
    immutabilityExpiresOn: immutabilityExpiresOn ?? null,
  };
}

export function restorePoints(call: SignedInCall): HttpAnswer {
  const { server, version, request } = call;
  const rbacItem = request.query.get('rbacItem');
  const isCopy = request.query.get('isCopy');
  if (isCopy !== null && isCopy !== 'true' && isCopy !== 'false') throw badParameter('isCopy is no boolean.');
  if (hasNoBackup(rbacItem === null ? undefined : managedItem(call, rbacItem))) return json(200, []);
  const points = server.state
    .restorePoints()
    .filter(({ wire }) => isCopy === null || wire.isCopy === (isCopy === 'true'));
  return json(
    200,
    points.map(({ wire }) => ofVersion(wire, version)),
  );
}
