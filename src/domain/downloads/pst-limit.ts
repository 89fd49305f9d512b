import type { DownloadOffer } from './offers';

/** What the server takes (REST reference, `pstSizeLimitBytes`). */
export const pstLimitGigabytes = { least: 1, most: 49 } as const;

const gigabyte = 1024 ** 3;

/** A typed limit in gigabytes; undefined when the server would not take it. */
export function parsePstLimit(text: string): number | undefined {
  const plain = text.trim();
  const value = Number(plain);
  const { least, most } = pstLimitGigabytes;
  return /^\d+$/.test(plain) && value >= least && value <= most ? value : undefined;
}

/** The same export, split into parts of that size. */
export function withPstLimit(offer: DownloadOffer, gigabytes: number): DownloadOffer {
  if (offer.kind === 'posts') return offer;
  const pstSizeLimitBytes = gigabytes * gigabyte;
  return { ...offer, body: { ...offer.body, enablePstSizeLimit: true, pstSizeLimitBytes } };
}
