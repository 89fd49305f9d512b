import { createHash } from 'node:crypto';

export const zeroUuid = '00000000-0000-0000-0000-000000000000';

/** A uuid that is the same in every run for the same text. */
export function uuidFrom(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A whole number from 0 to `below` - 1 that is the same in every run for the same text. */
export function numberFrom(text: string, below: number): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0) % below;
}
