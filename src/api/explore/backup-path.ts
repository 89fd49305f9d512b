/** Kinds of places in a backup, as they stand in the address. */
const kindsWithId = ['mailbox', 'folder', 'onedrive', 'site', 'library', 'list', 'team', 'channel'] as const;
const kindsWithoutId = ['posts', 'files', 'tabs'] as const;

type KindWithId = (typeof kindsWithId)[number];
type KindWithoutId = (typeof kindsWithoutId)[number];
export type SegmentKind = KindWithId | KindWithoutId;

/** One step down the tree. Parts of a channel have no id of their own. */
export type PathSegment =
  { readonly kind: KindWithId; readonly id: string } | { readonly kind: KindWithoutId; readonly id: '' };

/**
 * A place in a backup: the way down to it from the top of the session. The server tells of no folder what it lies in,
 * so the way itself is kept; only the last steps matter for reading. Empty for the top.
 */
export type BackupPath = readonly PathSegment[];

/** Segments of the address (decoded). */
export function placeSegments(place: BackupPath): readonly string[] {
  return place.flatMap((step) => (step.id === '' ? [step.kind] : [step.kind, step.id]));
}

/** Undefined for segments that name no place: an address may be mistyped or cut off. */
export function parsePlace(segments: readonly string[]): BackupPath | undefined {
  const place: PathSegment[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const word = segments[at];
    const withoutId = kindsWithoutId.find((kind) => kind === word);
    const withId = kindsWithId.find((kind) => kind === word);
    if (withoutId !== undefined) place.push({ kind: withoutId, id: '' });
    else if (withId !== undefined) {
      at += 1;
      const id = segments[at];
      if (id === undefined || id === '') return undefined;
      place.push({ kind: withId, id });
    } else return undefined;
  }
  return place;
}

export function placeKey(place: BackupPath): string {
  return placeSegments(place).map(encodeURIComponent).join('/');
}

/** Id of the nearest step of that kind, seen from the place upwards. */
export function idIn(place: BackupPath, kind: KindWithId): string | undefined {
  return place.findLast((step) => step.kind === kind)?.id;
}

/** The place and all that it lies in, from the top (without the top itself) down. */
export function ancestorsOf(place: BackupPath): readonly BackupPath[] {
  return place.map((_, at) => place.slice(0, at + 1));
}
