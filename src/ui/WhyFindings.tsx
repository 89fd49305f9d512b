import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CircleCheck, CircleHelp, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from './messages';

export type Verdict = 'ok' | 'look' | 'unknown';

export interface WhyFinding {
  /** What was looked at. */
  readonly title: string;
  readonly verdict: Verdict;
  readonly text: string;
  /** What can be done about it here. */
  readonly action?: ReactNode;
}

const looks: Record<Verdict, { readonly icon: LucideIcon; readonly color: string }> = {
  ok: { icon: CircleCheck, color: 'success.main' },
  look: { icon: TriangleAlert, color: 'warning.main' },
  unknown: { icon: CircleHelp, color: 'text.secondary' },
};

interface WhyFindingsProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Says so while findings are still being looked up. */
  readonly checking: string | undefined;
  readonly findings: readonly WhyFinding[];
  readonly children?: ReactNode;
}

/** Goes through what can hide something, and says what to do about each. */
export function WhyFindings({ isOpen, onToggle, checking, findings, children }: WhyFindingsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Button variant="outlined" size="small" aria-expanded={isOpen} onClick={onToggle}>
        {messages.why}
      </Button>
      {isOpen ? (
        <Box component="section" aria-label={messages.why} sx={{ fontSize: '0.875rem' }}>
          {checking === undefined ? null : <Box role="status">{checking}</Box>}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
            {findings.map(({ title, verdict, text, action }) => {
              const { icon: Icon, color } = looks[verdict];
              return (
                <Box component="li" key={title} sx={{ display: 'flex', gap: 1 }}>
                  <Box sx={{ color, flex: 'none', pt: '2px' }}>
                    <Icon aria-hidden size={16} />
                  </Box>
                  <Box sx={{ minWidth: 0 }}>
                    <Typography variant="body2" sx={{ fontWeight: 600 }}>
                      {title}: {messages.verdicts[verdict]}
                    </Typography>
                    <Box sx={{ color: 'text.secondary' }}>{text}</Box>
                    {action}
                  </Box>
                </Box>
              );
            })}
          </Box>
          {children}
        </Box>
      ) : null}
    </Box>
  );
}
