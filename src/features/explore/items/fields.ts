import type { ServerRecord } from '#/api/explore/item';
import { formatBytes } from '#/lib/bytes';
import { formatMoment, parseServerDate, type TimeZoneChoice } from '#/lib/dates';
import { toExactJson } from '#/lib/exact-json';
import { visibleText } from '#/lib/text';
import { messages } from '../messages';

type FieldType = 'text' | 'moment' | 'bytes' | 'number' | 'percent' | 'minutes' | 'flag' | 'files';

const types: Readonly<Record<string, FieldType>> = {
  when: 'moment',
  received: 'moment',
  sent: 'moment',
  startTime: 'moment',
  endTime: 'moment',
  startDate: 'moment',
  dueDate: 'moment',
  date: 'moment',
  postedOn: 'moment',
  creationTime: 'moment',
  modificationTime: 'moment',
  createdTime: 'moment',
  lastModifiedTime: 'moment',
  modified: 'moment',
  sizeBytes: 'bytes',
  versionId: 'number',
  percentComplete: 'percent',
  duration: 'minutes',
  attachments: 'files',
};

function typeOf(field: string): FieldType {
  return types[field] ?? 'text';
}

export function labelOf(field: string): string {
  const labels: Readonly<Record<string, string>> = messages.fields;
  return labels[field] ?? field;
}

export function isMoment(field: string): boolean {
  return typeOf(field) === 'moment';
}

/** Fields of numbers stand at the end of their column. */
export function isNumeric(field: string): boolean {
  const type = typeOf(field);
  return type === 'bytes' || type === 'number' || type === 'percent' || type === 'minutes';
}

function textOfFile(file: unknown): string {
  if (typeof file !== 'object' || file === null) return String(file);
  const name: unknown = Reflect.get(file, 'longFileName') ?? Reflect.get(file, 'name');
  const size: unknown = Reflect.get(file, 'sizeBytes');
  const text = typeof name === 'string' ? visibleText(name) : messages.unnamed;
  return typeof size === 'number' ? `${text} (${formatBytes(size)})` : text;
}

/** A value of another shape than expected is shown as it came rather than hidden. */
function rawText(value: unknown): string {
  if (typeof value === 'string') return visibleText(value);
  if (typeof value === 'boolean') return value ? messages.yes : messages.no;
  return visibleText(toExactJson(value));
}

/** A field of a record in words; empty where the server said nothing. */
export function fieldText(record: ServerRecord, field: string, zone: TimeZoneChoice): string {
  const value = record[field];
  if (value === undefined || value === null || value === '') return '';
  const type = typeOf(field);
  if (type === 'files' && Array.isArray(value)) return value.map(textOfFile).join(', ');
  if (type === 'moment' && typeof value === 'string') {
    const epochMs = parseServerDate(value);
    return epochMs === undefined ? visibleText(value) : formatMoment(epochMs, 'dateTime', zone);
  }
  const number = typeof value === 'string' || typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) {
    if (type === 'bytes') return formatBytes(number);
    if (type === 'percent') return `${number} %`;
    if (type === 'minutes') return messages.minutes(number);
  }
  return rawText(value);
}

/** What rows are ordered by; nothing said sorts last. */
export function sortKeyOf(record: ServerRecord, field: string): string | number | undefined {
  const value = record[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string') return toExactJson(value);
  if (typeOf(field) === 'moment') return parseServerDate(value) ?? value;
  return isNumeric(field) ? Number(value) : value.toLowerCase();
}

/** Links between resources tell an operator nothing, and whether it is a folder is said by the kind. */
const internalFields: ReadonlySet<string> = new Set(['_links', '_actions', 'isFolder']);

/** Every field that the server filled: those with a name of their own first, in the order of the catalogue, then the others as the server calls them. */
export function filledFields(record: ServerRecord): readonly string[] {
  const filled = Object.keys(record).filter((field) => {
    const value = record[field];
    const isEmpty =
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return !isEmpty && !internalFields.has(field);
  });
  const known = Object.keys(messages.fields).filter((field) => filled.includes(field));
  return [...known, ...filled.filter((field) => !known.includes(field))];
}
