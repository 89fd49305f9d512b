import { expect, it } from 'vitest';
import {
  explorePath,
  newSessionPath,
  readExploreLink,
  readNewSessionLink,
  restorePath,
  restorePlanPath,
  searchTogetherPath,
  sessionPath,
  sessionsPath,
  sessionsTogetherPath,
} from './paths';

it('builds every address of the portal', () => {
  expect([
    newSessionPath(),
    newSessionPath({ whose: ['a@b.c', 'd e'], what: 'Vex', when: 'latest', reason: 'Ticket 7 & 8' }),
    newSessionPath({ reopen: 'x' }),
    sessionPath('a/b'),
    sessionsTogetherPath(['a', 'b']),
    searchTogetherPath(['a', 'b']),
    searchTogetherPath(['a'], { search: 'from:"Ada L"', type: 'Posts' }),
    sessionsPath(),
    sessionsPath({ window: '7d' }),
    restorePath(),
    restorePlanPath('a b'),
  ]).toEqual([
    '/new',
    '/new?whose=a%40b.c&whose=d+e&what=Vex&when=latest&reason=Ticket+7+%26+8',
    '/new?reopen=x',
    '/sessions/a%2Fb',
    '/sessions/together?id=a&id=b',
    '/sessions/together/search?id=a&id=b',
    '/sessions/together/search?id=a&q=from%3A%22Ada+L%22&type=Posts',
    '/sessions',
    '/sessions?window=7d',
    '/restore',
    '/restore/a%20b',
  ]);
});

it('reads back what a link to a new session was built from', () => {
  const explore = { place: ['mailbox', 'a/b?c'], search: 'from:"Ada" 100% ?', within: 1 };
  const link = { whose: ['a@b.c'], what: 'Vet', when: '2026-11-20T02:15:00Z', reason: 'x', explore };
  expect(readNewSessionLink(new URL(newSessionPath(link), 'http://h').searchParams)).toEqual(link);
});

it('reads back an address within a session, whatever its ids hold', () => {
  const link = {
    place: ['team', '19:a%2Fb@thread.tacv2', 'channel', 'x/y?z', 'posts'],
    search: 'from:"Ada L" AND 100%25',
    within: 0,
    type: 'Posts',
    sort: '-received',
    item: 'AAA=+/é',
  };
  const url = new URL(explorePath('s 1', link), 'http://h');
  expect(readExploreLink(url.pathname, url.search)).toEqual(link);
  expect(explorePath('s 1')).toBe('/sessions/s%201/explore');
});
