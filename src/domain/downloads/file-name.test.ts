import { describe, expect, it } from 'vitest';
import { nameInDisposition, safeFileName, withEnding } from './file-name';

describe('safeFileName', () => {
  it.each([
    ['General 2026-11-23 13:10.html', 'General 2026-11-23 13-10.html'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a\u202Egnp.exe\u0000', 'a gnp.exe'],
    [' .. ', 'file'],
    ['', 'file'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Console.txt', 'Console.txt'],
    ['Übersicht – “Q3”.xlsx', 'Übersicht – “Q3”.xlsx'],
  ])('makes of %j %j', (text, name) => expect(safeFileName(text, 'file')).toBe(name));

  it('shortens the stem and keeps the ending', () => {
    const name = safeFileName(`${'x'.repeat(300)}.html`, 'file');
    expect(name).toHaveLength(120);
    expect(name.endsWith('x.html')).toBe(true);
  });
});

describe('nameInDisposition', () => {
  it.each([
    [null, undefined],
    ['attachment', undefined],
    ['attachment; filename=a.zip', 'a.zip'],
    ['attachment; filename="a; b \\"c\\".zip"', 'a; b "c".zip'],
    [`attachment; filename="plain.zip"; filename*=UTF-8''%C3%9Cber%20uns.zip`, 'Über uns.zip'],
    [`attachment; filename="plain.zip"; filename*=UTF-8''%E0%A4`, 'plain.zip'],
    ['attachment; filename=""', undefined],
  ])('reads of %j %j', (header, name) => expect(nameInDisposition(header)).toBe(name));
});

it('adds an ending only where it is missing', () => {
  expect(withEnding('a.ZIP', 'zip')).toBe('a.ZIP');
  expect(withEnding('a', 'zip')).toBe('a.zip');
});
