import { beforeEach, describe, expect, it } from 'vitest';
import { memoryRecords } from './records.testing';
import { RestoreListStore } from './restore-list';
import { entryIn, placeIn } from './entries.testing';

let records = memoryRecords();
let tabs: (() => void)[] = [];

beforeEach(() => {
  records = memoryRecords();
  tabs = [];
});

function openTab(personKey = 'ada', signedIn = new AbortController().signal) {
  const listeners: (() => void)[] = [];
  tabs.push(() => listeners.forEach((listener) => listener()));
  const own = tabs.length - 1;
  const channel = {
    tell: () => tabs.forEach((tell, tab) => (tab === own ? undefined : tell())),
    onTold: (listener: () => void) => listeners.push(listener),
  };
  const list = new RestoreListStore(personKey, records, channel, signedIn);
  list.begin();
  return list;
}

function idsOf(list: RestoreListStore) {
  const state = list.store.getState();
  return state.kind === 'ready' ? state.entries.map(({ id }) => id) : state.kind;
}

const first = entryIn('Vex', 'mailbox/m', 'mail', 'first');
const second = entryIn('Veod', 'onedrive/o', 'document', 'second', { version: '1.0' });

describe('the restore list', () => {
  it('stores and shows nothing more after sign-out', async () => {
    const leaving = new AbortController();
    const list = openTab('ada', leaving.signal);
    await list.add([first]);
    leaving.abort();
    await list.add([second]);
    expect(idsOf(list)).toEqual(['first']);
    const again = openTab();
    await again.add([]);
    expect(idsOf(again)).toEqual(['first']);
  });

  it('holds each thing once and says how many are new', async () => {
    const list = openTab();
    expect(await list.add([first, second, first])).toBe(2);
    expect(await list.add([first])).toBe(0);
    expect(idsOf(list)).toEqual(['first', 'second']);
  });

  it('is found again as it was, by its owner only', async () => {
    const folder = placeIn('Vet', 'team/t/channel/c/files', { displayName: 'x' });
    await openTab().add([second, folder]);
    const again = openTab();
    await again.add([]);
    // Added at once, they are told apart, so that their order is kept too.
    const entries = [second, { ...folder, addedAt: second.addedAt + 0.001 }];
    expect(again.store.getState()).toEqual({ kind: 'ready', entries, isKept: true });
    const other = openTab('bea');
    await other.add([]);
    expect(idsOf(other)).toEqual([]);
  });

  it('keeps in mind which folder holds more than was listed of it', async () => {
    const folder = placeIn('Veod', 'onedrive/o/folder/f');
    const list = openTab();
    await list.add([folder, first]);
    await list.markCut(folder.key);
    const again = openTab();
    await again.add([]);
    expect(again.store.getState()).toMatchObject({ entries: [{ id: 'f', isCut: true }, { isCut: false }] });
  });

  it('keeps what two tabs add at the same time', async () => {
    const [here, there] = [openTab(), openTab()];
    await Promise.all([here.add([first]), there.add([second])]);
    await Promise.all([here.add([]), there.add([])]);
    expect(new Set(idsOf(here))).toEqual(new Set(['first', 'second']));
    expect(new Set(idsOf(there))).toEqual(new Set(['first', 'second']));
  });

  it('forgets what is removed, in every tab', async () => {
    const [here, there] = [openTab(), openTab()];
    await here.add([first, second]);
    await here.remove([first.key]);
    await there.add([]);
    expect(idsOf(there)).toEqual(['second']);
    await there.clear();
    await here.add([]);
    expect(idsOf(here)).toEqual([]);
  });

  it('moves entries to the session that was opened again', async () => {
    const list = openTab();
    const there = { ...first, sessionId: 'new', key: first.key.replace(/^s /, 'new ') };
    await list.add([first, there, second]);
    await list.moveTo('s', 'new');
    const again = openTab();
    await again.add([]);
    const state = again.store.getState();
    expect(state.kind === 'ready' && state.entries.map(({ sessionId, id }) => `${sessionId} ${id}`)).toEqual([
      'new first',
      'new second',
    ]);
  });

  it('says so where nothing can be kept, and works on', async () => {
    records = memoryRecords('forbidden');
    const list = openTab();
    expect(await list.add([first])).toBe(1);
    expect(list.store.getState()).toEqual({ kind: 'ready', entries: [first], isKept: false });
  });

  it('loses nothing where entries of an ended session can’t be written anew', async () => {
    await openTab().add([first]);
    records = { ...records, put: () => Promise.reject(new Error('it is full')) };
    const full = openTab();
    await full.moveTo('s', 'again');
    expect(idsOf(full)).toEqual(['first']);
    const afterReload = openTab();
    await afterReload.remove([]);
    expect(idsOf(afterReload)).toEqual(['first']);
  });
});
