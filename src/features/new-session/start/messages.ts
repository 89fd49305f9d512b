import { formatCount, plural } from '#/lib/plural';

const sessionsCount = (count: number) => plural(count, { one: '# session', other: '# sessions' });

export const startMessages = {
  progress: (started: number, all: number) => `${formatCount(started)} of ${sessionsCount(all)} started`,
  progressKeepOpen: 'You may go to other pages meanwhile, but keep this tab open.',
  rows: 'Sessions being started',
  ownRow: 'My own data',
  started: 'Started',
  openSession: 'Open',
  retryFailed: (count: number) => `Retry ${formatCount(count)} failed`,
  openStarted: (count: number) =>
    plural(count, { one: 'Open the started session', other: 'Open the # started' }),
  searchStarted: (count: number) => `Search in the ${formatCount(count)} started`,
  backToForm: 'Back to the form',
};
