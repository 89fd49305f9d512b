/** New with each page load, so that no text of a server or a person can pass for a number. */
const mark = `int ${crypto.getRandomValues(new Uint32Array(4)).join('-')} `;
const marked = new RegExp(`^${mark}-?\\d+$`);
const markedInJson = new RegExp(`"${mark}(-?\\d+)"`, 'g');

/** Texts, so that digits within them are passed over, and numbers. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function isBeyondNumber(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));
}

/**
 * JSON whose integers keep their digits: the API has int64 fields in records that go back to the server whole (post
 * ids and sizes), and JSON.parse rounds what lies beyond 2^53. Those few become bigints.
 */
export function parseExactJson(text: string): unknown {
  // Nearly all answers end here: long runs of digits stand in ids too, but there a quote or a letter comes before them.
  if (!/(?:^|[:[,\s])-?\d{16}/.test(text)) return JSON.parse(text);
  const withMarks = text.replace(tokens, (token) => (isBeyondNumber(token) ? `"${mark}${token}"` : token));
  if (withMarks === text) return JSON.parse(text);
  return JSON.parse(withMarks, (_, value: unknown) =>
    typeof value === 'string' && marked.test(value) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** The counterpart of `parseExactJson`; JSON.stringify refuses bigints. */
export function toExactJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(
    value,
    (_, part: unknown) => (typeof part === 'bigint' ? `${mark}${part}` : part),
    indent,
  );
  return text.replaceAll(markedInJson, '$1');
}
