import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { send } from './http';

/** `config.json` beside the portal: one build serves every site. Fields it does not know are left alone. */
const runtimeConfig = v.object({
  /** Origin (and path prefix) of the server; empty means the portal's own origin. */
  apiBase: v.optional(
    v.pipe(
      v.union([v.literal(''), v.pipe(v.string(), v.url('an absolute https address, or ""'))]),
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
});

export type RuntimeConfig = v.InferOutput<typeof runtimeConfig>;

export function runtimeConfigQuery() {
  return queryOptions({
    queryKey: ['runtime-config'],
    queryFn: ({ signal }) => send({ method: 'GET', url: '/config.json', schema: runtimeConfig, signal }),
    staleTime: Infinity,
  });
}
