import Box from '@mui/material/Box';
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
  LoaderCircle,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { EntryResult } from '#/domain/restore-plan/outcomes/entry-outcome';
import { planMessages } from '../texts/plan-messages';

const looks: Record<EntryResult, { readonly icon: LucideIcon; readonly color: string }> = {
  waiting: { icon: CircleDashed, color: 'text.secondary' },
  running: { icon: LoaderCircle, color: 'info.main' },
  done: { icon: CircleCheck, color: 'success.main' },
  uncounted: { icon: CircleCheck, color: 'text.secondary' },
  warning: { icon: TriangleAlert, color: 'warning.main' },
  failed: { icon: CircleAlert, color: 'error.main' },
  skipped: { icon: CircleMinus, color: 'text.secondary' },
  unreported: { icon: CircleHelp, color: 'text.secondary' },
};

interface ResultLabelProps {
  readonly result: EntryResult;
  readonly count?: number;
}

/** What became of an item: icon and word, the colour only beside them. */
export function ResultLabel({ result, count }: ResultLabelProps) {
  const { icon: Icon, color } = looks[result];
  const label = planMessages.results[result];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        gap: 0.75,
        alignItems: 'center',
        color,
        fontWeight: 600,
        fontSize: '0.875rem',
        whiteSpace: 'nowrap',
      }}
    >
      <Icon aria-hidden size={16} />
      {count === undefined ? label : planMessages.countOf(label, count)}
    </Box>
  );
}
