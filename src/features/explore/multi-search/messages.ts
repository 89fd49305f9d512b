import { formatCount, plural } from '#/lib/plural';

const sessionsCount = (count: number) => plural(count, { one: '# session', other: '# sessions' });

export const messages = {
  title: 'Search in several sessions',
  titleOf: (what: string, count: number) => `Search ${what} in ${sessionsCount(count)}`,
  loading: 'Reading the sessions…',
  copyLink: 'Copy link',
  toSessions: 'The sessions',
  toAllSessions: 'All sessions',
  noIds: 'This address names no session.',
  mixedTitle: 'These sessions hold different kinds of data',
  mixedText: 'Each kind is searched in words of its own, so search them one kind after the other.',
  mixedLink: (what: string, count: number) => `Search ${what} in ${sessionsCount(count)}`,
  notOfferedTitle: 'This portal can’t search these sessions',
  notOfferedText:
    'This version of the server has no search for operators in this kind of data. Open each session instead.',
  startTitle: 'One search, all of these',
  startText:
    'The search runs in each session, a few at a time. What it finds is listed by person, ready for the restore list.',
  list: 'Found by session',
  allOf: (whose: string) => `All found for ${whose}`,
  ownData: 'Your own data',
  states: {
    waiting: 'Waiting',
    searching: (duration: string, count: number) =>
      count === 0
        ? `Searching for ${duration}`
        : `Searching for ${duration}, ${formatCount(count)} found so far`,
    none: 'Nothing found',
    found: (count: number) => plural(count, { other: '# found' }),
    cut: (count: number) => `The first ${formatCount(count)} found. Use more words to see the others.`,
    empty: 'Holds no backup of that moment',
    ended: 'This session has stopped',
    cancelled: 'Cancelled',
    refused: 'The server could not read this search',
  },
  searched: (searched: number, all: number) =>
    searched === all
      ? `${sessionsCount(all)} searched`
      : `${formatCount(searched)} of ${sessionsCount(all)} searched`,
  found: (found: number, sessions: number, isCut: boolean) =>
    found === 0
      ? 'nothing found'
      : `${isCut ? 'more than ' : ''}${formatCount(found)} found in ${formatCount(sessions)} of them`,
  failed: (count: number) => `${formatCount(count)} failed`,
  ended: (count: number) => `${formatCount(count)} stopped`,
  cancel: 'Cancel',
  retry: 'Try again',
  retryAll: (count: number) => `Try ${formatCount(count)} again`,
  more: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
  look: (title: string) => `Look at ${title} in its session`,
  onList: 'On the list',
  pick: {
    label: 'What was found',
    ticked: (ticked: number, all: number, listed: number) =>
      `${formatCount(ticked)} of ${formatCount(all)} ticked${listed === 0 ? '' : `, ${formatCount(listed)} on the list`}`,
    size: (size: string) => `${size} in all`,
    add: (count: number) => `Add ${formatCount(count)} to restore list`,
    allOnList: 'All ticked are on the list',
    tickAll: 'Tick all',
    untickAll: 'Untick all',
    openList: (count: number) => `Open restore list (${formatCount(count)})`,
    stop: (count: number) =>
      plural(count, {
        one: 'Stop # session nothing was picked from',
        other: 'Stop # sessions nothing was picked from',
      }),
  },
  stop: {
    title: (count: number) => plural(count, { one: 'Stop # session?', other: 'Stop # sessions?' }),
    text: 'Nothing of them is ticked or on the restore list. Stopping closes their backups on the server; the others stay open.',
    whose: 'Sessions to stop',
    kept: (count: number) =>
      plural(count, {
        one: '# session is in use for something else, so it was kept.',
        other: '# sessions are in use for something else, so they were kept.',
      }),
    failed: (count: number) =>
      plural(count, { one: '# session could not be stopped', other: '# sessions could not be stopped' }),
    confirm: (count: number) => plural(count, { one: 'Stop # session', other: 'Stop # sessions' }),
    pending: 'Stopping…',
    cancel: 'Keep them open',
    close: 'Close',
  },
};
