import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CircleCheck, CircleHelp, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StartedSession } from '#/api/started-sessions';
import type { Workload } from '#/api/workloads';
import { formatWithUtc } from '#/lib/dates';
import { newSessionPath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { useWhyFacts } from './use-why';
import { whyMessages } from './why-messages';
import { whyChecks, type Verdict } from './why-checks';

const text = whyMessages;

const looks: Record<Verdict, { readonly icon: LucideIcon; readonly color: string }> = {
  ok: { icon: CircleCheck, color: 'success.main' },
  look: { icon: TriangleAlert, color: 'warning.main' },
  unknown: { icon: CircleHelp, color: 'text.secondary' },
};

interface WhyPanelProps {
  readonly started: StartedSession | undefined;
  readonly workload: Workload;
}

/** Goes through what can hide something, and says what to do about each. */
export function WhyPanel({ started, workload }: WhyPanelProps) {
  const { zone } = useTimeZone();
  const [isOpen, setOpen] = useState(false);
  const { version, points, isInScope, isChecking } = useWhyFacts(started, isOpen);
  const checks = isOpen ? whyChecks({ version, workload, started, points, isInScope }) : [];
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Button variant="outlined" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.button}
      </Button>
      {isOpen ? (
        <Box component="section" aria-label={text.title} sx={{ fontSize: '0.875rem' }}>
          {isChecking ? <Box role="status">{messages.loading}</Box> : null}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
            {checks.map(({ name, verdict, others, firstMs }) => {
              const { icon: Icon, color } = looks[verdict];
              const detail =
                firstMs !== undefined && verdict === 'look'
                  ? text.firstPoint(formatWithUtc(firstMs, zone))
                  : others !== undefined && others.length > 0 && verdict === 'look'
                    ? text.otherWorkloads(others.map((one) => messages.workloads[one]).join(', '))
                    : '';
              return (
                <Box component="li" key={name} sx={{ display: 'flex', gap: 1 }}>
                  <Box sx={{ color, flex: 'none', pt: '2px' }}>
                    <Icon aria-hidden size={16} />
                  </Box>
                  <div>
                    <Typography variant="body2" sx={{ fontWeight: 600 }}>
                      {text.names[name]}: {text.labels[verdict]}
                    </Typography>
                    <Box sx={{ color: 'text.secondary' }}>
                      {text.said[name][verdict]} {detail}
                    </Box>
                  </div>
                </Box>
              );
            })}
          </Box>
          <Box sx={{ mt: 1.5 }}>
            <Link
              href={started === undefined ? newSessionPath() : newSessionPath({ reopen: started.sessionId })}
            >
              {started === undefined ? text.newSession : text.changeValues}
            </Link>
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}
