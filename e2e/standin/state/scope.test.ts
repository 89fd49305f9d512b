import { describe, expect, it } from 'vitest';
import { effectiveScope, itemName } from './scope';
import { personNamed, signIn, startedStandIn } from '../testing/stand-in';

function namesOf(key: string, size = 100): readonly string[] {
  return [...effectiveScope(personNamed(key), size).byId.values()].map(itemName);
}

describe('the scope of a role for specific objects', () => {
  it('holds the members of a group instead of the group', () => {
    expect(namesOf('olivia')).toEqual(
      expect.arrayContaining(['Inês Ferreira', 'Omar Farouk', 'Petra Novák']),
    );
    expect(namesOf('olivia')).not.toContain('Finance department');
  });

  it('lacks what is excluded, by itself or as a member of a group', () => {
    expect(namesOf('olivia')).not.toContain('Carl Chief');
    expect(namesOf('olivia')).not.toContain('Board of directors');
    expect(namesOf('emil')).toEqual([]);
  });
});

describe('the scope of a role for the entire organization', () => {
  it.each([100, 10_000])('has %i objects, each with its own id', (size) => {
    const scope = effectiveScope(personNamed('erik'), size);
    expect(scope.users.length + scope.sites.length + scope.teams.length).toBe(size);
    expect(scope.byId.size).toBe(size);
    expect(namesOf('erik', size)).not.toContain('Carl Chief');
  });

  it('is made of some 90 % users, 7 % sites and 3 % teams when it is large', () => {
    const { users, sites, teams } = effectiveScope(personNamed('erik'), 10_000);
    expect(users.length / 10_000).toBeCloseTo(0.9, 1);
    expect(sites.length / 10_000).toBeCloseTo(0.07, 2);
    expect(teams.length / 10_000).toBeCloseTo(0.03, 2);
  });
});

it('writes ids as the reference page does: 72 characters for a user, 108 for its item', () => {
  const [item] = effectiveScope(personNamed('olivia'), 100).users;
  expect(item?.user.id).toHaveLength(72);
  expect(item?.id).toHaveLength(108);
  expect(item?.id.endsWith(item.user.id)).toBe(true);
});

it('has no teams on v6, and nothing for a person who is no operator', async () => {
  const standIn = await startedStandIn();
  const olivia = await signIn(standIn, 'olivia', 'v6');
  expect((await olivia.get('/Organization/LoggedInUser/EffectiveScope')).body).not.toHaveProperty('teams');
  const nora = await signIn(standIn, 'nora');
  expect((await nora.get('/Organization/LoggedInUser/OperatorInfo')).body['isOperator']).toBe(false);
  expect((await nora.get('/Organization/LoggedInUser/EffectiveScope')).body['users']).toEqual([]);
});
