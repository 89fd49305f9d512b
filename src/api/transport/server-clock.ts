/** Both have whole seconds at the worst, and the answer that carries them takes a moment. */
const agreementMs = 5_000;

/** Undefined for a time without its zone: which one a server would mean is not documented. */
function parseZoned(text: string): number | undefined {
  const epochMs = /(?:Z|GMT|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
}

/** The clock of one server, read from its answers. */
export class ServerClock {
  /** How far the server is ahead of this device, ms. */
  private aheadMs = 0;
  private known = false;
  /** A gateway may put its own date over the server's, and another origin may hide it: then the token's time counts. */
  private isDateUseless = false;

  /** Takes in the `Date` of an answer. */
  noteDate(header: string | null): void {
    const date = header === null ? undefined : parseZoned(header);
    if (date !== undefined && !this.isDateUseless) this.setAhead(date - Date.now());
  }

  /** Takes in the time at which the server says that it issued a token, right after the answer that says so. */
  noteIssued(issued: string): void {
    const epochMs = parseZoned(issued);
    if (epochMs === undefined) return;
    const ms = epochMs - Date.now();
    this.isDateUseless ||= !this.known || Math.abs(ms - this.aheadMs) > agreementMs;
    if (this.isDateUseless) this.setAhead(ms);
  }

  /** Now by the server's clock; by this device's until the server has given a time. */
  now(): number {
    return Date.now() + this.aheadMs;
  }

  /** Whether `now` is more than a guess: only then can its times be compared with those of the server's records. */
  get isKnown(): boolean {
    return this.known;
  }

  /**
   * How far a time of `now` may be from the one in the server's records. The clock is read in whole seconds, and
   * answers take a moment; while the clock is not known, a sign-in that works is the only proof that it is roughly right.
   */
  get toleranceMs(): number {
    return this.known ? 15_000 : 86_400_000;
  }

  private setAhead(ms: number): void {
    this.aheadMs = ms;
    this.known = true;
  }
}
