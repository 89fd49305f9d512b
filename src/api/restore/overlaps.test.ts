import { expect, it } from 'vitest';
import { overlapping } from './overlaps';
import { entryIn, placeIn } from './testing';

const plans = entryIn('Veod', 'onedrive/o', 'folder', 'plans');
const inPlans = entryIn('Veod', 'onedrive/o/folder/plans', 'document', 'budget');
const channel = placeIn('Vet', 'team/t/channel/c');
const posts = placeIn('Vet', 'team/t/channel/c/posts');
const post = entryIn('Vet', 'team/t/channel/c/posts', 'post', '1');
const file = entryIn('Vet', 'team/t/channel/c/files', 'file', 'f');

it('finds what lies in a folder of the list, however deep', () => {
  const deeper = entryIn('Veod', 'onedrive/o/folder/plans/folder/old', 'document', 'draft');
  expect(overlapping([plans, inPlans, deeper])).toEqual([inPlans, deeper]);
});

it('leaves alone what lies elsewhere, in another session, or is an earlier version', () => {
  const others = [
    entryIn('Veod', 'onedrive/o/folder/photos', 'document', 'a'),
    entryIn('Veod', 'onedrive/o/folder/plans', 'document', 'b', { sessionId: 'another' }),
    entryIn('Veod', 'onedrive/o/folder/plans', 'document', 'budget', { version: '2.0' }),
  ];
  expect(overlapping([plans, ...others])).toEqual([]);
});

it('finds posts among all posts of their channel, but no files of it', () => {
  expect(overlapping([posts, post, file])).toEqual([post]);
});

it('finds all of a channel among the channel, and the channel in its team', () => {
  expect(overlapping([channel, posts, file])).toEqual([posts, file]);
  expect(overlapping([placeIn('Vet', 'team/t'), channel])).toEqual([channel]);
});

it('finds nothing in a folder that only stands for what was not listed of it', () =>
  expect(overlapping([{ ...plans, isCut: true }, inPlans])).toEqual([]));
