import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { messages } from '../messages';

type Fact = readonly [name: string, value: ReactNode];

interface FactsProps {
  readonly label: string;
  readonly facts: readonly Fact[];
  /** Folded away: wanted by support rather than by operators. */
  readonly more: readonly Fact[];
}

/** Names and values in as many columns as fit; on a phone side by side, one a line. */
const listSx = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(205px, 1fr))' },
  gap: { xs: '6px', sm: '12px 16px' },
  m: 0,
  fontSize: '0.875rem',
  '& > div': { display: { xs: 'grid', sm: 'block' }, gridTemplateColumns: '92px 1fr', columnGap: 1 },
  '& dt': { color: 'text.secondary', fontSize: '0.8125rem', lineHeight: '1.4rem' },
  '& dd': { m: 0, overflowWrap: 'anywhere', minWidth: 0 },
} as const;

function FactList({ label, facts }: Omit<FactsProps, 'more'>) {
  return (
    <Box component="dl" aria-label={label} sx={listSx}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </Box>
  );
}

export function Facts({ label, facts, more }: FactsProps) {
  return (
    <Box sx={{ gridArea: 'facts' }}>
      <FactList label={label} facts={facts} />
      <Box component="details" sx={{ mt: 1.5, '& dl': { mt: 1 } }}>
        <Box component="summary" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {messages.facts.more}
        </Box>
        <FactList label={messages.facts.more} facts={more} />
      </Box>
    </Box>
  );
}
