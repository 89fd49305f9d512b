/** Sessions that the person's restore plans need as long as they are under way. */
export class SessionsOfPlans {
  /** Undefined until the plans of this device are read: until then any session may be needed. */
  private neededIds: ReadonlySet<string> | undefined;

  /** Such a session must not be stopped for being idle. */
  has(sessionId: string): boolean {
    return this.neededIds === undefined || this.neededIds.has(sessionId);
  }

  note(neededIds: Iterable<string> | undefined): void {
    this.neededIds = neededIds === undefined ? undefined : new Set(neededIds);
  }
}
