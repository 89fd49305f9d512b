import { plural } from '#/lib/plural';

const list = new Intl.ListFormat('en-GB');

export const messages = {
  product: 'Restore portal',
  skipToContent: 'Skip to content',
  navigation: 'Main',
  newSession: 'New session',
  sessions: 'Sessions',
  restoreList: 'Restore list',
  onRestoreList: 'on the list',
  restoring: 'finished',
  account: 'Account',
  role: { operator: 'Restore operator', self: 'Own data only', unknown: 'Role not known' },
  server: (version: string) => `Server API ${version}`,
  signOut: 'Sign out',
  signingOut: {
    title: 'Sign out of this device?',
    kept: (entries: number, restores: number) => {
      const entriesText = `your restore list (${plural(entries, { one: '# entry', other: '# entries' })})`;
      const receiptsText = `the receipts of ${plural(restores, { one: '# restore', other: '# restores' })}`;
      const kept = [...(entries === 0 ? [] : [entriesText]), ...(restores === 0 ? [] : [receiptsText])];
      return `This device keeps ${list.format(kept)}. Signing out removes ${restores === 0 ? 'it' : 'them'}.`;
    },
    unfinished: {
      forgotten:
        'Not all is finished: what has been sent goes on at the server, what has not been sent is dropped.',
      kept: 'Not all is finished: what has been sent goes on at the server. What has not been sent waits here until you sign in again and let it go on.',
    },
    keep: 'Keep all of this here until I sign in again',
    stay: 'Stay signed in',
  },
  signInAgain: 'Sign in again',
  otherAccount: 'Use another account',
  typedStays: 'What you have typed stays.',
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  timeZone: 'Times',
  zones: { local: (zone: string) => `Local (${zone})`, utc: 'UTC' },
  language: 'Language',
  languages: { en: 'English' },
  shortcuts: 'Keyboard shortcuts',
  shortcutList: [
    ['/', 'Go to the search of the page'],
    ['n', 'New session'],
    ['g s', 'Sessions'],
    ['g r', 'Restore list'],
    ['?', 'This list'],
  ] as const,
  close: 'Close',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may be mistyped or cut off.',
  loading: 'Loading…',
  updatedTitle: 'This page can’t be shown',
  updatedNext: 'The portal may have been updated meanwhile. Load the page again.',
  reload: 'Load again',
};
