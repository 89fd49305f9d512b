/** Undefined until the plans of this device are read: until then any session may be needed. */
let inUse: ReadonlySet<string> | undefined;

/** Whether a restore plan that is under way needs the session; it must not be stopped for being idle. */
export function isNeededByPlan(sessionId: string): boolean {
  return inUse === undefined || inUse.has(sessionId);
}

export function noteSessionsOfPlans(neededIds: Iterable<string> | undefined): void {
  inUse = neededIds === undefined ? undefined : new Set(neededIds);
}
