import { describe, expect, it } from 'vitest';
import { parseExactJson, toExactJson } from './exact-json';

describe('exact JSON', () => {
  it.each([
    '{"postId":9007199254740993,"name":"x"}',
    '[-9223372036854775808,9223372036854775807]',
    '{"postId":1795338000123,"sizeBytes":9007199254740991}',
    '{"name":"9007199254740993, 9007199254740993","id":9007199254740993}',
    '{"name":"say \\"9007199254740993\\" \\\\","id":9007199254740993}',
    '{"date":"2026-11-20T10:42:00.1234567Z","deep":{"list":[{"id":12345678901234567890}]}}',
    '{"part":0.5,"none":null,"flag":true}',
  ])('gives back %s as it came', (text) => expect(toExactJson(parseExactJson(text))).toBe(text));

  it('takes no text for a number, whatever it looks like', () => {
    const texts = ['9007199254740993', 'int:12', '\uE000int:12', 'int 1-2-3-4 12', '"12"'];
    const json = JSON.stringify({ id: 1, texts }).replace('1', '9007199254740993');
    expect(parseExactJson(json)).toEqual({ id: 9007199254740993n, texts });
    expect(toExactJson(parseExactJson(json))).toBe(json);
  });

  it('leaves all other numbers numbers', () => {
    expect(parseExactJson('[1,1.1234567890123457,1e21,9007199254740991,9007199254740993]')).toEqual([
      1,
      1.1234567890123457,
      1e21,
      9007199254740991,
      9007199254740993n,
    ]);
  });

  it('refuses what is no JSON, also when it holds long numbers', () => {
    expect(() => parseExactJson('<html>')).toThrow(SyntaxError);
    expect(() => parseExactJson('{"id":9007199254740993')).toThrow(SyntaxError);
  });

  it('writes for people too', () => {
    expect(toExactJson({ id: 9007199254740993n }, 2)).toBe('{\n  "id": 9007199254740993\n}');
  });
});
