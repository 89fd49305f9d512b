import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { Downloads } from '#/domain/downloads/downloads';
import { usePerson } from '#/domain/person/use-person';

const DownloadsPanel = lazy(async () => ({
  default: (await import('#/features/explore/downloads/DownloadsPanel')).DownloadsPanel,
}));

/** Room for downloads on every screen; loaded with the first of them. */
export function DownloadsDock() {
  const hasAny = useStore(usePerson().own(Downloads).store, ({ all }) => all.length > 0);
  return hasAny ? (
    <Suspense>
      <DownloadsPanel />
    </Suspense>
  ) : null;
}
