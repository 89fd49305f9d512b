import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import { itemsQuery } from '#/api/explore/queries';
import { useApi } from '#/domain/person/use-person';
import { sortItems, usualSort, type Sort } from './sort-items';

export interface ItemsState {
  /** In the order of `sort`, as far as they are loaded. */
  readonly items: readonly ExploreItem[];
  /** As chosen, else as usual where one page holds all; undefined for the order of the server. */
  readonly sort: Sort | undefined;
  readonly totalCount: number | undefined;
  readonly hasMore: boolean;
  readonly isFirstLoading: boolean;
  readonly isLoadingMore: boolean;
  /** The first page was cancelled: nothing is there, and nothing is under way. */
  readonly isCancelled: boolean;
  /** When the loading under way began, epoch ms. */
  readonly loadingSince: number;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly loadAll: () => void;
  /**
   * The first items up to a number, loading as many pages as that takes; fewer when a page fails, undefined when it was
   * cancelled or the list was left meanwhile.
   */
  readonly loadUpTo: (most: number) => Promise<readonly ExploreItem[] | undefined>;
  readonly cancel: () => void;
  readonly retry: () => void;
}

const nothing: readonly ExploreItem[] = [];

/** Ordered within a frame on a slow machine, too. */
const maxOrderedAtOnce = 2_000;

/** The items of a listing or search: the first page at once, further ones on demand, each of which can be cancelled. */
export function useItems(
  sessionId: string,
  listing: Listing<ExploreItem>,
  chosen: Sort | undefined,
): ItemsState {
  const api = useApi();
  const queryClient = useQueryClient();
  const options = itemsQuery(api, sessionId, listing);
  const query = useInfiniteQuery(options);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const [wantsAll, setWantsAll] = useState(false);
  const [loadingSince, setLoadingSince] = useState(() => Date.now());

  const pages = query.data?.pages;
  const loaded = useMemo(() => pages?.flatMap(({ items }) => items) ?? nothing, [pages]);
  // Rows that are read already must not change places because the last page came.
  const cameAtOnce = pages?.length === 1 && !hasNextPage;
  const usual = useMemo(() => (cameAtOnce ? usualSort(loaded) : undefined), [loaded, cameAtOnce]);
  const sort = chosen ?? usual;
  // Ordering 100,000 rows takes longer than a frame, so the rows shown before stay until it is done. In a short list they
  // must not: who presses one of them would get the row that takes its place.
  const isLong = loaded.length > maxOrderedAtOnce;
  const later = {
    loaded: useDeferredValue(loaded),
    column: useDeferredValue(sort?.column),
    isDescending: useDeferredValue(sort?.isDescending),
  };
  const toOrder = isLong ? later.loaded : loaded;
  const column = isLong ? later.column : sort?.column;
  const isDescending = isLong ? later.isDescending : sort?.isDescending;
  const items = useMemo(
    () =>
      column === undefined || isDescending === undefined
        ? loaded
        : sortItems(toOrder, { column, isDescending }),
    [loaded, toOrder, column, isDescending],
  );

  const loadMore = (): void => {
    if (!hasNextPage || isFetching) return;
    setLoadingSince(Date.now());
    void fetchNextPage();
  };

  /** Who waits for pages learns from it that nobody wants them any more. */
  const cancels = useRef(0);
  useEffect(
    () => () => {
      cancels.current += 1;
    },
    [],
  );

  const goesOn = wantsAll && hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);

  return {
    items,
    sort,
    totalCount: pages?.at(-1)?.totalCount,
    hasMore: hasNextPage,
    isFirstLoading: query.isPending && isFetching,
    isLoadingMore: query.isFetchingNextPage,
    isCancelled: query.isPending && !isFetching,
    loadingSince,
    error: query.error,
    loadMore,
    loadAll: () => {
      setWantsAll(true);
      loadMore();
    },
    loadUpTo: async (most) => {
      setLoadingSince(Date.now());
      const before = cancels.current;
      let found = items;
      let isMore = hasNextPage;
      while (isMore && found.length < most) {
        const { data, hasNextPage: hasNext } = await fetchNextPage();
        if (cancels.current !== before) return undefined;
        const next = data?.pages.flatMap((page) => page.items) ?? nothing;
        // A page that failed brings nothing new.
        isMore = hasNext && next.length > found.length;
        found = next.length > found.length ? next : found;
      }
      return found.slice(0, most);
    },
    cancel: () => {
      cancels.current += 1;
      setWantsAll(false);
      void queryClient.cancelQueries({ queryKey: options.queryKey });
    },
    retry: () => {
      setLoadingSince(Date.now());
      void (isFetchNextPageError ? fetchNextPage() : query.refetch());
    },
  };
}
