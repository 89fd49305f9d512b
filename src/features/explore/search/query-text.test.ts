import { describe, expect, it } from 'vitest';
import { quoted, toQueryText, type Condition, type ConditionGroup } from './query-text';

function has(field: Condition['field'], value: string, isNot = false): Condition {
  return { field, operator: 'has', value, isNot };
}

function all(...conditions: readonly Condition[]): ConditionGroup {
  return { join: 'AND', conditions };
}

function any(...conditions: readonly Condition[]): ConditionGroup {
  return { join: 'OR', conditions };
}

describe('quoted', () => {
  it.each([
    ['report', 'report'],
    ['ada@contoso.com', 'ada@contoso.com'],
    ['inv*.p?f', 'inv*.p?f'],
    ['Ada L', '"Ada L"'],
    ['say "hi"', '"say ?hi?"'],
    ['back\\slash', '"back\\slash"'],
    ['" OR from:x "', '"? OR from:x ?"'],
    ['AND', '"AND"'],
    ['a) OR (b', '"a) OR (b"'],
    ['from:x', '"from:x"'],
    ['  trimmed  ', 'trimmed'],
    ['نور', 'نور'],
    ['-draft', '"-draft"'],
    ['a-b', 'a-b'],
    ['1..9', '"1..9"'],
    ['"', '"?"'],
  ])('writes %s as %s', (value, text) => expect(quoted(value)).toBe(text));
});

describe('toQueryText', () => {
  it('joins conditions, and leaves out those without a value', () => {
    const conditions = [has('from', 'Ada L'), has('subject', ' '), has('to', 'bo', true)];
    expect(toQueryText([all(...conditions)], 'OR', 'utc')).toBe('from:"Ada L" AND NOT to:bo');
    expect(toQueryText([any(...conditions)], 'AND', 'utc')).toBe('from:"Ada L" OR NOT to:bo');
    expect(toQueryText([all()], 'AND', 'utc')).toBe('');
  });

  it('puts groups in brackets where they mix with others', () => {
    const people = any(has('from', 'ada'), has('from', 'bo'));
    const words = all(has('subject', 'plan'), has('subject', 'draft', true));
    expect(toQueryText([people, words], 'AND', 'utc')).toBe(
      '(from:ada OR from:bo) AND (subject:plan AND NOT subject:draft)',
    );
    expect(toQueryText([people, words], 'OR', 'utc')).toBe(
      '(from:ada OR from:bo) OR (subject:plan AND NOT subject:draft)',
    );
    expect(toQueryText([people, all(has('to', 'x', true))], 'AND', 'utc')).toBe(
      '(from:ada OR from:bo) AND NOT to:x',
    );
    expect(toQueryText([people, all(has('to', ''))], 'AND', 'utc')).toBe('from:ada OR from:bo');
  });

  it('takes whole days in the chosen zone, and sends them in UTC', () => {
    const conditions: Condition[] = [
      { field: 'received', operator: 'from', value: '2026-11-20', isNot: false },
      { field: 'received', operator: 'to', value: '2026-11-20', isNot: false },
    ];
    expect(toQueryText([all(...conditions)], 'AND', 'utc')).toBe(
      'received:>=2026-11-20T00:00:00Z AND received:<=2026-11-20T23:59:59Z',
    );
    const local = new Date(2026, 10, 20).toISOString().replace('.000Z', 'Z');
    expect(toQueryText([all(...conditions.slice(0, 1))], 'AND', 'local')).toBe(`received:>=${local}`);
  });

  it('counts sizes in bytes, and refuses what is no size', () => {
    const size = (value: string): Condition => ({ field: 'size', operator: 'atLeast', value, isNot: false });
    expect(toQueryText([all(size('1.5'), size('big'), size('-1'), size(''))], 'AND', 'utc')).toBe(
      'size:>=1536',
    );
  });
});
