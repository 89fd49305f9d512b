import type { EntryKind } from '#/domain/restore-list/entry';
import { maxExpanded } from '#/domain/restore-plan/requests/expand';
import type { NotRestorableReason } from '#/domain/restore-plan/requests/groups';
import type { PossibleDuplicate } from '#/domain/restore-plan/requests/duplicates';
import { formatCount, plural } from '#/lib/plural';

const items = (count: number) => plural(count, { one: '# item', other: '# items' });

/** The first few by name. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${formatCount(rest)} more` : shown.join(', ');
}

export const messages = {
  title: 'Restore list',
  items,
  /** Told in this order, joined to a sentence. */
  amounts: {
    team: (count: number) => plural(count, { one: '# whole team', other: '# whole teams' }),
    channel: (count: number) => plural(count, { one: '# whole channel', other: '# whole channels' }),
    posts: (count: number) =>
      plural(count, { one: 'all posts of # channel', other: 'all posts of # channels' }),
    files: (count: number) =>
      plural(count, { one: 'all files of # channel', other: 'all files of # channels' }),
    tabs: (count: number) => plural(count, { one: 'all tabs of # channel', other: 'all tabs of # channels' }),
    folder: (count: number) =>
      plural(count, { one: '# folder with all in it', other: '# folders with all in them' }),
    item: items,
  },
  loading: 'Reading the restore list…',
  notKept:
    'This browser keeps nothing for the portal, so the list lasts only until this tab is closed or loaded again.',

  emptyTitle: 'Nothing on the list yet',
  emptyText:
    'Open a session, select mails, files, list items or posts in Explore, and add them. Things of several people and sessions can be restored together.',
  toSessions: 'Choose a session',
  newSession: 'New session',

  search: 'Search the list',
  noneMatch: 'Nothing on the list matches.',
  sort: 'Order',
  sorts: { added: 'As added', name: 'Name', size: 'Size, largest first', place: 'Place' },
  removeAll: 'Remove all',
  removeFound: (count: number) => plural(count, { one: 'Remove the one found', other: 'Remove all # found' }),
  remove: (name: string) => `Remove ${name}`,
  removed: (amount: string) => `Removed: ${amount}.`,
  putBack: (amount: string) => `Back on the list: ${amount}.`,
  undo: 'Undo',

  kinds: {
    mail: 'Mail',
    appointment: 'Appointment',
    contact: 'Contact',
    'contact-group': 'Contact group',
    task: 'Task',
    note: 'Note',
    journal: 'Journal entry',
    'public-post': 'Post in a folder',
    document: 'Document',
    folder: 'Folder with all in it',
    'list-item': 'List item',
    post: 'Post',
    file: 'File',
    tab: 'Tab',
    other: 'Item',
    'mail-folder': 'Mail folder',
    team: 'Whole team',
    channel: 'Whole channel',
    part: 'All of the channel',
  } satisfies Record<EntryKind, string>,
  version: (version: string) => `version ${version}`,
  noName: '(no name)',
  parts: { posts: 'Posts', files: 'Files', tabs: 'Tabs' },
  path: ' › ',

  groups: {
    list: 'To be restored',
    mail: (name: string) => `Mailbox of ${name}`,
    onedrive: (name: string) => `OneDrive of ${name}`,
    'site-documents': (name: string) => `Documents of ${name}`,
    'site-items': (name: string) => `List items of ${name}`,
    teams: 'Teams',
    channel: (channel: string, team: string) => `Channel ${channel} of ${team}`,
    tabs: (team: string) => `Tabs of ${team}`,
    'channel-tabs': (channel: string, team: string) => `All tabs of ${channel}, ${team}`,
    files: (channel: string, team: string) => `Files of ${channel}, ${team}`,
    'channel-files': (channel: string, team: string) => `All files of ${channel}, ${team}`,
    posts: (channel: string, team: string) => `Posts of ${channel}, ${team}`,
    'channel-posts': (channel: string, team: string) => `All posts of ${channel}, ${team}`,
    unknownName: 'name not known',
    size: (size: string) => `${size} in all`,
    sizeUnknown: (count: number, isRest: boolean) =>
      isRest
        ? plural(count, { one: '# more of unknown size', other: '# more of unknown size' })
        : 'size unknown',
    contentUnknown: 'the size of a folder or channel is not known in advance',
    entriesOf: (title: string) => `Items: ${title}`,
  },

  session: {
    of: 'Session',
    unknown: 'started elsewhere',
    latest: 'latest backup',
    open: 'Open',
    checking: 'Looking…',
    notLooked: 'Can’t be looked at now; whether it is still open shows when something is sent.',
    ended: 'This session has ended, so nothing can be restored from it.',
    gone: 'The server no longer knows this session, so nothing can be restored from it.',
    reopen: 'Open it again',
    reopening: 'Opening…',
    reopenUnknown:
      'Only the device that started it knows the values to open it again with. Pick the items in a new session.',
    reopenFailed: 'It could not be opened again',
  },

  notRestorable: {
    title: 'Can’t be restored',
    reasons: {
      'home-unknown':
        'It was found by a search over the whole session, and this server version does not say where. Search in one mailbox, drive or site, and add it from there.',
      'teams-need-v7': 'This server version does not restore Teams for operators.',
      'no-call': 'The server offers no way to restore this.',
      cut: `It holds more than ${formatCount(maxExpanded)} items; only the first ${formatCount(maxExpanded)} are on the list. Remove the folder to restore just those, or add smaller parts of it in Explore.`,
    } satisfies Record<NotRestorableReason, string>,
  },

  expand: {
    title: 'Folders to be listed first',
    text: 'The server takes their items, not the folders. List them, then look at what comes.',
    limit: (most: number) => `At most ${formatCount(most)} items of a folder.`,
    withSubfolders: 'With subfolders',
    withSubfoldersHelp: 'Also the items of all folders below.',
    start: (folders: number) =>
      plural(folders, { one: 'List the items of # folder', other: 'List the items of # folders' }),
    startOne: 'List its items instead',
    progress: (name: string, found: number) => `Listing “${name}”: ${items(found)} so far`,
    cancel: 'Cancel',
    empty: (name: string) => `“${name}” holds no items.`,
  },

  review: {
    title: 'Review',
    what: (amount: string, requests: number) =>
      requests === 1 ? `Restores ${amount}.` : `Restores ${amount} in ${formatCount(requests)} requests.`,
    nothing: 'Nothing can be restored yet.',
    reason: 'Reason',
    reasonHint: 'Ticket number or a few words. The server keeps it in its history.',
    reasonTooLong: (length: number) => `The reason is too long: ${formatCount(length)} of 1,000 characters.`,
    missing: 'Still to do',
    problems: {
      expand: (count: number) =>
        plural(count, { one: 'List the items of # folder.', other: 'List the items of # folders.' }),
      ended: (title: string) => `Open the session of “${title}” again, or remove its items.`,
      checking: 'Wait until the sessions are looked at.',
      notRestorable: (count: number) =>
        plural(count, {
          one: 'Remove # item that can’t be restored.',
          other: 'Remove # items that can’t be restored.',
        }),
      overlap: (count: number) =>
        plural(count, {
          one: 'Remove # item that lies in a folder, channel or team of the list: it would be restored twice.',
          other:
            'Remove # items that lie in a folder, channel or team of the list: they would be restored twice.',
        }),
      doubt: (count: number) =>
        plural(count, {
          one: 'Decide about # item that may be restored twice.',
          other: 'Decide about # items that may be restored twice.',
        }),
      options: (title: string, problem: string) => `${title}: ${problem}`,
    },
    perCall: 'What each request writes',
    removeOverlap: (count: number) =>
      plural(count, { one: 'Remove it from the list', other: 'Remove these # from the list' }),
    duplicates: {
      'unknown-folder': (names: readonly string[], folders: readonly string[]) =>
        `${listed(names)} may lie in ${listed(folders)}: the search did not say in which folder.`,
      'other-session': (names: readonly string[]) =>
        `${listed(names)}: on the list from another session as well.`,
    } satisfies Record<PossibleDuplicate['kind'], unknown>,
    doubtsNext: 'Restored twice, a copy may stay in production.',
    keepDoubts: (count: number) =>
      plural(count, { one: 'Restore it as well', other: 'Restore these # as well' }),
    keptDoubts: (count: number) =>
      plural(count, { one: 'It is restored as well.', other: 'These # are restored as well.' }),
    request: (requests: number) => plural(requests, { one: 'Exact request', other: 'Exact requests' }),
    copy: 'Copy as JSON',
    restore: (amount: string) => `Restore ${amount}`,
    starting: 'Starting…',
    changed: 'Nothing was sent: the list or a session of it changed meanwhile. Review it again.',
    unknowns:
      'What production holds now is not known here: how many of them are missing or changed shows while they are restored.',
  },

  confirm: {
    title: 'Overwrite in production?',
    text: (amount: string) =>
      `In production, up to ${amount} may be replaced by the state in the backup. This can’t be taken back.`,
    textUnknown: (amount: string) =>
      `In production, ${amount} may be replaced by the state in the backup. How many items that is, nobody can tell before. This can’t be taken back.`,
    word: 'overwrite',
    type: (word: string) => `Type ${word} to confirm`,
    cancel: 'Back to the list',
  },
};
