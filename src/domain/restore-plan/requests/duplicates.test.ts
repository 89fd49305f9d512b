import { describe, expect, it } from 'vitest';
import type { ItemKind, ServerRecord } from '#/api/explore/item';
import type { RestoreEntry } from '../../restore-list/entry';
import { findDuplicates } from './duplicates';
import { entryIn, placeIn } from '../../restore-list/entries.testing';

const plans = entryIn('Veod', 'onedrive/o', 'folder', 'plans');
const inPlans = entryIn('Veod', 'onedrive/o/folder/plans', 'document', 'budget');
const channel = placeIn('Vet', 'team/t/channel/c');
const posts = placeIn('Vet', 'team/t/channel/c/posts');
const post = entryIn('Vet', 'team/t/channel/c/posts', 'post', '1');
const file = entryIn('Vet', 'team/t/channel/c/files', 'file', 'f');

const certainOf = (entries: readonly RestoreEntry[]) => findDuplicates(entries).certain;

describe('what certainly is restored twice', () => {
  it('lies in a folder of the list, however deep', () => {
    const deeper = entryIn('Veod', 'onedrive/o/folder/plans/folder/old', 'document', 'draft');
    expect(findDuplicates([plans, inPlans, deeper])).toEqual({ certain: [inPlans, deeper], duplicates: [] });
  });

  it('does not lie elsewhere, and is no earlier version', () => {
    const others = [
      entryIn('Veod', 'onedrive/o/folder/photos', 'document', 'a'),
      entryIn('Veod', 'onedrive/p/folder/plans', 'document', 'b'),
      entryIn('Veod', 'onedrive/o/folder/plans', 'document', 'budget', { version: '2.0' }),
    ];
    expect(findDuplicates([plans, ...others])).toEqual({ certain: [], duplicates: [] });
  });

  it('is a post among all posts of its channel, but no file of it', () => {
    expect(certainOf([posts, post, file])).toEqual([post]);
    expect(certainOf([posts, entryIn('Vet', 'team/t/channel/d/posts', 'post', '1')])).toEqual([]);
  });

  it('is all of a channel among the channel, and the channel in its team', () => {
    expect(certainOf([channel, posts, file])).toEqual([posts, file]);
    expect(certainOf([placeIn('Vet', 'team/t'), channel])).toEqual([channel]);
  });

  it('is nothing in a folder that only stands for what was not listed of it', () =>
    expect(certainOf([{ ...plans, isCut: true }, inPlans])).toEqual([]));
});

describe('what a search found', () => {
  function foundIn(path: string, kind: ItemKind, id: string, record: ServerRecord = {}): RestoreEntry {
    const workload = path.startsWith('site') ? 'Vesp' : path.startsWith('team') ? 'Vet' : 'Veod';
    return { ...entryIn(workload, path, kind, id, { record }), isFound: true };
  }

  function doubtful(...entries: readonly RestoreEntry[]) {
    return findDuplicates(entries).duplicates.map(({ kind, entry, other }) => [kind, entry.id, other.id]);
  }

  const library = 'site/s/library/l';
  const budget = foundIn('onedrive/o', 'document', 'budget');

  it('may lie in a folder of the same drive', () => {
    expect(findDuplicates([plans, budget])).toEqual({
      certain: [],
      duplicates: [{ kind: 'unknown-folder', entry: budget, other: plans }],
    });
    expect(doubtful(budget, plans)).toEqual([['unknown-folder', 'budget', 'plans']]);
    expect(doubtful(plans, foundIn('', 'document', 'budget', { oneDriveId: 'o' }))).toHaveLength(1);
  });

  it('can be a folder, which may lie in another but not in itself', () => {
    const old = foundIn('onedrive/o', 'folder', 'old');
    expect(doubtful(old)).toEqual([]);
    expect(doubtful(plans, old)).toEqual([['unknown-folder', 'old', 'plans']]);
  });

  it.each([
    ['of another drive', [plans, foundIn('onedrive/p', 'document', 'budget')]],
    ['that was come upon at the top of the drive', [plans, entryIn('Veod', 'onedrive/o', 'document', 'x')]],
    ['as an earlier version', [plans, { ...budget, version: '2.0', key: `${budget.key}@2.0` }]],
    [
      'of another library',
      [placeIn('Vesp', `${library}/folder/f`), foundIn('site/s/library/m', 'document', 'x')],
    ],
    ['of a list', [placeIn('Vesp', `${library}/folder/f`), foundIn('site/s', 'list-item', 'x')]],
    ['below another folder', [plans, foundIn('onedrive/o/folder/photos', 'document', 'x')]],
    ['of another channel', [channel, foundIn('team/t/channel/d', 'tab', 'x')]],
    ['that is no file', [placeIn('Vet', 'team/t/channel/c/files'), foundIn('team/t', 'tab', 'x')]],
  ])('is left alone %s', (_, entries) =>
    expect(findDuplicates(entries)).toEqual({ certain: [], duplicates: [] }),
  );

  it('may lie in a folder below the one that was searched, in its library, or in a channel that is not told', () => {
    const deep = placeIn('Veod', 'onedrive/o/folder/plans/folder/old');
    expect(doubtful(deep, foundIn('onedrive/o/folder/plans', 'document', 'x'))).toHaveLength(1);
    const folder = placeIn('Vesp', `${library}/folder/f`);
    expect(doubtful(folder, foundIn(library, 'document', 'x'))).toHaveLength(1);
    expect(doubtful(folder, foundIn('site/s', 'document', 'x'))).toHaveLength(1);
    expect(doubtful(channel, foundIn('team/t', 'tab', 'x'))).toHaveLength(1);
  });

  it('certainly lies in the folder that was searched', () =>
    expect(certainOf([plans, foundIn('onedrive/o/folder/plans', 'document', 'x')])).toHaveLength(1));
});

describe('out of two sessions', () => {
  const other = { sessionId: 'another' };

  it('the same thing, or a folder and what lies in it, may be wanted twice: nobody else can tell', () => {
    const again = entryIn('Veod', 'onedrive/o', 'folder', 'plans', other);
    const inside = entryIn('Veod', 'onedrive/o/folder/plans', 'document', 'budget', other);
    expect(findDuplicates([plans, again])).toEqual({
      certain: [],
      duplicates: [{ kind: 'other-session', entry: again, other: plans }],
    });
    expect(findDuplicates([inside, plans])).toEqual({
      certain: [],
      duplicates: [{ kind: 'other-session', entry: inside, other: plans }],
    });
  });

  it('things of other people are others, whatever their ids', () =>
    expect(
      findDuplicates([plans, entryIn('Veod', 'onedrive/p', 'folder', 'plans', other)]).duplicates,
    ).toEqual([]));
});
