import type { EffectiveScope, ObjectKind } from '#/api/access/effective-scope';
import type { ApiVersion } from '#/api/transport/http';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import type { Verdict } from '#/ui/WhyFindings';
import { countFound, createObjectSearch, objectKinds } from './search-objects';

export interface NotFoundFacts {
  readonly version: ApiVersion;
  readonly scope: EffectiveScope;
  readonly text: string;
  readonly kind: ObjectKind | 'all';
  readonly what: Workload;
}

export interface NotFoundCheck {
  readonly name: 'kind' | 'type' | 'part' | 'scope';
  readonly verdict: Verdict;
  /** Objects that match but are of another kind, or that are left out of the list. */
  readonly count: number;
}

function verdictOf(isFine: boolean): Verdict {
  return isFine ? 'ok' : 'look';
}

/** Goes through what can keep an object out of what a search in the scope finds. */
export function notFoundChecks({
  version,
  scope,
  text,
  kind,
  what,
}: NotFoundFacts): readonly NotFoundCheck[] {
  const found = createObjectSearch(kind === 'all' ? [] : scope.objects)(text);
  const count = countFound(found);
  const hasFitting = objectKinds.some((one) => fitsWorkload(one, what) && found[one].length > 0);
  return [
    { name: 'kind', verdict: verdictOf(count === 0), count },
    // v6 has no teams in its scope.
    { name: 'type', verdict: verdictOf(version !== 'v6' && (count === 0 || hasFitting)), count },
    { name: 'part', verdict: verdictOf(scope.unknownCount === 0), count: scope.unknownCount },
    { name: 'scope', verdict: verdictOf(count > 0), count: scope.objects.length },
  ];
}
