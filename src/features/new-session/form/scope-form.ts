import * as v from 'valibot';
import type { ApiVersion } from '#/api/transport/http';
import { readStored, writeStored } from '#/lib/stored';
import type { ScopeForm } from './requests';

const key = 'v6-scope-form';

/** How this server takes objects, as far as this tab has learnt. */
export function scopeFormOf(version: ApiVersion): ScopeForm {
  return version === 'v6' ? (readStored('tab', key, v.picklist(['object', 'list'])) ?? 'list') : 'object';
}

/** A v6 server refused the list and took one object. */
export function rememberObjectForm(): void {
  writeStored('tab', key, 'object' satisfies ScopeForm);
}
