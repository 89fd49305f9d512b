import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { memo } from 'react';
import type { EffectiveScope, ObjectKind } from '#/api/access/effective-scope';
import { formatCount } from '#/lib/plural';
import { whoseMessages } from './messages';
import { countFound, objectKinds, type ObjectsByKind } from './search-objects';

interface KindChipsProps {
  readonly scope: EffectiveScope | undefined;
  readonly kind: ObjectKind | 'all';
  /** Of all kinds, whichever is chosen. */
  readonly found: ObjectsByKind;
  readonly onChange: (kind: ObjectKind | 'all') => void;
}

/** Kinds that the scope has, with how many are found; the row keeps its height while that is not known. */
export const KindChips = memo(function KindChips({ scope, kind, found, onChange }: KindChipsProps) {
  const present = scope === undefined ? [] : objectKinds.filter((one) => scope.countByKind[one] > 0);
  const all = scope === undefined ? [] : (['all', ...present] as const);
  const countOf = (one: ObjectKind | 'all') => (one === 'all' ? countFound(found) : found[one].length);
  return (
    <Box
      role="group"
      aria-label={whoseMessages.kindFilter}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', minHeight: 32, my: 1 }}
    >
      {all.map((one) => {
        const label = one === 'all' ? whoseMessages.allKinds : whoseMessages.kinds[one];
        return (
          <Chip
            key={one}
            size="small"
            variant={one === kind ? 'filled' : 'outlined'}
            color={one === kind ? 'primary' : 'default'}
            label={`${label} ${formatCount(countOf(one))}`}
            aria-pressed={one === kind}
            onClick={() => onChange(one)}
          />
        );
      })}
      <Box role="status" sx={{ ml: 'auto', fontSize: '0.8125rem', color: 'text.secondary' }}>
        {scope === undefined ? '' : whoseMessages.found(countOf(kind))}
      </Box>
    </Box>
  );
});
