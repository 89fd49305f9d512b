import type { DownloadKind, DownloadOffer } from '#/domain/downloads/offers';
import { plural } from '#/lib/plural';

function offerText({ kind, subject, count }: Pick<DownloadOffer, 'kind' | 'subject' | 'count'>): string {
  switch (subject) {
    case 'items':
      return kind === 'msg'
        ? plural(count, { one: 'Save as MSG', other: 'Save # as MSG' })
        : plural(count, { one: 'Save as PST', other: 'Save # as PST' });
    case 'document':
      return 'Save the file';
    case 'documents':
      return plural(count, { other: 'Save # documents as ZIP' });
    case 'folders':
      return plural(count, { one: 'Save the folder as ZIP', other: 'Save # folders as ZIP' });
    case 'files':
      return plural(count, { one: 'Save # file as ZIP', other: 'Save # files as ZIP' });
    case 'attachments':
      return plural(count, { one: 'Save as ZIP', other: 'Save # attachments as ZIP' });
    case 'posts':
      return plural(count, { one: 'Export # post as HTML', other: 'Export # posts as HTML' });
    case 'all':
      return {
        posts: 'Export all posts as HTML',
        msg: 'Save all as MSG',
        pst: 'Save all as PST',
        zip: 'Save all as ZIP',
      }[kind];
  }
}

const kinds: Record<DownloadKind, string> = {
  posts: 'exports of posts',
  msg: 'MSG files',
  pst: 'PST files',
  zip: 'files and archives',
};

export const messages = {
  offer: offerText,
  severalHomes: 'To save as files, select items of one mailbox, drive, site or channel.',
  fallbackName: 'Download',
  pst: {
    split: 'Split a large export',
    splitHelp: 'What exceeds the size below comes as several PST files in one ZIP archive.',
    limit: 'Largest PST file, in GB',
    limitHelp: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
    cancel: 'Cancel',
    save: 'Save',
  },
  panel: 'Downloads',
  fold: 'Fold',
  unfold: 'Show',
  removeEnded: 'Clear ended',
  running: (count: number) => plural(count, { one: '# running', other: '# running' }),
  cancel: 'Cancel',
  cancelOf: (name: string) => `Cancel ${name}`,
  again: 'Try again',
  remove: (name: string) => `Take ${name} off the list`,
  preparing: (elapsed: string) => `The server prepares the file, for ${elapsed} now`,
  asked: (count: number) => plural(count, { one: 'asked once', two: 'asked twice', other: 'asked # times' }),
  progressOf: (name: string) => `Progress of ${name}`,
  receiving: (size: string, total: string | undefined, elapsed: string) =>
    total === undefined ? `${size} received in ${elapsed}` : `${size} of ${total} received in ${elapsed}`,
  saved: (size: string) => `Saved, ${size}`,
  isArchive: 'It is a ZIP archive: give its name the ending .zip.',
  cancelled: 'Cancelled. Nothing was saved.',
  nothingSaved: 'Nothing was saved.',
  notAllowed: (kind: DownloadKind) => ({
    title: `The server does not let you download ${kinds[kind]} here`,
    next: 'The action is taken away in this session. Restoring is not affected.',
  }),
  notTheFile: {
    title: 'What came is not the file',
    next: 'Nothing was saved. Something between the portal and the server may have answered in its place: try again, or ask your administrator.',
  },
  tooLarge: (size: string) => ({
    title: `The file is larger than ${size}`,
    next: 'This browser can’t write it to the disk while it comes. Use Edge or Chrome, or select less.',
  }),
  disk: {
    title: 'The file could not be written',
    next: 'Check the free space and the folder, then try again.',
  },
  problem: 'Problem',
};
