/** Zone in which times are shown and typed: the device's own, or UTC. */
export type TimeZoneChoice = 'local' | 'utc';

/** A moment as the server wrote it, with the instant it names. */
export interface ServerMoment {
  /** Exact text of the server. Sent back as it came: a JS Date would cut its 7-digit fraction to ms. */
  readonly text: string;
  readonly epochMs: number;
}

const hasZone = /(?:z|[+-]\d{2}:?\d{2})$/i;

/**
 * Instant of a server date-time in epoch ms, or undefined when it is none. The server writes three
 * shapes: 7 fractional digits with `Z`, with an offset, and without a zone, which means UTC.
 */
export function parseServerDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined;
  const trimmed = text.replace(/(\.\d{3})\d+/, '$1');
  const epochMs = Date.parse(hasZone.test(trimmed) ? trimmed : `${trimmed}Z`);
  return Number.isNaN(epochMs) ? undefined : epochMs;
}

/** `9999-12-31…` is the server's "no end yet". */
export function isNoEnd(epochMs: number): boolean {
  return new Date(epochMs).getUTCFullYear() >= 9999;
}

type Style = 'date' | 'time' | 'dateTime' | 'dateTimeSeconds' | 'timeSeconds' | 'month' | 'weekdayDate';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  weekdayDate: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  timeSeconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  dateTime: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  dateTimeSeconds: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Creating a formatter costs far more than using it, and event lists format thousands of times. */
function formatter(style: Style, zone: TimeZoneChoice): Intl.DateTimeFormat {
  const key = `${style} ${zone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...styles[style],
    ...(zone === 'utc' ? { timeZone: 'UTC' } : {}),
  });
  formatters.set(key, made);
  return made;
}

export function formatMoment(epochMs: number, style: Style, zone: TimeZoneChoice): string {
  return formatter(style, zone).format(epochMs);
}

/** `21 Nov 2026, 02:15 (01:15 UTC)`; the day is repeated where it differs in UTC. */
export function formatWithUtc(epochMs: number, zone: TimeZoneChoice): string {
  if (zone === 'utc') return `${formatMoment(epochMs, 'dateTime', 'utc')} UTC`;
  const sameDay = formatMoment(epochMs, 'date', 'local') === formatMoment(epochMs, 'date', 'utc');
  const utc = formatMoment(epochMs, sameDay ? 'time' : 'dateTime', 'utc');
  return `${formatMoment(epochMs, 'dateTime', 'local')} (${utc} UTC)`;
}

/** `2026-11-21` of the day on which the moment falls in the given zone; sorts and compares as text. */
export function dayKey(epochMs: number, zone: TimeZoneChoice): string {
  const date = new Date(epochMs);
  const parts =
    zone === 'utc'
      ? [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      : [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** `2026-11-21 02:15`, the shape in which an exact time is typed. */
export function toTypedMoment(epochMs: number, zone: TimeZoneChoice): string {
  return `${dayKey(epochMs, zone)} ${formatMoment(epochMs, 'time', zone)}`;
}

const typedShape =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|utc|[+-]\d{2}:\d{2})?$/i;

/**
 * Instant of a typed or pasted `YYYY-MM-DD HH:MM[:SS]`, read in the given zone unless it names `Z`, `UTC` or an
 * offset itself. Undefined for anything that is no such moment: 31 February, 25:00, or an hour skipped by
 * daylight saving.
 */
export function parseTypedMoment(text: string, zone: TimeZoneChoice): number | undefined {
  const match = typedShape.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined ||
    second === undefined
  ) {
    return undefined;
  }
  const suffix = match[7]?.toLowerCase();
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists =
    asUtc.getUTCMonth() === month - 1 &&
    asUtc.getUTCDate() === day &&
    asUtc.getUTCHours() === hour &&
    asUtc.getUTCMinutes() === minute;
  if (!exists || second > 59) return undefined;
  if (suffix !== undefined && suffix !== 'z' && suffix !== 'utc') {
    const [offsetHours = 0, offsetMinutes = 0] = suffix.slice(1).split(':').map(Number);
    const sign = suffix.startsWith('-') ? -1 : 1;
    return asUtc.getTime() - sign * (offsetHours * 60 + offsetMinutes) * 60_000;
  }
  if (suffix !== undefined || zone === 'utc') return asUtc.getTime();
  const local = new Date(year, month - 1, day, hour, minute, second);
  return local.getHours() === hour && local.getDate() === day ? local.getTime() : undefined;
}

const units: readonly (readonly [unit: 'd' | 'h' | 'min' | 's', ms: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];

/** `1 h 5 min`, `42 s`: the two largest units, never a false precision. */
export function formatDuration(ms: number): string {
  const largest = units.findIndex(([, size]) => ms >= size);
  if (largest === -1) return '0 s';
  let rest = ms;
  const parts: string[] = [];
  for (const [unit, size] of units.slice(largest, largest + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
}

/** Milliseconds of a .NET TimeSpan (`[d.]hh:mm:ss[.fffffff]`), or undefined when it is none. */
export function parseTimeSpan(text: string): number | undefined {
  const match = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 5).map((part) => Number(part ?? 0));
  const fractionMs = Math.floor(Number(`0.${match[5] ?? '0'}`) * 1000);
  return ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000 + fractionMs;
}
