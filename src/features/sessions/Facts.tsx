import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface FactsProps {
  readonly label: string;
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values in as many columns as fit. */
export function Facts({ label, facts }: FactsProps) {
  return (
    <Box
      component="dl"
      aria-label={label}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
        gap: '12px 24px',
        m: 0,
        '& dt': { color: 'text.secondary', fontSize: '0.8125rem' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </Box>
  );
}
