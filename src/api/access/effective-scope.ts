import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { foldText, visibleText } from '#/lib/text';
import type { ApiClient } from '../transport/client';
import { ApiError } from '../transport/errors';
import { listOf, parseAnswer } from '../transport/schema';

export type ObjectKind = 'User' | 'Site' | 'Team' | 'Group';

/** An object whose data may be restored ("object to manage"), ready for the screen and for sending back. */
export interface ObjectToManage {
  /** Opaque item id; never the name, which may stand twice. */
  readonly id: string;
  readonly kind: ObjectKind;
  /** Finer kind where the server tells: `SharedMailbox`, `PublicMailbox`, `PersonalSite`. */
  readonly subkind: 'SharedMailbox' | 'PublicMailbox' | 'PersonalSite' | undefined;
  readonly name: string;
  /** E-mail address or URL; empty where there is none. */
  readonly address: string;
  /** Name and address as they are searched: folded, one line. */
  readonly searchText: string;
  /** The item as the server sent it: OperatorExplore wants it back whole. */
  readonly record: Readonly<Record<string, unknown>>;
}

export interface EffectiveScope {
  readonly objects: readonly ObjectToManage[];
  readonly countByKind: Readonly<Record<ObjectKind, number>>;
  /** Items of a kind that this portal does not know, left out of the list. */
  readonly unknownCount: number;
}

const text = v.nullish(v.string(), '');

/** RbacItem: `type` names which one member is filled. Extra fields are kept for sending back. */
const rbacItem = v.variant('type', [
  v.looseObject({
    type: v.literal('User'),
    id: v.string(),
    user: v.looseObject({ id: v.string(), displayName: text, name: text, type: v.nullish(v.string()) }),
  }),
  v.looseObject({
    type: v.literal('Site'),
    id: v.string(),
    site: v.looseObject({ id: v.string(), title: text, url: text, isPersonal: v.nullish(v.boolean()) }),
  }),
  v.looseObject({
    type: v.literal('Team'),
    id: v.string(),
    team: v.looseObject({ id: v.string(), displayName: text, mail: text }),
  }),
  v.looseObject({
    type: v.literal('Group'),
    id: v.string(),
    group: v.looseObject({ id: v.string(), displayName: text, name: text }),
  }),
]);

type RbacItem = v.InferOutput<typeof rbacItem>;

function subkindOf(item: RbacItem): ObjectToManage['subkind'] {
  switch (item.type) {
    case 'User':
      return item.user.type === 'SharedMailbox' || item.user.type === 'PublicMailbox'
        ? item.user.type
        : undefined;
    case 'Site':
      return item.site.isPersonal === true ? 'PersonalSite' : undefined;
    case 'Team':
    case 'Group':
      return undefined;
  }
}

function namesOf(item: RbacItem): readonly [name: string, address: string] {
  switch (item.type) {
    case 'User':
      return [item.user.displayName, item.user.name];
    case 'Site':
      return [item.site.title, item.site.url];
    case 'Team':
      return [item.team.displayName, item.team.mail];
    case 'Group':
      return [item.group.displayName, item.group.name];
  }
}

function toObjectToManage(item: RbacItem, record: Readonly<Record<string, unknown>>): ObjectToManage {
  const [rawName, rawAddress] = namesOf(item);
  const address = visibleText(rawAddress);
  const name = visibleText(rawName) || address || item.id;
  return {
    id: item.id,
    kind: item.type,
    subkind: subkindOf(item),
    name,
    address,
    searchText: foldText(`${name} ${address}`),
    record,
  };
}

const scopeAnswer = v.object({
  users: listOf(v.looseObject({ type: v.string() })),
  sites: listOf(v.looseObject({ type: v.string() })),
  teams: listOf(v.looseObject({ type: v.string() })),
  groups: listOf(v.looseObject({ type: v.string() })),
});

const knownKinds: readonly string[] = ['User', 'Site', 'Team', 'Group'] satisfies ObjectKind[];

/** Long enough to be worth it, short enough (about 10 ms) that a key press in between is still felt as instant. */
const itemsPerSlice = 2000;

/** Resolving up to 100,000 items takes longer than a frame, so it is done in slices that let the page breathe. */
async function toEffectiveScope(answer: v.InferOutput<typeof scopeAnswer>): Promise<EffectiveScope> {
  const lists = { users: answer.users, sites: answer.sites, teams: answer.teams, groups: answer.groups };
  const objects: ObjectToManage[] = [];
  const countByKind: Record<ObjectKind, number> = { User: 0, Site: 0, Team: 0, Group: 0 };
  let unknownCount = 0;
  let untilBreath = itemsPerSlice;
  for (const [listName, items] of Object.entries(lists)) {
    for (const [index, record] of items.entries()) {
      untilBreath -= 1;
      if (untilBreath === 0) {
        untilBreath = itemsPerSlice;
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      if (!knownKinds.includes(record.type)) {
        unknownCount += 1;
        continue;
      }
      const parsed = parseAnswer(rbacItem, record);
      if ('issue' in parsed) {
        const at = { ...parsed.issue, path: `${listName}.${index}.${parsed.issue.path}` };
        throw new ApiError({ kind: 'unexpected-answer', at }, { request: 'GET EffectiveScope' });
      }
      objects.push(toObjectToManage(parsed.value, record));
      countByKind[parsed.value.type] += 1;
    }
  }
  return { objects, countByKind, unknownCount };
}

/** Not paged, and slow for a role over an entire organization: loaded once a sign-in, with a long timeout. */
export function effectiveScopeQuery(api: ApiClient) {
  return queryOptions({
    queryKey: ['effective-scope'],
    queryFn: async ({ signal }) =>
      toEffectiveScope(
        await api.read('/Organization/LoggedInUser/EffectiveScope', scopeAnswer, {
          signal,
          timeoutMs: 900_000,
        }),
      ),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
}
