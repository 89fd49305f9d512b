import { describe, expect, it } from 'vitest';
import type { ExploreItem, ItemKind } from '#/api/explore/item';
import type { ApiVersion } from '#/api/transport/http';
import { parsePlace, type BackupPath } from '#/api/explore/backup-path';
import { offersOfItems, offersOfPlace, type PlacedItem } from './offers';

function placeOf(...segments: readonly string[]): BackupPath {
  const place = parsePlace(segments);
  if (place === undefined) throw new Error(`no place: ${segments.join('/')}`);
  return place;
}

function placed(
  place: BackupPath,
  kind: ItemKind,
  id: string,
  record: ExploreItem['record'] = {},
): PlacedItem {
  return { place, item: { key: id, id, kind, title: id, sizeBytes: undefined, record: { id, ...record } } };
}

const inbox = placeOf('mailbox', 'm/1', 'folder', 'inbox');
const drive = placeOf('onedrive', 'o');
const general = placeOf('team', 't', 'channel', 'c', 'files');
const requests = (items: readonly PlacedItem[], version: ApiVersion = 'v8') =>
  offersOfItems(items, version)?.map((offer) =>
    offer.kind === 'posts'
      ? [offer.kind, offer.teamId, offer.channelId, offer.posts]
      : [offer.kind, offer.path, offer.body, offer.ending],
  );

describe('what is offered of selected items', () => {
  it('asks for mails by their ids', () => {
    const mailbox = '/organization/mailboxes/m%2F1/items';
    const one = { items: [{ id: 'a' }] };
    const two = { items: [{ id: 'a' }, { id: 'b' }] };
    expect(requests([placed(inbox, 'mail', 'a')])).toEqual([
      ['msg', `${mailbox}/Save`, one, 'msg'],
      ['pst', `${mailbox}/exportToPst`, one, 'pst'],
    ]);
    const others = placeOf('mailbox', 'm/1', 'folder', 'sent');
    expect(requests([placed(inbox, 'mail', 'a'), placed(others, 'contact', 'b')])).toEqual([
      ['msg', `${mailbox}/Save`, two, 'zip'],
      ['pst', `${mailbox}/exportToPst`, two, 'pst'],
    ]);
  });

  it('asks for one document as it is, for several and for folders as archives of the records', () => {
    const base = '/Organization/OneDrives/o';
    const a = placed(drive, 'document', 'a', { sizeBytes: 1 });
    expect(requests([a])).toEqual([['zip', `${base}/Documents/a/save`, { asZip: false }, undefined]]);
    const b = placed(drive, 'document', 'b');
    const folder = placed(drive, 'folder', 'f');
    expect(requests([a, folder, b])).toEqual([
      ['zip', `${base}/Documents/save`, { documents: [a.item.record, b.item.record] }, 'zip'],
      ['zip', `${base}/Folders/save`, { folders: [folder.item.record] }, 'zip'],
    ]);
  });

  it('takes folders of Teams among its files, and posts apart', () => {
    const folder = placed(general, 'folder', 'f');
    const post = placed(placeOf('team', 't', 'channel', 'c', 'posts'), 'post', '1');
    expect(requests([folder, post])).toEqual([
      ['zip', '/organization/teams/t/files/save', { files: [folder.item.record] }, 'zip'],
      ['posts', 't', 'c', [post.item.record]],
    ]);
    expect(requests([post], 'v6')).toEqual([]);
  });

  it.each([
    ['v7', '/organization/teams/t/files/f%2F1/save'],
    ['v8', '/organization/teams/t/channels/c/files/f%2F1/save'],
  ] as const)('asks for one file of Teams as it is, where %s has it', (version, path) => {
    const one = placed(general, 'file', 'f/1');
    expect(requests([one], version)).toEqual([['zip', path, { asZip: false }, undefined]]);
    const two = placed(general, 'file', 'f2');
    const both = { files: [one.item.record, two.item.record] };
    expect(requests([one, two], version)).toEqual([['zip', '/organization/teams/t/files/save', both, 'zip']]);
  });

  it('offers nothing over several objects, nor where there is no call', () => {
    const elsewhere = placeOf('mailbox', 'm2', 'folder', 'inbox');
    expect(requests([placed(inbox, 'mail', 'a'), placed(elsewhere, 'mail', 'b')])).toBeUndefined();
    const otherChannel = placeOf('team', 't', 'channel', 'd', 'files');
    expect(requests([placed(general, 'file', 'a'), placed(otherChannel, 'file', 'b')])).toBeUndefined();
    expect(requests([placed(placeOf('site', 's', 'list', 'l'), 'list-item', 'x')])).toEqual([]);
    expect(requests([])).toEqual([]);
  });

  it('finds the object of a search over the session in the records', () => {
    const found = placed([], 'mail', 'a', { mailboxId: 'm' });
    expect(requests([found])?.[0]?.[1]).toBe('/organization/mailboxes/m/items/Save');
    expect(requests([placed([], 'mail', 'a')])).toEqual([]);
  });
});

describe('what is offered of a place', () => {
  it.each([
    [['mailbox', 'm'], 'pst', '/organization/mailboxes/m/exportToPst'],
    [['mailbox', 'm', 'folder', 'f'], 'pst', '/organization/mailboxes/m/folders/f/exportToPst'],
    [['onedrive', 'o'], 'zip', '/Organization/OneDrives/o/save'],
    [['onedrive', 'o', 'folder', 'f'], 'zip', '/Organization/OneDrives/o/Folders/f/save'],
    [['site', 's', 'library', 'l'], 'zip', '/Organization/Sites/s/Libraries/l/save'],
    [['site', 's', 'library', 'l', 'folder', 'f'], 'zip', '/Organization/Sites/s/Folders/f/save'],
    [['team', 't', 'channel', 'c', 'files'], 'zip', '/organization/teams/t/files/save'],
    [['team', 't', 'channel', 'c'], 'posts', undefined],
    [['team', 't', 'channel', 'c', 'posts'], 'posts', undefined],
  ])('%j: %s', (segments, kind, path) => {
    const [offer] = offersOfPlace(placeOf(...segments), 'v8');
    expect(offer?.kind).toBe(kind);
    expect(offer !== undefined && 'path' in offer ? offer.path : undefined).toBe(path);
  });

  it.each([
    [['site', 's']],
    [['site', 's', 'list', 'l', 'folder', 'f']],
    [['team', 't', 'channel', 'c', 'tabs']],
  ])('%j: nothing', (segments) => expect(offersOfPlace(placeOf(...segments), 'v8')).toEqual([]));
});
