import { describe, expect, it } from 'vitest';
import type { EventLog } from '#/api/sessions/event-log';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import type { RestoreDetail, RestoreSessionStatistics } from '#/api/sessions/restore-session-statistics';
import type { RestoreEntry } from '../../restore-list/entry';
import { failedParts } from './failed-parts';
import type { RequestFacts } from './outcomes';
import { entryIn, placeIn } from '../../restore-list/entries.testing';
import { detailOf, eventOf, logOf } from './reported.testing';

const sentAt = 1_000_000;
let lastEvent = 0;

function event(itemName: string | undefined, status: RestoreSessionEvent['status']): RestoreSessionEvent {
  lastEvent += 1;
  return eventOf(itemName, status, sentAt + lastEvent);
}

function detail(
  id: string,
  status: RestoreDetail['status'],
  childItems: readonly RestoreDetail[] = [],
): RestoreDetail {
  return detailOf(id, status, { childItems });
}

function statisticsOf(...items: readonly RestoreDetail[]): RestoreSessionStatistics {
  return {
    totalItemsCount: undefined,
    restoredItemsCount: undefined,
    failedItemsCount: undefined,
    skippedItemsCount: undefined,
    warnings: [],
    errors: [],
    items,
  };
}

const folder = placeIn('Veod', 'onedrive/o/folder/f');
const inFolder = (id: string, title = id) => ({
  ...entryIn('Veod', 'onedrive/o/folder/f', 'document', id),
  title,
});
const [a, b] = [inFolder('a'), inFolder('b')];
const twin = inFolder('twin', 'a');

function parts(
  listed: readonly RestoreEntry[],
  log: EventLog,
  more: Partial<RequestFacts> & { readonly isCut?: boolean } = {},
) {
  const { isCut = false, ...facts } = more;
  const found = failedParts(
    {
      entries: [folder],
      since: sentAt,
      now: sentAt + 5000,
      isShared: false,
      others: [],
      hasEnded: true,
      status: 'ended-warning',
      log,
      statistics: undefined,
      ...facts,
    },
    { entries: listed, isCut, containers: [folder] },
  );
  return {
    ids: found.entries.map(({ id }) => id),
    left: found.left.map(({ name, why }) => `${name} ${why}`),
    unnamed: found.unnamed,
  };
}

describe('failedParts', () => {
  it('takes what the events report as failed, and nothing else', () => {
    const log = logOf(event('a', 'Failed'), event('b', 'Success'));
    expect(parts([a, b, inFolder('c')], log)).toEqual({ ids: ['a'], left: [], unnamed: 0 });
    expect(parts([a, b], logOf(event('a', 'Warning'), event('b', 'Skipped'))).ids).toEqual([]);
  });

  it('sends none of several items of one name of which only some failed, and says the name', () => {
    const log = logOf(event('a', 'Failed'), event('a', 'Success'));
    expect(parts([a, twin], log)).toEqual({ ids: [], left: ['a ambiguous'], unnamed: 0 });
    expect(parts([a, twin], logOf(event('a', 'Failed'))).left).toEqual(['a ambiguous']);
  });

  it('takes all items of one name when all of them failed', () =>
    expect(parts([a, twin], logOf(event('a', 'Failed'), event('a', 'Cancelled')))).toEqual({
      ids: ['a', 'twin'],
      left: [],
      unnamed: 0,
    }));

  it('tells items of one name apart by the id that statistics give', () => {
    const log = logOf(event('a', 'Failed'), event('a', 'Success'));
    const statistics = statisticsOf(
      detail('f', 'Warning', [detail('a', 'Success'), detail('twin', 'Failed')]),
    );
    expect(parts([a, twin], log, { statistics })).toEqual({ ids: ['twin'], left: [], unnamed: 0 });
  });

  it('says by name what was not listed, and counts what has no name', () => {
    const log = logOf(event('Post of Ada', 'Failed'), event(undefined, 'Failed'), event('b', 'Failed'));
    expect(parts([a, b], log)).toEqual({ ids: ['b'], left: ['Post of Ada not-listed'], unnamed: 1 });
  });

  it('goes by no name where there is more than was listed', () => {
    const log = logOf(event('a', 'Failed'), event('b', 'Failed'));
    expect(parts([a, b], log, { isCut: true })).toEqual({
      ids: [],
      left: ['a ambiguous', 'b ambiguous'],
      unnamed: 0,
    });
    const statistics = statisticsOf(detail('f', 'Warning', [detail('a', 'Failed')]));
    expect(parts([a, b], log, { isCut: true, statistics }).ids).toEqual(['a']);
  });

  it('leaves what was picked by itself to its own retry', () => {
    const picked = entryIn('Veod', 'onedrive/o', 'document', 'other');
    const entries = [folder, { ...picked, title: 'b' }];
    const own = { entries };
    expect(parts([a], logOf(event('a', 'Failed'), event('b', 'Failed')), own)).toEqual({
      ids: ['a'],
      left: [],
      unnamed: 0,
    });
    const mixed = logOf(event('b', 'Failed'), event('b', 'Success'));
    expect(parts([b], mixed, own)).toEqual({ ids: [], left: ['b ambiguous'], unnamed: 0 });
  });

  it('leaves to a folder that is sent again as a whole what failed in it', () => {
    const whole = placeIn('Veod', 'onedrive/o/folder/g');
    const statistics = statisticsOf(
      detail('f', 'Warning', [detail('a', 'Failed')]),
      detail('g', 'Failed', [detail('x', 'Failed')]),
    );
    const log = logOf(event('a', 'Failed'), event('x', 'Failed'));
    expect(parts([a, b], log, { entries: [folder, whole], statistics })).toEqual({
      ids: ['a'],
      left: [],
      unnamed: 0,
    });
  });

  it('does not take the failure of another call of the same session for that of an item in the folder', () => {
    const other = { ...entryIn('Veod', 'onedrive/o', 'document', 'x'), title: 'a' };
    const shared = { isShared: true, others: [other] };
    expect(parts([a], logOf(event('a', 'Failed')), shared)).toEqual({
      ids: [],
      left: ['a ambiguous'],
      unnamed: 0,
    });
  });
});
