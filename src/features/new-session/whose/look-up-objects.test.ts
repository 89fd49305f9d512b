import { describe, expect, it } from 'vitest';
import { lookUp, splitPastedKeys, whoseOf, withoutObject } from './look-up-objects';
import { objectNamed, scopeOf } from '../form/objects.testing';

const ada = objectNamed('Ada', 'Ada@Contoso.com');
const bob = objectNamed('Bob', 'bob@contoso.com');
const sales = objectNamed('Sales', 'https://contoso.sharepoint.com/sites/sales', 'Site');
const teamOfAda = { ...objectNamed('Ada’s team', 'ada@contoso.com', 'Team'), id: 'team' };
const scope = scopeOf([ada, bob, sales, teamOfAda]);

describe('lookUp', () => {
  it('finds by id, address and URL whatever the case, each object once', () => {
    const keys = [
      'BOB@contoso.com',
      bob.id,
      'https://CONTOSO.sharepoint.com/sites/sales/',
      'nobody@contoso.com',
    ];
    expect(lookUp(scope, keys, 'Vex')).toEqual({ objects: [bob, sales], missing: ['nobody@contoso.com'] });
  });

  it('takes of several with one address those that fit the type', () => {
    expect(lookUp(scope, ['ada@contoso.com'], 'Vex').objects).toEqual([ada]);
    expect(lookUp(scope, ['ada@contoso.com'], 'Vet').objects).toEqual([teamOfAda]);
    expect(lookUp(scope, ['ada@contoso.com'], 'Vesp').objects).toEqual([ada]);
  });
});

describe('withoutObject', () => {
  it('takes back an object that an address named', () => {
    expect(withoutObject(['ada@contoso.com', bob.id], ada, scope, 'Vex')).toEqual([bob.id]);
  });

  it('leaves the keys of others alone', () => {
    expect(withoutObject(['nobody@contoso.com', bob.id], ada, scope, 'Vex')).toEqual([
      'nobody@contoso.com',
      bob.id,
    ]);
  });
});

describe('whoseOf', () => {
  it('does not guess before the scope is known', () => {
    expect(whoseOf({ whose: ['bob@contoso.com'], what: 'Vex' }, undefined).kind).toBe('unknown');
    expect(whoseOf({ whose: 'own', what: 'Vex' }, undefined).kind).toBe('own');
  });
});

describe('splitPastedKeys', () => {
  it.each([
    ['a@x.com\r\nb@x.com\n\nc@x.com', ['a@x.com', 'b@x.com', 'c@x.com']],
    ['a@x.com; b@x.com,c@x.com', ['a@x.com', 'b@x.com', 'c@x.com']],
    ['a@x.com b@x.com https://x.com/s', ['a@x.com', 'b@x.com', 'https://x.com/s']],
    ['Ada L <a@x.com>; Bob <b@x.com>', ['a@x.com', 'b@x.com']],
    ['a@x.com\na@x.com\nb@x.com', ['a@x.com', 'b@x.com']],
  ])('splits %j', (text, keys) => {
    expect(splitPastedKeys(text)).toEqual(keys);
  });

  it.each(['a@x.com', ' a@x.com\n', 'Ada Lovelace', ''])('leaves %j to the search', (text) => {
    expect(splitPastedKeys(text)).toBeUndefined();
  });
});
