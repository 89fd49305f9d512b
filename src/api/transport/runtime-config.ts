import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { loopbackHosts } from '#/lib/loopback';
import { send } from './http';

/** Tokens go there, so it is http only where nothing leaves this machine. */
function isServerBase(base: string): boolean {
  if (base === '') return true;
  if (!URL.canParse(base)) return false;
  const { protocol, hostname } = new URL(base);
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
}

/** `config.json` beside the portal: one build serves every site. Fields it does not know are left alone. */
export const runtimeConfig = v.object({
  /** Origin (and path prefix) of the server; empty means the portal's own origin. */
  apiBase: v.optional(
    v.pipe(
      v.string(),
      v.check(isServerBase, 'an absolute https address, or ""'),
      v.transform((base) => base.replace(/\/+$/, '')),
    ),
    '',
  ),
  /** Pins the API version instead of finding it. */
  apiVersion: v.optional(v.picklist(['v8', 'v7', 'v6'], '"v8", "v7" or "v6"')),
  /** Shown in the top bar, to tell a test portal from the real one. */
  environmentLabel: v.optional(v.string(), ''),
  /** Most sessions that one press of the button may start. */
  maxSessionsPerStart: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 100),
  /** More overwritten items than this need a typed confirmation. */
  confirmOverwriteAbove: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 20),
  /**
   * Downloads beside the export of Teams posts. Off, because it is not documented whether the server allows them to
   * restore operators (see src/api/README.md).
   */
  downloads: v.optional(
    v.object({
      msg: v.optional(v.boolean(), false),
      pst: v.optional(v.boolean(), false),
      zip: v.optional(v.boolean(), false),
    }),
    {},
  ),
});

export type RuntimeConfig = v.InferOutput<typeof runtimeConfig>;

export function runtimeConfigQuery() {
  return queryOptions({
    queryKey: ['runtime-config'],
    queryFn: ({ signal }) => send({ method: 'GET', url: '/config.json', schema: runtimeConfig, signal }),
    staleTime: Infinity,
  });
}
