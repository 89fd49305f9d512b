/** Lower case without accents, for comparing what people type with what servers store. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Server text as one visible line: control characters and bidirectional overrides could hide or reorder what
 * an operator reads (names, reasons and messages may hold anything).
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}
