/** How far the server's clock is ahead of this device's, as far as it has been told; ms. */
let aheadMs = 0;
let isKnown = false;
/** A gateway may put its own date over the server's, and another origin may not show it: then the token's counts. */
let isDateUseless = false;

/** Both tell whole seconds at the worst, and the answer that has them travels. */
const agreementMs = 5_000;

/** Undefined for a time without its zone: which one a server would mean is not documented. */
function parseZoned(text: string): number | undefined {
  const epochMs = /(?:Z|GMT|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
}

function setAhead(ms: number): void {
  aheadMs = ms;
  isKnown = true;
}

/** Takes in the `Date` of an answer. */
export function noteDate(header: string | null): void {
  const date = header === null ? undefined : parseZoned(header);
  if (date !== undefined && !isDateUseless) setAhead(date - Date.now());
}

/** Takes in the time at which the server says that it issued a token, right after the answer that says so. */
export function noteIssued(issued: string): void {
  const epochMs = parseZoned(issued);
  if (epochMs === undefined) return;
  const ms = epochMs - Date.now();
  isDateUseless ||= !isKnown || Math.abs(ms - aheadMs) > agreementMs;
  if (isDateUseless) setAhead(ms);
}

/** Now by the server's clock, as far as it has told; by this device's until then. */
export function serverNow(): number {
  return Date.now() + aheadMs;
}

/**
 * How far a time of `serverNow` may be from the one in the server's records. What the clock is read from has whole
 * seconds, and answers travel; of a clock that is not known no more is sure than that somebody could sign in.
 */
export function clockToleranceMs(): number {
  return isKnown ? 15_000 : 86_400_000;
}

/** Whether `serverNow` is more than a guess: only then can its times be held against those of the server's records. */
export function isServerClockKnown(): boolean {
  return isKnown;
}
