import type { ObjectKind, ObjectToManage } from '#/api/access/effective-scope';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import { foldText } from '#/lib/text';

export const objectKinds: readonly ObjectKind[] = ['User', 'Site', 'Team', 'Group'];

export type ObjectsByKind = Readonly<Record<ObjectKind, readonly ObjectToManage[]>>;

function byKind(listOf: (kind: ObjectKind) => readonly ObjectToManage[]): ObjectsByKind {
  return { User: listOf('User'), Site: listOf('Site'), Team: listOf('Team'), Group: listOf('Group') };
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).split(/\s+/).filter(Boolean);
}

interface Searched {
  readonly text: string;
  readonly found: ObjectsByKind;
}

/**
 * Search over one list of objects. Each word has to stand somewhere in name or address. It remembers the results on
 * the way to the last one, so that typing on looks only through what was left, and deleting again looks through
 * nothing: at 100,000 objects a key press must not be felt.
 */
export function createObjectSearch(objects: readonly ObjectToManage[]): (text: string) => ObjectsByKind {
  const all: Searched = { text: '', found: byKind((kind) => objects.filter((one) => one.kind === kind)) };
  let way: readonly Searched[] = [];
  return (text) => {
    // Every object found by the longer text was also found by the shorter one.
    way = way.filter((one) => text.startsWith(one.text));
    const last = way.at(-1) ?? all;
    if (text === last.text) return last.found;
    const words = wordsOf(text);
    const found = byKind((kind) =>
      last.found[kind].filter(({ searchText }) => words.every((word) => searchText.includes(word))),
    );
    way = [...way, { text, found }];
    return found;
  };
}

export function countFound(found: ObjectsByKind): number {
  return objectKinds.reduce((sum, kind) => sum + found[kind].length, 0);
}

const nobody: readonly ObjectToManage[] = [];

/** What was found as one list, of one kind or of all: first what can be picked for the type of data. */
export function listFound(
  found: ObjectsByKind,
  kind: ObjectKind | 'all',
  what: Workload,
): readonly ObjectToManage[] {
  if (kind !== 'all') return found[kind];
  const isFit = (one: ObjectKind) => fitsWorkload(one, what);
  const inOrder = [...objectKinds.filter(isFit), ...objectKinds.filter((one) => !isFit(one))];
  return nobody.concat(...inOrder.map((one) => found[one]));
}

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Folding one character at a time keeps track of which original characters a match covers. */
function foldWithPositions(text: string): { readonly folded: string; readonly positions: readonly number[] } {
  let folded = '';
  const positions: number[] = [];
  let index = 0;
  for (const character of text) {
    const piece = foldText(character);
    for (let unit = 0; unit < piece.length; unit += 1) positions.push(index);
    folded += piece;
    index += character.length;
  }
  positions.push(index);
  return { folded, positions };
}

/** Cuts a text into what matches one of the searched words and what does not. */
export function markMatches(text: string, searched: string): readonly TextPart[] {
  const words = wordsOf(searched);
  if (words.length === 0) return [{ text, isMatch: false }];
  const { folded, positions } = foldWithPositions(text);
  const isMatched = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      isMatched.fill(true, positions[at], positions[at + word.length]);
    }
  }
  const parts: TextPart[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index === text.length || isMatched[index] !== isMatched[start]) {
      parts.push({ text: text.slice(start, index), isMatch: isMatched[start] === true });
      start = index;
    }
  }
  return parts;
}
