let ofPlans: ReadonlySet<string> = new Set();
/** Undefined until the plans of this device are read: until then any session may be needed. */
let inUse: ReadonlySet<string> | undefined;

/** Restore sessions that came of restore plans, which no start of an explore session may take for its own. */
export function sessionsOfPlans(): ReadonlySet<string> {
  return ofPlans;
}

/** Whether a restore plan that is under way needs the session; it must not be stopped for being idle. */
export function isNeededByPlan(sessionId: string): boolean {
  return inUse === undefined || inUse.has(sessionId);
}

export function noteSessionsOfPlans(
  restoreSessionIds: Iterable<string>,
  neededIds: Iterable<string> | undefined,
): void {
  ofPlans = new Set(restoreSessionIds);
  inUse = neededIds === undefined ? undefined : new Set(neededIds);
}
