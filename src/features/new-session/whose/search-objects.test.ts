import { describe, expect, it } from 'vitest';
import { countFound, createObjectSearch, listFound, markMatches } from './search-objects';
import { objectNamed } from '../form/objects.testing';

const ada = objectNamed('Ada Lovelace', 'ada@contoso.com');
const jose = objectNamed('José Ñúñez', 'jose.nunez@contoso.com');
const site = objectNamed('Ada’s site', 'https://contoso.sharepoint.com/sites/ada', 'Site');
const team = objectNamed('Ada’s team', 'ada-team@contoso.com', 'Team');
const objects = [ada, jose, site, team];

describe('createObjectSearch', () => {
  it('finds every word anywhere in name or address, without accents', () => {
    const search = createObjectSearch(objects);
    expect(search('lace ADA').User).toEqual([ada]);
    expect(search('nunez').User).toEqual([jose]);
    expect(search('ñuñez contoso').User).toEqual([jose]);
    expect(search('sharepoint sites')).toEqual({ User: [], Site: [site], Team: [], Group: [] });
  });

  it('gives the same results however the text was reached', () => {
    const search = createObjectSearch(objects);
    const texts = ['a', 'ad', 'ada', 'ada l', 'ada', 'a', ''];
    expect(texts.map(search)).toEqual(texts.map((text) => createObjectSearch(objects)(text)));
  });
});

describe('listFound', () => {
  const found = createObjectSearch(objects)('ada');

  it('has what fits the type first, and the rest in its order', () => {
    expect(listFound(found, 'all', 'Vex')).toEqual([ada, site, team]);
    expect(listFound(found, 'all', 'Vesp')).toEqual([ada, site, team]);
    expect(listFound(found, 'all', 'Vet')).toEqual([team, ada, site]);
    expect(countFound(found)).toBe(3);
  });

  it('narrows to one kind', () => {
    expect(listFound(found, 'User', 'Vet')).toEqual([ada]);
    expect(listFound(found, 'Group', 'Vet')).toEqual([]);
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
