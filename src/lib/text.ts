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

/** The same for Markdown, where names and messages may hold what it, or HTML in it, would act on. */
export function markdownText(text: string): string {
  return visibleText(text).replaceAll(/[\\|`*_[\]<>]/g, String.raw`\$&`);
}

const firstLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * `dir` of a text in a long list, by its first letter. `dir="auto"` would tell as well, but makes the browser look
 * through the text of every row and style it anew whenever the rows move on.
 */
export function directionOf(text: string): 'rtl' | undefined {
  const letter = firstLetter.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter) ? 'rtl' : undefined;
}
