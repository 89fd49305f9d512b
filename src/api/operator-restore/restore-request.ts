/** One POST: where to, with what, and for which entries of the list. */
export interface RestoreRequest {
  /** Below the version. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly entryKeys: readonly string[];
}
