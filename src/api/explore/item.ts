import * as v from 'valibot';

/** A record exactly as the server sent it: restoring sends it back whole. */
export type ServerRecord = Readonly<Record<string, unknown>>;

export type ItemKind =
  | 'mail'
  | 'appointment'
  | 'contact'
  | 'contact-group'
  | 'task'
  | 'note'
  | 'journal'
  | 'public-post'
  | 'document'
  | 'folder'
  | 'list-item'
  | 'post'
  | 'file'
  | 'tab'
  | 'other';

/** A row of a list: what tells it apart, beside its record. All other fields are read from the record when shown. */
export interface ExploreItem {
  /** Unique within its place. */
  readonly key: string;
  readonly id: string;
  readonly kind: ItemKind;
  /** Plain server text; empty where there is none. */
  readonly title: string;
  readonly sizeBytes: number | undefined;
  readonly record: ServerRecord;
  /** A search found it somewhere below the place that was searched; no record tells the folder. */
  readonly isFound?: true;
}

/** Items of a search, which are otherwise like those of the place they lie in. */
export function found(item: v.GenericSchema<unknown, ExploreItem>): v.GenericSchema<unknown, ExploreItem> {
  return v.pipe(
    item,
    v.transform((one): ExploreItem => ({ ...one, isFound: true })),
  );
}

export function isWire(value: unknown): value is ServerRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Checks the fields that the portal relies on and keeps the record itself untouched beside what is made of them.
 * Other fields are only shown, so one of an unexpected type must not hide a row that could be restored.
 */
export function recordOf<Fields, Made>(
  fields: v.GenericSchema<unknown, Fields>,
  make: (fields: Fields, record: ServerRecord) => Made,
): v.GenericSchema<unknown, Made> {
  return v.pipe(
    v.custom<ServerRecord>(isWire, 'an object'),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parsed = v.safeParse(fields, dataset.value);
      if (parsed.success) return make(parsed.output, dataset.value);
      const [issue] = parsed.issues;
      const name = v.getDotPath(issue);
      addIssue({ message: name === null ? issue.message : `${name}: ${issue.message}` });
      return NEVER;
    }),
  );
}
