import { describe, expect, it } from 'vitest';
import type { EventLog } from '#/api/sessions/event-log';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import type { RestoreDetail } from '#/api/sessions/restore-session-statistics';
import type { RestoreEntry } from '../../restore-list/entry';
import { outcomesOf, type RequestFacts } from './outcomes';
import { entryIn, placeIn } from '../../restore-list/entries.testing';
import { detailOf, eventOf, logOf } from './reported.testing';

const sentAt = 1_000_000;

function event(itemName: string, status: RestoreSessionEvent['status'], at = sentAt + 1000) {
  return eventOf(itemName, status, at);
}

function statisticsOf(items: readonly RestoreDetail[], done = 0, failed = 0, skipped = 0) {
  return {
    totalItemsCount: done + failed + skipped,
    restoredItemsCount: done,
    failedItemsCount: failed,
    skippedItemsCount: skipped,
    warnings: [],
    errors: [],
    items,
  };
}

function outcomes(entries: readonly RestoreEntry[], facts: Partial<RequestFacts>) {
  const made = outcomesOf({
    entries,
    since: sentAt,
    now: sentAt + 5000,
    isShared: false,
    others: [],
    hasEnded: true,
    status: 'ended-success',
    log: logOf(),
    statistics: undefined,
    ...facts,
  });
  return { ...made, results: entries.map(({ key }) => made.results[key]?.result) };
}

const a = entryIn('Veod', 'onedrive/o', 'document', 'a');
const b = entryIn('Veod', 'onedrive/o', 'document', 'b');
const folder = placeIn('Veod', 'onedrive/o/folder/f');
const twin = { ...b, title: a.title };

describe('outcomesOf', () => {
  it('reports nothing as done while the session works, whatever its result says', () => {
    expect(outcomes([a, b], { hasEnded: false, status: 'in-progress' })).toEqual({
      by: 'request',
      results: ['waiting', 'waiting'],
      counts: undefined,
      lastEventAt: undefined,
      isOver: false,
    });
  });

  it('waits for the last events of a session that has stopped', () => {
    const log = { ...logOf(), isFinal: false };
    expect(outcomes([a], { log })).toMatchObject({ results: ['waiting'], isOver: false });
  });

  it('tells items by id, also below others, before it looks at names', () => {
    const statistics = statisticsOf(
      [detailOf('o', 'Warning', { childItems: [detailOf('a', 'Failed'), detailOf('b', 'Success')] })],
      1,
      1,
    );
    const log = logOf(event(a.title, 'Success'));
    const made = outcomes([a, b], { status: 'ended-warning', statistics, log });
    expect(made).toEqual({
      by: 'item',
      results: ['failed', 'done'],
      counts: { done: 1, failed: 1, skipped: 0 },
      lastEventAt: sentAt + 1000,
      isOver: true,
    });
  });

  it('tells nothing by an id that is listed twice, as of an item that also lies below a picked folder', () => {
    const statistics = statisticsOf([detailOf('a', 'Success'), detailOf('a', 'Failed')], 1, 1);
    expect(outcomes([a, b], { status: 'ended-warning', statistics }).results).toEqual([
      'unreported',
      'unreported',
    ]);
  });

  it('tells items by their names in events', () => {
    const log = logOf(event(a.title, 'Skipped'), event(b.title, 'Running'));
    expect(outcomes([a, b], { hasEnded: false, log }).results).toEqual(['skipped', 'running']);
  });

  it('tells of a name that several entries bear only when the same is said of all', () => {
    const one = event(a.title, 'Success');
    const other = (status: RestoreSessionEvent['status']) => event(a.title, status, sentAt + 2000);
    const results = (log: EventLog) => outcomes([a, twin], { status: 'ended-warning', log }).results;
    expect(results(logOf(one, other('Success')))).toEqual(['done', 'done']);
    expect(results(logOf(one, other('Failed')))).toEqual(['unreported', 'unreported']);
    expect(results(logOf(one))).toEqual(['unreported', 'unreported']);
  });

  it('does not take an item below a folder for an entry of the same name', () => {
    const log = logOf(event(a.title, 'Success'));
    expect(outcomes([a, folder], { hasEnded: false, log }).results).toEqual(['waiting', 'waiting']);
    const both = logOf(event(a.title, 'Success'), event(a.title, 'Failed', sentAt + 2000));
    expect(outcomes([a, folder], { status: 'ended-warning', log: both }).results).toEqual([
      'unreported',
      'unreported',
    ]);
  });

  it('takes the end of the session for all that is left only where that is certain', () => {
    const told = (status: RequestFacts['status'], statistics = statisticsOf([])) =>
      outcomes([a, b], { status, statistics }).results[0];
    expect(told('ended-success', statisticsOf([], 2))).toBe('done');
    expect(told('ended-success', statisticsOf([], 1, 0, 1))).toBe('unreported');
    expect(told('ended-success', statisticsOf([], 0, 0, 2))).toBe('skipped');
    expect(told('ended-success', statisticsOf([], 1, 1))).toBe('unreported');
    expect(told('ended-warning')).toBe('unreported');
    expect(told('ended-failed')).toBe('failed');
    expect(told('ended-failed', statisticsOf([], 1, 1))).toBe('unreported');
    expect(told({ unknown: 'Stopped, Odd' })).toBe('unreported');
  });

  it('takes nothing for done that a session stopped half-way, or an explored one, has not told of', () => {
    const told = (log: EventLog, statistics = statisticsOf([])) =>
      outcomes([a, b], { log, statistics }).results;
    expect(told(logOf())).toEqual(['unreported', 'unreported']);
    expect(told(logOf(event(a.title, 'Success')))).toEqual(['done', 'unreported']);
    expect(told(logOf(event(a.title, 'Success'), event(b.title, 'Running')))).toEqual(['done', 'unreported']);
    const halfWay = { ...statisticsOf([], 4), totalItemsCount: 10 };
    expect(outcomes([folder], { statistics: halfWay }).results).toEqual(['unreported']);
  });

  it('has nothing sent again that may have been under way when the session failed', () => {
    const log = logOf(event(a.title, 'Failed'), event(b.title, 'Running'));
    expect(outcomes([a, b], { status: 'ended-failed', log }).results).toEqual(['failed', 'unreported']);
  });

  it('does not call the only item done, with problems, of which nothing was restored', () => {
    const told = (...events: readonly RestoreSessionEvent[]) =>
      outcomes([a], { status: 'ended-warning', log: logOf(...events) }).results;
    expect(told(event('no name of it', 'Failed'))).toEqual(['failed']);
    expect(told()).toEqual(['unreported']);
    expect(told(event('one', 'Success'), event('other', 'Failed'))).toEqual(['warning']);
  });

  it('takes a folder for done only where the server tells how many items there are', () => {
    const log = logOf(event('one in it', 'Success'), event('other in it', 'Success', sentAt + 2000));
    expect(outcomes([folder], { log })).toMatchObject({ results: ['uncounted'], counts: { done: 2 } });
    expect(outcomes([folder, a], { log }).results).toEqual(['uncounted', 'unreported']);
    expect(outcomes([folder], { log, statistics: statisticsOf([], 2) }).results).toEqual(['done']);
    expect(outcomes([folder], { log: logOf(event('one', 'Skipped')) }).results).toEqual(['unreported']);
    const half = logOf(event('one', 'Success'), event('other', 'Running'));
    expect(outcomes([folder], { log: half }).results).toEqual(['unreported']);
    const bad = logOf(event('one', 'Failed'));
    expect(outcomes([folder], { status: 'ended-warning', log: bad }).results).toEqual(['unreported']);
  });

  it('never has a whole folder sent again of which some was restored', () => {
    const statistics = statisticsOf([], 3, 2);
    expect(outcomes([folder], { status: 'ended-failed', statistics }).results).toEqual(['warning']);
  });
});

describe('a session that is shared with exploring', () => {
  const shared = { isShared: true, hasEnded: false, status: 'in-progress' } as const;

  it('leaves out what it did before', () => {
    const log = logOf(event(a.title, 'Failed', sentAt - 1));
    expect(outcomes([a], { ...shared, log })).toMatchObject({ results: ['waiting'], isOver: false });
  });

  it('is over for a call when all its entries are told', () => {
    const log = logOf(event(a.title, 'Success'), event(b.title, 'Failed'));
    expect(outcomes([a, b], { ...shared, log })).toMatchObject({ results: ['done', 'failed'], isOver: true });
  });

  it('is over when it has long been quiet, with nothing said of the rest', () => {
    const log = logOf(event(a.title, 'Success'));
    const later = { ...shared, log, now: sentAt + 120_000, others: [twin] };
    expect(outcomes([a, b], later)).toMatchObject({ results: ['unreported', 'unreported'], isOver: true });
  });

  it('is not done with what its events do not tell of, however quiet, or ended, it is', () => {
    const log = logOf(event(a.title, 'Success'));
    const quiet = { ...shared, now: sentAt + 120_000 };
    expect(outcomes([a, b], { ...quiet, log }).results).toEqual(['done', 'unreported']);
    expect(outcomes([folder], { ...quiet, log }).results).toEqual(['unreported']);
    const ended = { ...shared, hasEnded: true, status: 'ended-success' } as const;
    expect(outcomes([a, b], { ...ended, log }).results).toEqual(['done', 'unreported']);
    const early = outcomes([a, b], { ...ended, log: { ...log, isFinal: false } });
    expect(early).toMatchObject({ results: ['done', 'waiting'], isOver: false });
  });

  it('has nothing sent again that it may still be at, however long it has been quiet', () => {
    const log = logOf(event('no name of it', 'Failed'));
    const quiet = { ...shared, now: sentAt + 120_000, log };
    expect(outcomes([a, b], quiet)).toMatchObject({ results: ['unreported', 'unreported'], isOver: true });
    const both = logOf(event('no name of it', 'Failed'), event('nor of it', 'Failed'));
    expect(outcomes([a, b], { ...quiet, log: both }).results).toEqual(['failed', 'failed']);
  });

  it('does not take what its totals tell of an earlier call for the answer to a later one', () => {
    const statistics = statisticsOf([detailOf('a', 'Failed')], 0, 1);
    expect(outcomes([a], { ...shared, statistics })).toMatchObject({ results: ['waiting'], isOver: false });
  });

  it('is not over before anything has happened', () =>
    expect(outcomes([a], { ...shared, now: sentAt + 900_000 }).isOver).toBe(false));
});
