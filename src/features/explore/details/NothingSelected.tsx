import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import type { ExploreItem, ItemKind } from '#/api/explore/item';
import { formatCount } from '#/lib/plural';
import { messages } from '../messages';
import { detailsMessages } from './messages';
import { sizeText } from '../items/size-text';

function countByKind(items: readonly ExploreItem[]): ReadonlyMap<ItemKind, number> {
  const counts = new Map<ItemKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** In place of details: what is loaded of the list, and how to go on. Memoised, as that may be 100,000 items. */
export const NothingSelected = memo(function NothingSelected({
  items,
}: {
  readonly items: readonly ExploreItem[];
}) {
  const size = sizeText(items);
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 1.5, fontSize: '0.875rem' }}>
      <Typography variant="h2">{detailsMessages.nothingSelected.title}</Typography>
      <span>{detailsMessages.nothingSelected.loaded}</span>
      <Box
        component="dl"
        aria-label={detailsMessages.nothingSelected.loaded}
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          gap: '4px 12px',
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, fontVariantNumeric: 'tabular-nums' },
        }}
      >
        {[...countByKind(items)].map(([kind, count]) => (
          <Box key={kind} sx={{ display: 'contents' }}>
            <dt>{messages.kinds[kind]}</dt>
            <dd>{formatCount(count)}</dd>
          </Box>
        ))}
      </Box>
      {size === undefined ? null : <span>{size}</span>}
      <Box
        component="ul"
        sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {detailsMessages.nothingSelected.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </Box>
    </Box>
  );
});
