import type { EntryResult } from '#/domain/restore-plan/outcomes/entry-outcome';
import { formatCount, plural } from '#/lib/plural';

const items = (count: number) => plural(count, { one: '# item', other: '# items' });

export const planMessages = {
  title: (when: string) => `Restore of ${when}`,
  loading: 'Reading the restore…',
  unknownTitle: 'This restore is not known here',
  unknownText:
    'Restores are kept on the device that started them, until the person signs out. The sessions themselves are in the list of sessions.',
  toList: 'Restore list',
  toSessions: 'Sessions',

  candidate: {
    loading: 'Reading what it restores…',
    notRead: (why: string) => `What it restores can’t be read: ${why}.`,
    notUpdated: (why: string) => `Not updated: ${why}.`,
    items: (count: number, names: readonly string[]) =>
      count === 0
        ? 'No items reported yet.'
        : `${plural(count, { one: '# item so far', other: '# items so far' })}: ${names.join(', ')}${count > names.length ? ', …' : ''}`,
  },
  running: 'A restore is under way',
  waitsForAnswer: 'A restore needs your answer',
  open: 'Show it',
  past: 'Earlier restores',
  pastNone: 'None yet. What you restore is kept on this device until you sign out.',
  asOf: (title: string, moment: string) => `${title} (${moment})`,
  andMore: (named: string, count: number) => `${named} and ${formatCount(count)} more`,
  forget: (when: string) => `Forget the restore of ${when}`,

  summary: {
    busy: (finished: number, total: number) => `${formatCount(finished)} of ${items(total)} finished`,
    allDone: (total: number) => `All done: ${items(total)} restored`,
    allSkipped: (total: number) => `Ended, nothing written: ${items(total)} skipped`,
    ended: (counts: string) => `Ended: ${counts}`,
    held: (count: number) => `Not sent yet: ${items(count)}`,
    stuck: 'Some requests need your answer before the portal knows what they did.',
    keepOpen:
      'You may go to other pages meanwhile, but keep this tab open. Nothing is sent twice if it closes.',
    otherTab: 'Another tab of this browser carries this out. It shows here as it goes on.',
    silent:
      'The tab that sends restores does not answer, so what you pressed here waits. Bring that tab to the front, or close it: this one then goes on.',
    notKept:
      'This browser keeps nothing for the portal: closing or loading this tab again forgets this restore.',
    byItem: 'Counted by item, as the server reports each one.',
    byCall: 'Counted by request: the server does not report each item.',
    mixed: (told: number, total: number) =>
      `The server reports ${formatCount(told)} of ${items(total)} one by one; the others are counted with their request.`,
    progress: 'Progress',
    counts: 'Items by result',
  },

  results: {
    waiting: 'Waiting',
    running: 'Running',
    done: 'Done',
    uncounted: 'Restored (total unknown)',
    warning: 'Done, with problems',
    failed: 'Failed',
    skipped: 'Skipped',
    unreported: 'Not known',
  } satisfies Record<EntryResult, string>,
  uncountedHelp:
    'Nothing failed, but the server does not say how many items there were to restore. If the restore was stopped early, look into its events or into production.',
  skippedHelp: 'Already there, nothing written.',
  skippedUnasked: 'Nothing written.',
  unreportedHelp: 'The session ended without a word about it. Check its events, or production.',
  countOf: (label: string, count: number) => `${label} ${formatCount(count)}`,

  held: {
    why: 'Not all was sent before this restore was interrupted. Production may have changed since, so the rest is sent only when you say so.',
    goOn: (amount: string) => `Go on with ${amount}`,
  },

  failures: {
    title: (count: number) => plural(count, { one: '# failure', other: '# failures' }),
    raw: 'The server said:',
    nothingSaid: 'The server did not say why.',
    retry: (count: number) => `Retry ${formatCount(count)} failed`,
    retryNote: 'Only what certainly was not restored is sent again.',
    more: (count: number) => `and ${formatCount(count)} more`,
  },

  parts: {
    title: 'Only a part failed',
    why: (names: readonly string[]) =>
      `The server reports failures among what lies in ${names.map((name) => `“${name}”`).join(', ')}. Sent again as a whole, the rest would be restored twice.`,
    find: 'Find the failed items',
    findHelp: (most: number) =>
      `Lists what lies there, up to ${formatCount(most)} items each, and picks what the server reports as failed. You see it before anything is sent.`,
    failed: 'The failed items could not be looked for',
    sourceEnded: {
      title: 'The session that was explored has ended',
      next: 'Its folders can’t be listed any more. Start a new session with the same values, and pick there what the events of the restore session report as failed.',
    },
    found: (count: number) =>
      count === 0
        ? 'None of the failed items can be sent again on its own.'
        : plural(count, { one: '# failed item found.', other: '# failed items found.' }),
    toSend: (title: string) => `To be sent again: ${title}`,
    send: (count: number) => plural(count, { one: 'Restore this # item', other: 'Restore these # items' }),
    notNow: 'Not now',
    close: 'Close',
    leftTitle: 'Failed as well, but not to be sent again from here',
    cut: (names: readonly string[], most: number) =>
      `${names.map((name) => `“${name}”`).join(', ')}: only the first ${formatCount(most)} items were listed, so a name alone does not tell which item is meant.`,
    ambiguous: (names: string) => `Of several items of that name, it is not told which failed: ${names}.`,
    notListed: (names: string) =>
      `Not among the items listed: ${names}. Replies to posts, members and settings can’t be sent again by themselves.`,
    unnamed: (count: number) =>
      plural(count, {
        one: 'The server does not name # failed item.',
        other: 'The server does not name # failed items.',
      }),
    leftNext: 'Look into the events of the restore session, then pick what is missing in Explore.',
    events: 'Events of the restore session',
    sentAgain: {
      all: 'Its failed items were sent again, see below.',
      some: 'Some of its failed items were sent again, see below.',
    },
  },

  requests: {
    title: 'Requests',
    running: 'Running',
    lookTrouble: (why: string) => `Not updated: ${why}. The restore goes on at the server.`,
    gone: 'The server no longer knows this session, so nobody can say how it ended. Check production.',
    session: 'Restore session',
    counts: (done: number, failed: number, skipped: number) =>
      `The server counts ${formatCount(done)} restored, ${formatCount(failed)} failed, ${formatCount(skipped)} skipped.`,
  },

  stop: {
    title: 'Sessions no longer needed',
    why: 'You started these to restore from, and they only lie open now. Stopping closes their backups on the server.',
    toRetry: 'Needed to try again what failed',
    states: {
      stopping: 'Stopping…',
      stopped: 'Stopped',
      'in-use': 'Kept: it is in use for something else',
    },
    failed: (title: string, next: string) => `Not stopped: ${title}. ${next}`,
    confirm: (count: number) => plural(count, { one: 'Stop # session', other: 'Stop # sessions' }),
  },

  status: {
    'in-progress': 'In progress',
    'in-progress-with-problems': 'In progress, with problems',
    'ended-success': 'Ended: success',
    'ended-warning': 'Ended: with warnings',
    'ended-failed': 'Ended: failed',
    unknown: (said: string) => `Unknown (${said})`,
  },

  receipt: {
    label: 'Receipt',
    print: 'Print',
    copy: 'Copy for the ticket',
    csv: 'Save as CSV',
    json: 'Save as JSON',
  },
  source: 'Explored session',
  sentAgain: 'It was sent again, see below.',
  reason: 'Reason',
  noReason: 'None given',
};
