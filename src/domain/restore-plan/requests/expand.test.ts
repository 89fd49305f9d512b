import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import { storedEntry, toStoredEntry } from '../../restore-list/entry-schema';
import { expandPlace, maxExpanded } from './expand';
import { groupEntries } from './groups';
import { entryIn, placeIn } from '../../restore-list/entries.testing';

/** Items and folders by the id of the folder that they lie in. */
interface Tree {
  readonly items: Readonly<Record<string, readonly unknown[]>>;
  readonly folders: Readonly<Record<string, readonly unknown[]>>;
}

function apiOf({ items, folders }: Tree, version: ApiClient['version'] = 'v8'): ApiClient {
  return {
    version,
    clock: new ServerClock(),
    linkedPath: (_, otherwise) => otherwise,
    write: () => Promise.reject(new Error('nothing is searched')),
    readBytes: () => Promise.reject(new Error('nothing is downloaded')),
    makeBytes: () => Promise.reject(new Error('nothing is downloaded')),
    read: (path, schema, { query = {}, signal } = {}) => {
      signal?.throwIfAborted();
      const isFolders = /folders$/i.test(path) || query['foldersOnly'] === true;
      const all = (isFolders ? folders : items)[String(query['parentId'] ?? query['folderId'])] ?? [];
      const [offset, limit] = [Number(query['offset']), Number(query['limit'])];
      const results = all.slice(offset, offset + limit);
      const more = offset + limit < all.length ? { next: { href: '/next' } } : {};
      return Promise.resolve(v.parse(schema, { results, _links: { self: { href: '/' }, ...more } }));
    },
  };
}

function mailsOf(count: number, prefix = 'm') {
  return Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, itemClass: 'IPM.Note' }));
}

const inbox = placeIn('Vex', 'mailbox/m/folder/inbox');
const nested: Tree = {
  items: { inbox: mailsOf(2), old: mailsOf(1, 'o') },
  folders: { inbox: [{ id: 'old', name: 'Old' }] },
};
const signal = new AbortController().signal;
const all = { withSubfolders: true, signal, onProgress: () => undefined };

describe('expandPlace', () => {
  it('walks through each folder once, whatever the server says lies below it', async () => {
    const ring = {
      items: nested.items,
      folders: { ...nested.folders, old: [{ id: 'inbox', name: 'Inbox' }] },
    };
    const { entries } = await expandPlace(apiOf(ring), inbox, all);
    expect(entries.map(({ id }) => id)).toEqual(['m0', 'm1', 'o0']);
  });

  it('finds the mails of a folder and of those below it, and tells how far it is', async () => {
    const seen: unknown[] = [];
    const options = { ...all, onProgress: (found: unknown) => seen.push(found) };
    const { entries, isCut } = await expandPlace(apiOf(nested), inbox, options);
    expect(entries.map(({ id, kind, placeNames }) => [id, kind, placeNames.at(-1)])).toEqual([
      ['m0', 'mail', undefined],
      ['m1', 'mail', undefined],
      ['o0', 'mail', 'Old'],
    ]);
    expect(isCut).toBe(false);
    expect(seen).toEqual([
      { items: 2, folders: 1 },
      { items: 3, folders: 2 },
    ]);
  });

  it('leaves out the folders below when that is wanted, and works on v6', async () => {
    const { entries } = await expandPlace(apiOf(nested, 'v6'), inbox, { ...all, withSubfolders: false });
    expect(entries.map(({ id }) => id)).toEqual(['m0', 'm1']);
  });

  it('gives a mail the key that it has when picked by itself', async () => {
    const { entries } = await expandPlace(apiOf(nested), inbox, all);
    expect(entries[2]?.key).toBe(entryIn('Vex', 'mailbox/m/folder/elsewhere', 'mail', 'o0').key);
  });

  it('goes into a folder that was picked as an item, and takes no folder for a file', async () => {
    const folder = { id: 'f', name: 'F', fileType: 'Folder' };
    const tree = {
      items: {
        f: [
          { id: 'x', name: 'x' },
          { id: 'g', fileType: 'Folder' },
        ],
        g: [{ id: 'y', name: 'y' }],
      },
      folders: { f: [{ id: 'g', name: 'G' }] },
    };
    const picked = entryIn('Vet', 'team/t/channel/c/files', 'folder', 'f', { record: folder });
    const { entries } = await expandPlace(apiOf(tree), picked, all);
    expect(entries.map(({ id, kind, placeNames }) => [id, kind, placeNames.join('/')])).toEqual([
      ['x', 'file', 'title of f'],
      ['y', 'file', 'title of f/G'],
    ]);
  });

  describe('of a folder that a search over more than its library or channel found', () => {
    it('is that of the folder, not of the whole channel', async () => {
      const record = { fileType: 'Folder', channelId: 'c' };
      const tree = {
        items: { f: [{ id: 'x' }], undefined: [{ id: 'tab', type: 'Tabs' }] },
        folders: { f: [{ id: 'g' }] },
      };
      const picked = entryIn('Vet', 'team/t', 'folder', 'f', { record });
      const { entries } = await expandPlace(apiOf(tree), picked, all);
      expect(entries.map(({ id, kind }) => [id, kind])).toEqual([['x', 'file']]);
      expect(groupEntries(entries, 'v8').groups[0]?.target).toEqual({
        kind: 'files',
        teamId: 't',
        channelId: 'c',
      });
    });

    it.each([
      ['LibraryFolder', 'document', 'site-documents'],
      ['ListFolder', 'list-item', 'site-items'],
      [undefined, 'document', 'site-documents'],
    ])('is that of a %s, not of the whole site', async (type, kind, target) => {
      const tree = {
        items: { f: [{ id: 'x', name: 'x' }], g: [{ id: 'y', name: 'y' }] },
        folders: { f: [{ id: 'g', name: 'G' }] },
      };
      const picked = entryIn('Vesp', 'site/s', 'folder', 'f', { record: { type } });
      const { entries } = await expandPlace(apiOf(tree, 'v6'), picked, all);
      expect(entries.map((entry) => [entry.id, entry.kind])).toEqual([
        ['x', kind],
        ['y', kind],
      ]);
      expect(groupEntries(entries, 'v6').groups.map((group) => group.target.kind)).toEqual([target]);
      const stored = entries.map((entry) => v.parse(storedEntry, toStoredEntry(entry)));
      expect(stored).toEqual(entries);
    });

    it('does not take the name of the folder for that of its site', async () => {
      const tree = { items: { f: [{ id: 'x', name: 'x' }] }, folders: {} };
      const picked = entryIn('Vesp', '', 'folder', 'f', { record: { siteId: 's' } });
      const [entry] = (await expandPlace(apiOf(tree), picked, all)).entries;
      expect(entry?.place.map(({ kind }, at) => [kind, entry.placeNames[at]])).toEqual([
        ['site', ''],
        ['folder', 'title of f'],
      ]);
    });
  });

  it('stops at its limit and says so', async () => {
    const full = { items: { inbox: mailsOf(maxExpanded + 1) }, folders: {} };
    const { entries, isCut } = await expandPlace(apiOf(full), inbox, all);
    expect([entries.length, isCut]).toEqual([maxExpanded, true]);
    const fits = { items: { inbox: mailsOf(maxExpanded) }, folders: {} };
    expect((await expandPlace(apiOf(fits), inbox, all)).isCut).toBe(false);
  });

  it('ends when it is cancelled', async () => {
    const cancelled = { ...all, signal: AbortSignal.abort(new Error('cancelled')) };
    await expect(expandPlace(apiOf(nested), inbox, cancelled)).rejects.toThrow('cancelled');
  });

  it('finds all that lies in a team: posts, files of all folders and tabs of each channel', async () => {
    const answers: Readonly<Record<string, readonly unknown[]>> = {
      channels: [{ id: 'c1' }, { id: 'c2' }],
      children: [{ type: 'Posts' }, { type: 'Files' }, { type: 'Tabs' }],
      'posts c1 -1': [{ postId: 1, subject: 'one' }],
      'posts c2 -1': [{ postId: 2, subject: 'two' }],
      'files c1 root': [{ id: 'folder', fileType: 'Folder' }],
      'folders c1 root': [{ id: 'folder', name: 'F' }],
      'files c1 folder': [{ id: 'file', name: 'x' }],
      tabs: [{ id: 'tab' }],
    };
    const api: ApiClient = {
      ...apiOf({ items: {}, folders: {} }),
      read: (path, schema, { query = {} } = {}) => {
        const { foldersOnly, channelId, parentId } = query;
        const part = foldersOnly === true ? 'folders' : path.split('/').at(-1);
        const key = [part, channelId, parentId].filter((one) => one !== undefined).join(' ');
        return Promise.resolve(v.parse(schema, { results: answers[key] ?? [], _links: {} }));
      },
    };
    const { entries } = await expandPlace(api, placeIn('Vet', 'team/t'), all);
    expect(entries.map(({ id, kind }) => [id, kind])).toEqual([
      ['1', 'post'],
      ['tab', 'tab'],
      ['2', 'post'],
      ['tab', 'tab'],
      ['file', 'file'],
    ]);
    const part = placeIn('Vet', 'team/t/channel/c2/posts');
    expect((await expandPlace(api, part, all)).entries.map(({ id }) => id)).toEqual(['2']);
  });
});
