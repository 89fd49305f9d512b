/** For tests: an empty Storage whose keys are its own properties and whose methods are not, as browsers have it. */
export function emptyStorage(): Record<string, string> {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.setPrototypeOf({}, methods);
}
