let ofPlans: ReadonlySet<string> = new Set();
let inUse: ReadonlySet<string> = new Set();

/** Restore sessions that came of restore plans, which no start of an explore session may take for its own. */
export function sessionsOfPlans(): ReadonlySet<string> {
  return ofPlans;
}

/** Whether a restore plan that is under way needs the session; it must not be stopped for being idle. */
export function isNeededByPlan(sessionId: string): boolean {
  return inUse.has(sessionId);
}

export function noteSessionsOfPlans(restoreSessionIds: Iterable<string>, neededIds: Iterable<string>): void {
  ofPlans = new Set(restoreSessionIds);
  inUse = new Set(neededIds);
}
