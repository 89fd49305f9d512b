import { expect, it } from 'vitest';
import { defaultOptions, type RestoreOptions } from '#/domain/restore-plan/requests/options';
import { optionsText } from './option-text';

const text = (options: RestoreOptions) => optionsText(options, 'utc', []);
const mail = {
  kind: 'mail',
  folder: '',
  changedItems: false,
  missingItems: true,
  markAsUnread: false,
} as const;

it.each([
  ['mail', 'to the original folder, missing items only'],
  ['onedrive', 'last version, beside the file if it still exists'],
  ['site-items', 'to the original place, missing items only, last version, merged with what still exists'],
  ['teams', 'missing items only'],
  ['channel-files', 'missing items only, last version'],
  ['posts', 'into the channel again'],
  ['channel-posts', 'all posts, into the channel again'],
] as const)('says the defaults of %s', (kind, words) => {
  expect(text(defaultOptions(kind))).toBe(words);
});

it('says what was chosen instead', () => {
  expect(text({ ...mail, folder: ' Restored ', markAsUnread: true })).toBe(
    'to the folder “Restored”, missing items only, marked as unread',
  );
  expect(text({ ...mail, missingItems: false })).toContain('nothing');
  const period = { kind: 'channel-posts', from: Date.UTC(2026, 10, 1), to: undefined } as const;
  expect(text(period)).toBe('posts since 1 Nov 2026, 00:00 UTC, into the channel again');
  expect(text({ ...period, to: Date.UTC(2026, 10, 2) })).toContain('posts from 1 Nov 2026');
});

it('says of a choice that depends on another only with it', () => {
  const site = {
    kind: 'site-documents',
    list: 'Archive',
    changedItems: true,
    missingItems: false,
    permissions: false,
    notifyPeople: true,
    versions: 'All',
    lastVersionAction: 'Overwrite',
  } as const;
  expect(text(site)).toBe('to “Archive”, changed items only, all versions');
  expect(text({ ...site, permissions: true, versions: 'Last' })).toBe(
    'to “Archive”, changed items only, last version, in place of the file if it still exists, with permissions, with mails to people',
  );
});

it.each([
  [['1.0'], 'version 1.0, beside the file if it still exists'],
  [['1.0', '2.0'], 'versions 1.0, 2.0 as chosen, beside the file if it still exists'],
  [['1.0', undefined], 'last version, or the one chosen (1.0), beside the file if it still exists'],
])('says of versions %o what is restored', (versions, words) => {
  const options: RestoreOptions = { kind: 'onedrive', documentAction: 'Keep', versions: 'Last' };
  expect(
    optionsText(
      options,
      'utc',
      versions.map((version) => ({ version })),
    ),
  ).toBe(words);
});
