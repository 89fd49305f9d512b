import { expect, it } from 'vitest';
import type { ExploreItem } from '#/api/explore/item';
import { parsePlace, type BackupPath } from '#/api/explore/backup-path';
import { SelectionStore } from './selection-store';

function place(path: string): BackupPath {
  return path === '' ? [] : (parsePlace(path.split('/')) ?? []);
}

function item(id: string, record: ExploreItem['record'] = {}): ExploreItem {
  return { key: id, id, kind: 'mail', title: id, sizeBytes: undefined, record };
}

it('counts an item once, whether it was picked in its folder or in a search', () => {
  const store = new SelectionStore();
  const mail = item('a', { mailboxId: 'm' });
  store.add(place('mailbox/m/folder/f'), [mail], false);
  store.add(place('mailbox/m'), [mail], false);
  store.add(place(''), [mail], false);
  expect(store.store.getState().size).toBe(1);
  store.toggle(place(''), mail);
  expect(store.store.getState().size).toBe(0);
});

it('tells items of the same id in two mailboxes or channels apart', () => {
  const store = new SelectionStore();
  store.add(place(''), [item('a', { mailboxId: 'm' }), item('a', { mailboxId: 'n' })], false);
  store.add(place('mailbox/o/folder/f'), [item('a')], false);
  store.add(place('team/t/channel/c/posts'), [item('a')], false);
  store.add(place('team/t'), [item('a', { channelId: 'd' })], false);
  expect(store.store.getState().size).toBe(5);
});

it('replaces, clears, and is taken over by a session that goes on', () => {
  const store = new SelectionStore();
  const inbox = place('mailbox/m/folder/f');
  store.add(inbox, [item('a'), item('b')], false);
  store.add(inbox, [item('c')], true);
  expect([...store.store.getState().values()]).toEqual([{ item: item('c'), place: inbox }]);
  const next = new SelectionStore();
  next.adopt(store);
  store.clear();
  expect([store.store.getState().size, next.store.getState().size]).toEqual([0, 1]);
});
