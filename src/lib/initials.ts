/** Up to two letters that stand for a name: `Ada Lovelace` → `AL`. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first, ...rest] = words;
  const last = rest.at(-1);
  const letters = [first, last].map((word) => (word === undefined ? '' : ([...word][0] ?? '')));
  return letters.join('').toUpperCase();
}
