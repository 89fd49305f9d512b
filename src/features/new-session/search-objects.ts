import type { ObjectKind, ObjectToManage } from '#/api/effective-scope';
import { foldText } from '#/lib/text';

export interface ObjectQuery {
  readonly text: string;
  readonly kind: ObjectKind | 'all';
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).split(/\s+/).filter(Boolean);
}

interface Searched {
  readonly query: ObjectQuery;
  readonly found: readonly ObjectToManage[];
}

/** Every object found by the longer text was also found by the shorter one. */
function isNarrower(next: ObjectQuery, last: ObjectQuery): boolean {
  return next.text.startsWith(last.text) && (last.kind === 'all' || last.kind === next.kind);
}

/**
 * Search over one list of objects. Each word has to stand somewhere in name or address. It remembers the results on
 * the way to the last one, so that typing on looks only through what was left, and deleting again looks through
 * nothing: at 100,000 objects a key press must not be felt.
 */
export function createObjectSearch(
  objects: readonly ObjectToManage[],
): (query: ObjectQuery) => readonly ObjectToManage[] {
  const all: Searched = { query: { text: '', kind: 'all' }, found: objects };
  let way: readonly Searched[] = [];
  return (query) => {
    way = way.filter((one) => isNarrower(query, one.query));
    const { query: last, found: among } = way.at(-1) ?? all;
    if (query.text === last.text && query.kind === last.kind) return among;
    const words = wordsOf(query.text);
    const found = among.filter(
      (object) =>
        (query.kind === 'all' || object.kind === query.kind) &&
        words.every((word) => object.searchText.includes(word)),
    );
    way = [...way, { query, found }];
    return found;
  };
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
