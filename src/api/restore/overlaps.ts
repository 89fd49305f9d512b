import { homeOf } from '../explore/home';
import { idIn } from '../explore/place';
import type { RestoreEntry } from './entry';

const partOfKind: Readonly<Record<string, string>> = {
  post: 'posts',
  file: 'files',
  folder: 'files',
  tab: 'tabs',
};

/** What a call restores with all that is in it. A mail folder never gets into one: its items do. */
const wholeKinds: ReadonlySet<string> = new Set(['folder', 'team', 'channel', 'part']);

function liesIn(entry: RestoreEntry, whole: RestoreEntry): boolean {
  // An earlier version that was chosen is another thing than what the whole restores.
  if (entry.key === whole.key || entry.sessionId !== whole.sessionId || entry.version !== undefined)
    return false;
  const home = homeOf(entry.place, entry.wire);
  if (whole.kind !== 'part') return home.some(({ kind, id }) => kind === whole.kind && id === whole.id);
  const part = whole.place.at(-1)?.kind;
  const isOfChannel = idIn(home, 'channel') === idIn(whole.place, 'channel');
  return isOfChannel && part !== undefined && partOfKind[entry.kind] === part;
}

/** Entries that would be restored twice: they lie in a folder, channel or team that is on the list as a whole. */
export function overlapping(entries: readonly RestoreEntry[]): readonly RestoreEntry[] {
  const wholes = entries.filter(({ kind, isCut }) => wholeKinds.has(kind) && !isCut);
  return wholes.length === 0 ? [] : entries.filter((entry) => wholes.some((whole) => liesIn(entry, whole)));
}
