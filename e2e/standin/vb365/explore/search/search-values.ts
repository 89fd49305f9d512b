import { badParameter } from '../../../http/vb365-errors';
import type { ApiError } from '../../../http/vb365-errors';

/** What a value is compared with: nothing said, a comparison, or `=`. */
export type Operator = '' | '=' | '>' | '>=' | '<' | '<=';

export interface SearchValue {
  readonly operator: Operator;
  readonly text: string;
  /** Counted from 1, of the value. */
  readonly position: number;
}

/** From, and up to but without. */
interface Span {
  readonly from: number;
  readonly until: number;
}

export function syntaxError(problem: string, position: number): ApiError {
  return badParameter(`The search query is not valid: ${problem} at position ${position}.`);
}

function escaped(text: string): string {
  return text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
}

/** Plain text is found anywhere; with `*` or `?` the pattern stands for whole words. */
export function textTest({ operator, text, position }: SearchValue): (value: string) => boolean {
  if (operator !== '' && operator !== '=')
    throw syntaxError(`a text can't be compared with ${operator}`, position);
  const wanted = text.toLowerCase();
  if (!/[*?]/.test(wanted)) {
    return operator === '='
      ? (value) => value.toLowerCase() === wanted
      : (value) => value.toLowerCase().includes(wanted);
  }
  const source = escaped(wanted).replaceAll('*', '.*').replaceAll('?', '.');
  const pattern = new RegExp(
    operator === '=' ? `^${source}$` : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`,
    'isu',
  );
  return (value) => pattern.test(value);
}

const units: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

function sizeSpan(text: string, position: number): Span {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  if (digits === undefined || factor === undefined) throw syntaxError(`${text} is no size`, position);
  const bytes = Number(digits) * factor;
  return { from: bytes, until: bytes + 1 };
}

const datePattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** A day without a time is all of that day, in UTC; so is a minute without seconds. */
function timeSpan(text: string, position: number): Span {
  const [, year, month, day, hour, minute, second, zone] = datePattern.exec(text) ?? [];
  const from =
    year === undefined
      ? Number.NaN
      : Date.parse(
          `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${zone ?? 'Z'}`,
        );
  if (Number.isNaN(from)) throw syntaxError(`${text} is no date`, position);
  return { from, until: from + (hour === undefined ? 86_400_000 : second === undefined ? 60_000 : 1000) };
}

function spanTest(
  { operator, text, position }: SearchValue,
  spanOf: (text: string, position: number) => Span,
): (value: number) => boolean {
  const [first = '', last] = text.split('..');
  const { from, until } = spanOf(first, position);
  if (last !== undefined) {
    if (operator !== '') throw syntaxError(`a range can't be compared with ${operator}`, position);
    const end = spanOf(last, position).until;
    return (value) => value >= from && value < end;
  }
  switch (operator) {
    case '':
    case '=':
      return (value) => value >= from && value < until;
    case '>':
      return (value) => value >= until;
    case '>=':
      return (value) => value >= from;
    case '<':
      return (value) => value < from;
    case '<=':
      return (value) => value < until;
    default:
      return operator satisfies never;
  }
}

export function sizeTest(value: SearchValue): (bytes: number) => boolean {
  return spanTest(value, sizeSpan);
}

export function timeTest(value: SearchValue): (ms: number) => boolean {
  return spanTest(value, timeSpan);
}

export function flagTest({ operator, text, position }: SearchValue): (value: boolean) => boolean {
  const wanted = text.toLowerCase();
  const isTrue = ['true', 'yes', '1'].includes(wanted);
  if ((operator !== '' && operator !== '=') || (!isTrue && !['false', 'no', '0'].includes(wanted))) {
    throw syntaxError(`${operator}${text} is neither true nor false`, position);
  }
  return (value) => value === isTrue;
}
