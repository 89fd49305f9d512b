import { lazy, Suspense, useSyncExternalStore } from 'react';
import { downloads } from '#/domain/downloads/downloads';

const DownloadsPanel = lazy(async () => ({
  default: (await import('#/features/explore/downloads/DownloadsPanel')).DownloadsPanel,
}));

/** Room for downloads on every screen; loaded with the first of them. */
export function DownloadsDock() {
  const hasAny = useSyncExternalStore(downloads.subscribe, () => downloads.getSnapshot().length > 0);
  return hasAny ? (
    <Suspense>
      <DownloadsPanel />
    </Suspense>
  ) : null;
}
