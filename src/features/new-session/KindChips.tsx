import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { memo } from 'react';
import type { EffectiveScope, ObjectKind } from '#/api/effective-scope';
import { formatCount } from '#/lib/plural';
import { messages } from './messages';

interface KindChipsProps {
  readonly scope: EffectiveScope | undefined;
  readonly kind: ObjectKind | 'all';
  readonly foundCount: number;
  readonly onChange: (kind: ObjectKind | 'all') => void;
}

const kinds: readonly ObjectKind[] = ['User', 'Site', 'Team', 'Group'];

/** Kinds that the scope has, with how many; the row keeps its height while that is not known. */
export const KindChips = memo(function KindChips({ scope, kind, foundCount, onChange }: KindChipsProps) {
  const present = scope === undefined ? [] : kinds.filter((one) => scope.countByKind[one] > 0);
  const all = scope === undefined ? [] : (['all', ...present] as const);
  return (
    <Box
      role="group"
      aria-label={messages.kindFilter}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', minHeight: 32, my: 1 }}
    >
      {all.map((one) => {
        const count = one === 'all' ? scope?.objects.length : scope?.countByKind[one];
        const label = one === 'all' ? messages.allKinds : messages.kinds[one];
        return (
          <Chip
            key={one}
            size="small"
            variant={one === kind ? 'filled' : 'outlined'}
            color={one === kind ? 'primary' : 'default'}
            label={`${label} ${formatCount(count ?? 0)}`}
            aria-pressed={one === kind}
            onClick={() => onChange(one)}
          />
        );
      })}
      <Box role="status" sx={{ ml: 'auto', fontSize: '0.8125rem', color: 'text.secondary' }}>
        {scope === undefined ? '' : messages.found(foundCount)}
      </Box>
    </Box>
  );
});
