import type { Workload } from '#/api/workloads';
import type { TeamsSearchType } from '#/api/explore/source';
import type { TimeZoneChoice } from '#/lib/dates';
import type { messages } from './messages';

export type BuilderField = keyof (typeof messages)['builderFields'];
export type FieldKind = 'text' | 'date' | 'flag' | 'size';
export type Operator = keyof (typeof messages)['search']['operators'];

/** One line of the builder. */
export interface Condition {
  readonly field: BuilderField;
  readonly operator: Operator;
  readonly value: string;
  readonly isNot: boolean;
}

const kinds: Partial<Record<BuilderField, FieldKind>> = {
  received: 'date',
  sent: 'date',
  datemodified: 'date',
  datecreated: 'date',
  hasattachments: 'flag',
  size: 'size',
};

export function kindOf(field: BuilderField): FieldKind {
  return kinds[field] ?? 'text';
}

export const operatorsOf: Record<FieldKind, readonly [Operator, ...Operator[]]> = {
  text: ['has'],
  date: ['from', 'to'],
  flag: ['yes'],
  size: ['atLeast', 'atMost'],
};

const mailFields = [
  'from',
  'to',
  'cc',
  'subject',
  'body',
  'received',
  'sent',
  'hasattachments',
  'importance',
  'size',
  'organizer',
  'location',
] as const;

const fileFields = [
  'filename',
  'System.FileExtension',
  'size',
  'datemodified',
  'datecreated',
  'author',
  'title',
] as const;

const teamsFields = {
  Posts: ['author', 'subject', 'body', 'datecreated', 'attachment'],
  Files: ['filename', 'ext', 'size', 'datemodified', 'datecreated', 'author'],
  Tabs: ['name'],
} as const;

/** Fields that a search understands (API guide, section 7.5), those most asked for first. */
export function fieldsOf(workload: Workload, type: TeamsSearchType): readonly BuilderField[] {
  switch (workload) {
    case 'Vex':
      return mailFields;
    case 'Veod':
    case 'Vesp':
      return fileFields;
    case 'Vet':
      return teamsFields[type];
  }
}

/**
 * In quotes nothing is an operator. No way is known to write a quote within quotes, so `?` (any one character) stands
 * for it: it finds the same, and can't end the value early. Wildcards keep their meaning.
 */
export function quoted(value: string): string {
  const text = value.trim();
  const isPlainWord = /^[\p{L}\p{N}_.@*?-]+$/u.test(text) && !/^(?:AND|OR|NOT)$/.test(text);
  return isPlainWord ? text : `"${text.replaceAll('"', '?')}"`;
}

/** First or last moment of a day in the chosen zone, in UTC to the second. */
function edgeOfDay(day: string, edge: 'first' | 'last', zone: TimeZoneChoice): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return undefined;
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number);
  const start = (shift: number) =>
    zone === 'utc'
      ? Date.UTC(year, month - 1, date + shift)
      : new Date(year, month - 1, date + shift).getTime();
  const epochMs = edge === 'first' ? start(0) : start(1) - 1000;
  return Number.isNaN(epochMs) ? undefined : new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

function valueText({ field, operator, value }: Condition, zone: TimeZoneChoice): string | undefined {
  switch (operator) {
    case 'has':
      return value.trim() === '' ? undefined : `${field}:${quoted(value)}`;
    case 'yes':
      return `${field}:true`;
    case 'from': {
      const moment = edgeOfDay(value, 'first', zone);
      return moment === undefined ? undefined : `${field}:>=${moment}`;
    }
    case 'to': {
      const moment = edgeOfDay(value, 'last', zone);
      return moment === undefined ? undefined : `${field}:<=${moment}`;
    }
    case 'atLeast':
    case 'atMost': {
      const kilobytes = Number(value);
      if (value.trim() === '' || !Number.isFinite(kilobytes) || kilobytes < 0) return undefined;
      return `${field}:${operator === 'atLeast' ? '>=' : '<='}${Math.round(kilobytes * 1024)}`;
    }
  }
}

/** Text of a search in the server's syntax. Conditions without a usable value are left out. */
export function toQueryText(
  conditions: readonly Condition[],
  join: 'AND' | 'OR',
  zone: TimeZoneChoice,
): string {
  return conditions
    .map((condition) => {
      const text = valueText(condition, zone);
      return text === undefined || !condition.isNot ? text : `NOT ${text}`;
    })
    .filter((text) => text !== undefined)
    .join(` ${join} `);
}
