import type { Workload } from '#/api/access/workloads';
import type { TeamsSearchType } from '#/api/explore/source';
import type { TimeZoneChoice } from '#/lib/dates';
import type { builderMessages } from './builder-messages';

export type BuilderField = keyof (typeof builderMessages)['fields'];
export type FieldKind = 'text' | 'date' | 'flag' | 'size';
export type Operator = keyof (typeof builderMessages)['operators'];
export type Join = 'AND' | 'OR';

/** One line of the builder. */
export interface Condition {
  readonly field: BuilderField;
  readonly operator: Operator;
  readonly value: string;
  readonly isNot: boolean;
}

/** Conditions within brackets. */
export interface ConditionGroup {
  readonly join: Join;
  readonly conditions: readonly Condition[];
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

export function newCondition(field: BuilderField): Condition {
  return { field, operator: operatorsOf[kindOf(field)][0], value: '', isNot: false };
}

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

/** Fields that a search understands, those most asked for first. */
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
 * In quotes nothing is an operator. Neither the vendor nor the Windows syntax that its search follows tells how to
 * write a quote within quotes, so `?` (any one character) stands for it, which the form says: it finds
 * the same, and can't end the value early. Wildcards keep their meaning; `..` would be a range.
 */
export function quoted(value: string): string {
  const text = value.trim();
  const isPlainWord =
    /^[\p{L}\p{N}_.@*?][\p{L}\p{N}_.@*?-]*$/u.test(text) &&
    !text.includes('..') &&
    !/^(?:AND|OR|NOT)$/.test(text);
  return isPlainWord ? text : `"${text.replaceAll('"', '?')}"`;
}

export function hasQuote({ field, value }: Condition): boolean {
  return kindOf(field) === 'text' && value.includes('"');
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

function conditionTexts({ conditions }: ConditionGroup, zone: TimeZoneChoice): readonly string[] {
  return conditions.flatMap((condition) => {
    const text = valueText(condition, zone);
    if (text === undefined) return [];
    return condition.isNot ? `NOT ${text}` : text;
  });
}

/**
 * Text of a search in the server's syntax. Conditions without a usable value are left out, and so are groups without
 * conditions. Brackets stand around each group, since the syntax binds AND and OR alike, from left to right.
 */
export function toQueryText(groups: readonly ConditionGroup[], join: Join, zone: TimeZoneChoice): string {
  const filled = groups
    .map((group) => ({ join: group.join, texts: conditionTexts(group, zone) }))
    .filter(({ texts }) => texts.length > 0);
  return filled
    .map((group) => {
      const text = group.texts.join(` ${group.join} `);
      return filled.length > 1 && group.texts.length > 1 ? `(${text})` : text;
    })
    .join(` ${join} `);
}
