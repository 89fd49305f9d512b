import type { DownloadOffer } from './offers';

export const mail = {
  kind: 'msg' as const,
  subject: 'items',
  path: '/organization/mailboxes/m/items/Save',
  body: { items: [{ id: 'a' }] },
  ending: 'msg' as const,
  count: 1,
  title: 'a',
  home: [],
} satisfies DownloadOffer;

export const posts = {
  kind: 'posts' as const,
  subject: 'all',
  teamId: 't',
  channelId: 'c',
  posts: undefined,
  count: 1,
  title: undefined,
  home: [],
} satisfies DownloadOffer;
