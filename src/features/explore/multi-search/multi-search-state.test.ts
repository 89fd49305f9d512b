import { describe, expect, it } from 'vitest';
import { entryOfItem } from '#/domain/restore-list/entry';
import {
  retryableIds,
  tickedHits,
  tickOf,
  unusedIds,
  viewRows,
  type Hit,
  type RowState,
  type SeveralSessionsRow,
  type MultiSearchState,
} from './multi-search-state';

function hit(sessionId: string, id: string): Hit {
  const item = { key: id, id, kind: 'mail' as const, title: id, sizeBytes: undefined, record: {} };
  const place = [{ kind: 'mailbox' as const, id: `mailbox of ${sessionId}` }];
  const entry = entryOfItem({ sessionId, workload: 'Vex', place, placeNames: [], item });
  return { item, place, type: undefined, entry };
}

function done(sessionId: string, count: number): SeveralSessionsRow {
  const hits = Array.from({ length: count }, (_, index) => hit(sessionId, `mail ${index}`));
  return { sessionId, state: { kind: 'done', hits, isCut: false, isEmpty: false } };
}

function row(sessionId: string, state: RowState): SeveralSessionsRow {
  return { sessionId, state };
}

function stateOf(rows: readonly SeveralSessionsRow[], unticked: readonly Hit[] = []): MultiSearchState {
  return { rows, unticked: new Set(unticked.map(({ entry }) => entry.key)), unfolded: new Set() };
}

const first = hit('ada', 'mail 0');

describe('ticks', () => {
  it('are set unless taken away, each on its own', () => {
    const state = stateOf([done('ada', 2), done('grace', 1)], [first]);
    expect(tickedHits(state).map(({ entry }) => [entry.sessionId, entry.id])).toEqual([
      ['ada', 'mail 1'],
      ['grace', 'mail 0'],
    ]);
    expect(state.rows.map((one) => tickOf(one, state.unticked))).toEqual(['some', 'all']);
  });

  it('are none where nothing is left', () => {
    const state = stateOf([done('ada', 1), done('grace', 0)], [first]);
    expect(state.rows.map((one) => tickOf(one, state.unticked))).toEqual(['none', 'none']);
  });
});

describe('unused sessions', () => {
  it('are those searched to the end of which nothing is ticked', () => {
    const rows = [done('ada', 1), done('grace', 1), done('ned', 0)];
    expect(unusedIds(stateOf(rows, [first]), new Set())).toEqual(['ada', 'ned']);
  });

  it('are never those of which something is on the restore list', () => {
    expect(unusedIds(stateOf([done('ada', 1), done('ned', 0)], [first]), new Set(['ada', 'ned']))).toEqual(
      [],
    );
  });

  it('are never those that nobody has looked into', () => {
    const rows = [
      row('a', { kind: 'failed', error: new Error('away') }),
      row('b', { kind: 'cancelled' }),
      row('c', { kind: 'ended' }),
      row('d', { kind: 'waiting' }),
      row('e', { kind: 'searching', since: 0, count: 0 }),
    ];
    expect(unusedIds(stateOf(rows), new Set())).toEqual([]);
    expect(retryableIds(stateOf(rows))).toEqual(['a', 'b']);
  });
});

describe('rows of the list', () => {
  const kindsOf = (rows: readonly SeveralSessionsRow[], unfolded: readonly string[] = []) =>
    viewRows(rows, new Set(unfolded)).map(({ kind }) => kind);

  it('fold up what is more than the first few', () => {
    expect(viewRows([done('ada', 8)], new Set()).at(-1)).toMatchObject({ kind: 'more', hidden: 3 });
    expect(kindsOf([done('ada', 8)])).toHaveLength(1 + 5 + 1);
    expect(kindsOf([done('ada', 8)], ['ada'])).toHaveLength(1 + 8);
  });

  it('hide no single row, which takes no less room than saying so', () => {
    expect(kindsOf([done('ada', 6)])).not.toContain('more');
  });

  it('name every session, also those without anything', () => {
    expect(kindsOf([done('ned', 0), row('b', { kind: 'ended' })])).toEqual(['session', 'session']);
  });
});
