import * as v from 'valibot';
import { parseServerDate, type ServerMoment } from '#/lib/dates';

/** Field that an answer failed at, as an operator can read it to support: `users.0.user.id`. */
export interface IssuePath {
  readonly path: string;
  readonly message: string;
}

/** A value the server may extend in later versions: one of those known here, or whatever else it said. */
export type Open<Known extends string> = Known | UnknownValue;

export interface UnknownValue {
  readonly unknown: string;
}

export function openEnum<const Known extends string>(known: readonly Known[]) {
  const isKnown = (value: string): value is Known => known.some((one) => one === value);
  return v.pipe(
    v.string(),
    v.transform((value): Open<Known> => (isKnown(value) ? value : { unknown: value })),
  );
}

/** Some builds write numbers as numeric strings. One beyond 2^53 is near enough to count with. */
export const looseNumber = v.pipe(
  v.union([
    v.number(),
    v.pipe(v.bigint(), v.transform(Number)),
    v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'a number'), v.transform(Number)),
  ]),
  v.finite(),
);

/** Absent, null and empty text all mean "nothing said". */
export const optionalText = v.pipe(
  v.nullish(v.string()),
  v.transform((text) => (text === null || text === undefined || text === '' ? undefined : text)),
);

export function optionalOf<T>(schema: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  );
}

/** An array that some builds leave out or send as null when it is empty. */
export function listOf<T>(schema: v.GenericSchema<unknown, T>) {
  return v.nullish(v.array(schema), []);
}

export const serverMoment = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): ServerMoment => {
    const epochMs = parseServerDate(dataset.value);
    if (epochMs === undefined) {
      addIssue({ message: 'a date-time' });
      return NEVER;
    }
    return { text: dataset.value, epochMs };
  }),
);

const link = v.object({ href: v.string() });

/** HAL links by name; a link of another shape is dropped, since every address can be built from ids. */
export const links = v.pipe(
  v.nullish(v.record(v.string(), v.unknown()), {}),
  v.transform((record) => {
    const hrefs: Record<string, string> = {};
    for (const [name, value] of Object.entries(record)) {
      const parsed = v.safeParse(link, value);
      if (parsed.success) hrefs[name] = parsed.output.href;
    }
    return hrefs;
  }),
);

/** A page of a collection. */
export function pageOf<T>(item: v.GenericSchema<unknown, T>) {
  return v.object({ results: listOf(item), _links: links });
}

/** Parses an answer, or says at which field it was not what the API promises. */
export function parseAnswer<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: unknown,
): { readonly value: T } | { readonly issue: IssuePath } {
  const result = v.safeParse(schema, answer);
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  return { issue: { path: v.getDotPath(issue) ?? '(whole answer)', message: issue.message } };
}
