/** Of two whole numbers one that looks random, the same in every run; much faster than a digest. */
export function mix(seed: number, index: number): number {
  let value = Math.imul(seed ^ Math.imul(index + 0x9e37, 0x85ebca6b), 0xc2b2ae35);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

export function seedOf(text: string): number {
  let seed = 7;
  for (let index = 0; index < text.length; index += 1) seed = Math.imul(seed, 31) + text.charCodeAt(index);
  return seed >>> 0;
}

/** Wraps around; a list must not be empty. */
export function pick<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}
