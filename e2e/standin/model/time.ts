import { numberFrom } from './ids';

/** The server's way to say "no end yet". */
export const noEnd = '9999-12-31T23:59:59.9999999Z';

/**
 * Seven digits of a second, as the server writes times. The last four come from the salt: whoever reads such a
 * time into a JavaScript date, and sends that back, names an earlier moment.
 */
export function wireTime(ms: number, salt: string): string {
  const digits = String(1 + numberFrom(salt, 9999)).padStart(4, '0');
  return new Date(ms).toISOString().replace('Z', `${digits}Z`);
}

function pad(value: number, length = 2): string {
  return String(Math.floor(value)).padStart(length, '0');
}

/** A .NET TimeSpan. */
export function wireDuration(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const time = `${pad((ms / 3_600_000) % 24)}:${pad((ms / 60_000) % 60)}:${pad((ms / 1000) % 60)}`;
  return `${days > 0 ? `${days}.` : ''}${time}.${pad(ms % 1000, 3)}0000`;
}

const wireTimePattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,7}))?(Z|[+-]\d{2}:\d{2})$/i;

/** Ticks of 100 ns since 1970, so that times which differ within a millisecond can be told apart. */
export function parseWireTime(text: string): bigint | undefined {
  const [, seconds, fraction = '', zone] = wireTimePattern.exec(text) ?? [];
  if (seconds === undefined || zone === undefined) return undefined;
  const ms = Date.parse(`${seconds}${zone.toUpperCase()}`);
  // Date.parse rolls 31 February over; the server refuses it.
  if (Number.isNaN(ms) || new Date(`${seconds}Z`).toISOString().slice(0, 19) !== seconds) return undefined;
  return BigInt(ms) * 10_000n + BigInt(fraction.padEnd(7, '0'));
}
