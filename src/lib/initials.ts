const firstLetters = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu;

/** Up to two letters that stand for a name: `Ada Lovelace` → `AL`. */
export function initialsOf(name: string): string {
  const [first = '', ...others] = name.match(firstLetters) ?? [];
  return (first + (others.at(-1) ?? '')).toUpperCase();
}
