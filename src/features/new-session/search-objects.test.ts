import { describe, expect, it } from 'vitest';
import { createObjectSearch, markMatches } from './search-objects';
import { objectNamed } from './testing';

const ada = objectNamed('Ada Lovelace', 'ada@contoso.com');
const jose = objectNamed('José Ñúñez', 'jose.nunez@contoso.com');
const site = objectNamed('Ada’s site', 'https://contoso.sharepoint.com/sites/ada', 'Site');
const objects = [ada, jose, site];

describe('createObjectSearch', () => {
  it('finds every word anywhere in name or address, without accents', () => {
    const search = createObjectSearch(objects);
    expect(search({ text: 'lace ADA', kind: 'all' })).toEqual([ada]);
    expect(search({ text: 'nunez', kind: 'all' })).toEqual([jose]);
    expect(search({ text: 'ñuñez contoso', kind: 'all' })).toEqual([jose]);
    expect(search({ text: 'sharepoint sites', kind: 'all' })).toEqual([site]);
  });

  it('gives the same results however the text was reached', () => {
    const search = createObjectSearch(objects);
    const typed = ['a', 'ad', 'ada', 'ada l', 'ada', 'a', ''].map((text) => search({ text, kind: 'all' }));
    const fresh = ['a', 'ad', 'ada', 'ada l', 'ada', 'a', ''].map((text) =>
      createObjectSearch(objects)({ text, kind: 'all' }),
    );
    expect(typed).toEqual(fresh);
  });

  it('narrows by kind and widens again', () => {
    const search = createObjectSearch(objects);
    expect(search({ text: 'ada', kind: 'User' })).toEqual([ada]);
    expect(search({ text: 'ada', kind: 'Site' })).toEqual([site]);
    expect(search({ text: 'ada', kind: 'all' })).toEqual([ada, site]);
  });
});

describe('markMatches', () => {
  it('marks what was typed, in the original spelling', () => {
    expect(markMatches('José Ñúñez', 'nun jose')).toEqual([
      { text: 'José', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'Ñúñ', isMatch: true },
      { text: 'ez', isMatch: false },
    ]);
  });

  it('keeps the whole text where nothing matches, and pairs of code units together', () => {
    expect(markMatches('田中😀', 'x')).toEqual([{ text: '田中😀', isMatch: false }]);
    expect(markMatches('a😀b', '😀')).toEqual([
      { text: 'a', isMatch: false },
      { text: '😀', isMatch: true },
      { text: 'b', isMatch: false },
    ]);
  });
});
