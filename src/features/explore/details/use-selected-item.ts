import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import { itemQuery } from '#/api/explore/queries';
import { useApi } from '#/domain/person/use-person';
import type { ExploreAddress } from '../layout/use-explore-address';

/** Held arrow keys would change the address many times a second, which browsers refuse after a while. */
const settleMs = 250;

/** The row that the details are of. Its key is in the address, so that a link leads back to it. */
export function useSelectedItem(
  sessionId: string,
  address: ExploreAddress,
  items: readonly ExploreItem[],
  one: ((id: string) => Listing<ExploreItem> | undefined) | undefined,
  isLoaded: boolean,
) {
  const api = useApi();
  const linked = address.link.item;
  const [pressed, setPressed] = useState<{ readonly key: string; readonly linked: string | undefined }>();
  // What the address says counts again as soon as it says something new (back, forward, a link).
  const key = pressed !== undefined && pressed.linked === linked ? pressed.key : linked;
  const active = useMemo(
    () => (key === undefined ? -1 : items.findIndex((item) => item.key === key)),
    [items, key],
  );

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const listing = key === undefined || active !== -1 || !isLoaded ? undefined : one?.(key);
  const single = useQuery({ ...itemQuery(api, sessionId, listing), retry: false });

  return {
    active,
    /** One is looked at, though it may not be loaded yet, or be in this place at all. */
    hasKey: key !== undefined,
    item: items[active] ?? (listing === undefined ? undefined : single.data),
    isMissing: key !== undefined && active === -1 && isLoaded && (listing === undefined || single.isError),
    setActive: (index: number): void => {
      const next = items[index]?.key;
      if (next === undefined) return;
      setPressed({ key: next, linked });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => address.change({ item: next }, 'replace'), settleMs);
    },
  };
}
