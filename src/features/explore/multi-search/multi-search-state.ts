import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { TeamsSearchType } from '#/api/explore/source';
import type { RestoreEntry } from '#/domain/restore-list/entry';

/** Something found, as it would stand on the restore list; its entry's key tells it apart. */
export interface Hit {
  readonly entry: RestoreEntry;
  readonly item: ExploreItem;
  /** Where it was searched. */
  readonly place: BackupPath;
  /** What was looked for, where that was a choice. */
  readonly type: TeamsSearchType | undefined;
}

export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'searching'; readonly since: number; readonly count: number }
  | {
      readonly kind: 'done';
      readonly hits: readonly Hit[];
      readonly isCut: boolean;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'ended' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One session, which is one person's, site's or team's data. */
export interface SeveralSessionsRow {
  readonly sessionId: string;
  readonly state: RowState;
}

export interface MultiSearchState {
  readonly rows: readonly SeveralSessionsRow[];
  /** Keys of the hits that are not wanted: whatever is found is, unless somebody says otherwise. */
  readonly unticked: ReadonlySet<string>;
  /** Sessions all of whose hits are shown. */
  readonly unfolded: ReadonlySet<string>;
}

const noHits: readonly Hit[] = [];

export function hitsOf({ state }: SeveralSessionsRow): readonly Hit[] {
  return state.kind === 'done' ? state.hits : noHits;
}

export function isBusy({ rows }: MultiSearchState): boolean {
  return rows.some(({ state }) => state.kind === 'waiting' || state.kind === 'searching');
}

/** Sessions that can be searched again: not those that have answered, nor those that are over. */
export function retryableIds({ rows }: MultiSearchState): readonly string[] {
  return rows.flatMap(({ sessionId, state }) =>
    state.kind === 'failed' || state.kind === 'cancelled' ? [sessionId] : [],
  );
}

export function tickedHits({ rows, unticked }: MultiSearchState): readonly Hit[] {
  return rows.flatMap(hitsOf).filter(({ entry }) => !unticked.has(entry.key));
}

/** Of a session's hits: all, some or none are ticked. */
export function tickOf(row: SeveralSessionsRow, unticked: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const hits = hitsOf(row);
  const off = hits.filter(({ entry }) => unticked.has(entry.key)).length;
  return off === hits.length ? 'none' : off === 0 ? 'all' : 'some';
}

/**
 * Sessions that nothing is wanted from: searched to the end, nothing of them ticked, nothing of them on the restore
 * list. One whose search failed is left alone, since nobody knows yet what it holds.
 */
export function unusedIds(state: MultiSearchState, listedSessionIds: ReadonlySet<string>): readonly string[] {
  return state.rows
    .filter(
      (row) =>
        row.state.kind === 'done' &&
        tickOf(row, state.unticked) === 'none' &&
        !listedSessionIds.has(row.sessionId),
    )
    .map(({ sessionId }) => sessionId);
}

export type ViewRow =
  | { readonly kind: 'session'; readonly key: string; readonly row: SeveralSessionsRow }
  | { readonly kind: 'hit'; readonly key: string; readonly hit: Hit }
  | { readonly kind: 'more'; readonly key: string; readonly sessionId: string; readonly hidden: number };

/** Hits of a session that are shown before all of them are asked for. */
export const firstShown = 5;

/** What stands in the list, row by row. */
export function viewRows(
  rows: readonly SeveralSessionsRow[],
  unfolded: ReadonlySet<string>,
): readonly ViewRow[] {
  return rows.flatMap((row): readonly ViewRow[] => {
    const { sessionId } = row;
    const hits = hitsOf(row);
    // A row that says "one more" takes as much room as the one it hides.
    const isFolded = hits.length > firstShown + 1 && !unfolded.has(sessionId);
    const shown = isFolded ? hits.slice(0, firstShown) : hits;
    return [
      { kind: 'session', key: sessionId, row },
      ...shown.map((hit): ViewRow => ({ kind: 'hit', key: hit.entry.key, hit })),
      ...(isFolded
        ? [{ kind: 'more' as const, key: `${sessionId} more`, sessionId, hidden: hits.length - firstShown }]
        : []),
    ];
  });
}
