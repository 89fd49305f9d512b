import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { ApiError } from '../transport/errors';
import { send, type ApiVersion } from '../transport/http';
import type { RuntimeConfig } from '../transport/runtime-config';
import { optionalText } from '../transport/schema';

/** Anonymous `GET /vN/RestorePortalSettings`. */
const restorePortalSettings = v.object({
  applicationId: v.string(),
  msalAuthorityUri: v.pipe(v.string(), v.url('an address')),
  restorePortalUri: optionalText,
  isEnabled: v.boolean(),
});

export type RestorePortalSettings = v.InferOutput<typeof restorePortalSettings>;

export interface ServerStart {
  readonly version: ApiVersion;
  readonly settings: RestorePortalSettings;
}

/** A server answered, but in none of the versions that this portal speaks. */
export class NoCommonVersionError extends Error {
  override readonly name = 'NoCommonVersionError';
}

const newestFirst: readonly ApiVersion[] = ['v8', 'v7', 'v6'];

/**
 * No endpoint lists the versions, so each is asked for its settings. A version that is not served answers 404,
 * or with the HTML page of the server's own portal: both mean "ask for the next".
 */
async function findServer(config: RuntimeConfig, signal: AbortSignal): Promise<ServerStart> {
  const versions = config.apiVersion === undefined ? newestFirst : [config.apiVersion];
  for (const version of versions) {
    try {
      const settings = await send({
        method: 'GET',
        url: `${config.apiBase}/${version}/RestorePortalSettings`,
        schema: restorePortalSettings,
        signal,
        timeoutMs: 20_000,
      });
      return { version, settings };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { problem } = error;
      const isOtherContent = problem.kind === 'unexpected-answer' && problem.at.path === '(whole answer)';
      if (problem.kind !== 'not-found' && problem.kind !== 'not-offered' && !isOtherContent) throw error;
    }
  }
  throw new NoCommonVersionError();
}

export function serverStartQuery(config: RuntimeConfig) {
  return queryOptions({
    queryKey: ['server-start', config],
    queryFn: ({ signal }) => findServer(config, signal),
    staleTime: Infinity,
  });
}
