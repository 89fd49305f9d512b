import { visibleText } from '#/lib/text';

/** Well below what file systems take, as paths count too on Windows. */
const longestName = 120;

/** Names that Windows keeps for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

const endingOfName = /\.[a-z0-9]{1,8}$/i;

/** A name that every file system takes and no path can hide in: names in a backup may hold anything. */
export function safeFileName(text: string, otherwise: string): string {
  const plain = visibleText(text)
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = endingOfName.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  const short = stem
    .slice(0, longestName - ending.length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  const name = short + ending;
  if (name === '') return otherwise;
  return deviceName.test(name) ? `_${name}` : name;
}

function decodeExtended(value: string): string | undefined {
  const match = /^utf-8'[^']*'(.*)$/i.exec(value);
  if (match === null) return undefined;
  try {
    return decodeURIComponent(match[1] ?? '');
  } catch {
    return undefined;
  }
}

/** File name of a `Content-Disposition`; `filename*` counts more than `filename` (RFC 6266). */
export function nameInDisposition(header: string | null): string | undefined {
  if (header === null) return undefined;
  const extended = /(?:^|;)\s*filename\*\s*=\s*([^;\s]+)/i.exec(header)?.[1];
  const decoded = extended === undefined ? undefined : decodeExtended(extended);
  if (decoded !== undefined && decoded !== '') return decoded;
  const match = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  const name = match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2];
  return name === '' ? undefined : name;
}

export function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}

/** Keeps versions of the same file apart in one folder. */
export function withVersion(name: string, version: string, isFolder: boolean): string {
  const ending = isFolder ? '' : (endingOfName.exec(name)?.[0] ?? '');
  return `${name.slice(0, name.length - ending.length)} (${version})${ending}`;
}
