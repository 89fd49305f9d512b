import { expect, it } from 'vitest';
import { people } from '../standin/seed/people';
import { addressLines, serverLines, standInLines } from './announcement';

it('names the address, and says when the wanted port was taken', () => {
  expect(addressLines('http://localhost:4300', 4300).join('\n')).toBe(
    '\nRestore portal  http://localhost:4300',
  );
  expect(addressLines('http://localhost:4301', 4300)[0]).toContain('Port 4300 is in use');
});

it('names the people one can sign in as, and where faults are set', () => {
  const text = standInLines('http://localhost:4400').join('\n');
  for (const { displayName, description } of people) {
    expect(text).toMatch(new RegExp(`${displayName} +${description}`));
  }
  expect(text).toContain('http://localhost:4400/control');
});

it('names the server, and what Entra ID has to know', () => {
  const text = serverLines('http://localhost:4300', 'https://backup.example:4443').join('\n');
  expect(text).toContain('https://backup.example:4443');
  expect(text).toContain('http://localhost:4300 as a redirect URI');
});
