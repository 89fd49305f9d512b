/** An error as an operator reads it: what happened, what to do now, and what support will ask for. */
export interface ErrorText {
  readonly title: string;
  readonly next: string;
  /** What the server itself said, if anything. */
  readonly serverMessage?: string | undefined;
  readonly details: readonly (readonly [label: string, value: string])[];
}

export function errorTextToCopy(error: ErrorText): string {
  const lines = error.details.map(([label, value]) => `${label}: ${value}`);
  const said = error.serverMessage === undefined ? [] : [error.serverMessage];
  return [error.title, ...said, ...lines].join('\n');
}
