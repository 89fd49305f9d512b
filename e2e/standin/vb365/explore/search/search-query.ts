import {
  flagTest,
  sizeTest,
  syntaxError,
  textTest,
  timeTest,
  type Operator,
  type SearchValue,
} from './search-values';

/** One thing that can be asked for; undefined values never match. */
export type SearchKey<T> = { readonly names: readonly string[] } & (
  | { readonly kind: 'text' | 'extension'; readonly of: (entry: T) => string | undefined }
  | { readonly kind: 'size' | 'time'; readonly of: (entry: T) => number | undefined }
  | { readonly kind: 'flag'; readonly of: (entry: T) => boolean | undefined }
);

export interface SearchKeys<T> {
  readonly keys: readonly SearchKey<T>[];
  /** What words without a key are looked for in. */
  readonly anywhere: (entry: T) => string;
}

type Test<T> = (entry: T) => boolean;

function known<V>(test: (value: V) => boolean, value: V | undefined): boolean {
  return value !== undefined && test(value);
}

function keyTest<T>(key: SearchKey<T>, value: SearchValue): Test<T> {
  switch (key.kind) {
    case 'text': {
      const test = textTest(value);
      return (entry) => known(test, key.of(entry));
    }
    case 'extension': {
      const test = textTest({
        ...value,
        operator: value.operator || '=',
        text: value.text.replace(/^\./, ''),
      });
      return (entry) => known(test, key.of(entry));
    }
    case 'size':
    case 'time': {
      const test = key.kind === 'size' ? sizeTest(value) : timeTest(value);
      return (entry) => known(test, key.of(entry));
    }
    case 'flag': {
      const test = flagTest(value);
      return (entry) => known(test, key.of(entry));
    }
    default:
      return key satisfies never;
  }
}

/**
 * The language of the vendor's search: `key:value`, quoted values, upper-case AND, OR and NOT, parentheses
 * also around values, wildcards, comparisons and ranges; terms side by side must all match. Inside quotes nothing is
 * escaped: a quotation mark ends the value.
 */
class QueryParser<T> {
  private at = 0;

  constructor(
    private readonly query: string,
    private readonly searched: SearchKeys<T>,
  ) {}

  parse(): Test<T> {
    const test = this.alternatives(undefined);
    if (this.at < this.query.length)
      throw syntaxError('a closing parenthesis has no opening one', this.at + 1);
    return test;
  }

  private alternatives(key: SearchKey<T> | undefined): Test<T> {
    const parts = [this.all(key)];
    while (this.takeWord('OR')) parts.push(this.all(key));
    return parts.length === 1 ? (parts[0] ?? (() => false)) : (entry) => parts.some((part) => part(entry));
  }

  private all(key: SearchKey<T> | undefined): Test<T> {
    const parts = [this.negatable(key)];
    while (this.takeWord('AND') || this.hasTerm()) parts.push(this.negatable(key));
    return parts.length === 1 ? (parts[0] ?? (() => false)) : (entry) => parts.every((part) => part(entry));
  }

  private negatable(key: SearchKey<T> | undefined): Test<T> {
    if (!this.takeWord('NOT')) return this.term(key);
    const test = this.negatable(key);
    return (entry) => !test(entry);
  }

  private term(key: SearchKey<T> | undefined): Test<T> {
    this.skipSpace();
    const start = this.at;
    if (!this.hasTerm()) throw syntaxError('a search term is missing', start + 1);
    if (this.query[start] === '(') return this.group(key);
    const named = key ?? this.takeKey();
    if (named !== undefined && key === undefined) {
      this.skipSpace();
      if (this.query[this.at] === '(') return this.group(named);
    }
    const value = this.value(named !== undefined);
    if (named !== undefined) return keyTest(named, value);
    const test = textTest(value);
    return (entry) => test(this.searched.anywhere(entry));
  }

  private group(key: SearchKey<T> | undefined): Test<T> {
    const start = this.at;
    this.at += 1;
    const test = this.alternatives(key);
    this.skipSpace();
    if (this.query[this.at] !== ')') throw syntaxError('the parenthesis is not closed that opens', start + 1);
    this.at += 1;
    return test;
  }

  /** A word with a colon that is no key is only a word. */
  private takeKey(): SearchKey<T> | undefined {
    const [whole, name] = /^([\w.]+):/.exec(this.query.slice(this.at)) ?? [];
    if (whole === undefined || name === undefined) return undefined;
    const key = this.searched.keys.find(({ names }) => names.includes(name.toLowerCase()));
    if (key !== undefined) this.at += whole.length;
    return key;
  }

  private value(isKeyed: boolean): SearchValue {
    const [sign = ''] = isKeyed ? (/^(?:>=|<=|>|<|=)/.exec(this.query.slice(this.at)) ?? []) : [];
    this.at += sign.length;
    const operator = operators.find((candidate) => candidate === sign) ?? '';
    const position = this.at + 1;
    if (this.query[this.at] === '"') {
      const end = this.query.indexOf('"', this.at + 1);
      if (end === -1) throw syntaxError('the quotation mark is not closed that opens', position);
      const text = this.query.slice(this.at + 1, end);
      this.at = end + 1;
      if (text === '') throw syntaxError('the value is empty', position);
      return { operator, text, position };
    }
    const [text = ''] = /^[^\s()"]+/.exec(this.query.slice(this.at)) ?? [];
    if (text === '') throw syntaxError('a value is missing', position);
    this.at += text.length;
    return { operator, text, position };
  }

  private skipSpace(): void {
    while (/\s/.test(this.query[this.at] ?? '')) this.at += 1;
  }

  private takeWord(word: string): boolean {
    this.skipSpace();
    if (!this.startsWith(word)) return false;
    this.at += word.length;
    return true;
  }

  private startsWith(word: string): boolean {
    const next = this.query[this.at + word.length];
    return this.query.startsWith(word, this.at) && (next === undefined || /[\s()"]/.test(next));
  }

  private hasTerm(): boolean {
    this.skipSpace();
    const next = this.query[this.at];
    return next !== undefined && next !== ')' && !this.startsWith('OR') && !this.startsWith('AND');
  }
}

const operators: readonly Operator[] = ['>=', '<=', '>', '<', '='];

/** Throws a refusal that names the position of what is wrong. */
export function compileQuery<T>(query: string, keys: SearchKeys<T>): Test<T> {
  return new QueryParser(query, keys).parse();
}
