import Box from '@mui/material/Box';
import { useState } from 'react';
import { Link } from 'wouter';
import { workloadNames } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import type { Workload } from '#/api/access/workloads';
import { formatWithUtc, type TimeZoneChoice } from '#/lib/dates';
import { newSessionPath, type ExploreLink } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { WhyFindings } from '#/ui/WhyFindings';
import { messages } from '../messages';
import { useWhyFacts } from './use-why';
import { whyChecks, type WhyCheck } from './why-checks';
import { whyMessages } from './why-messages';

const text = whyMessages;

/** What the check found, where there is more to say than its verdict. */
function detailOf({ verdict, firstMs, others, hasCopies }: WhyCheck, zone: TimeZoneChoice): string {
  if (verdict !== 'look') return '';
  if (firstMs !== undefined) return text.firstPoint(formatWithUtc(firstMs, zone));
  if (hasCopies !== undefined) return hasCopies ? text.onlyCopies : text.noBackup;
  if (others === undefined || others.length === 0) return '';
  return text.otherWorkloads(others.map((one) => workloadNames[one]).join(', '));
}

interface WhyPanelProps {
  readonly started: StartedSession | undefined;
  readonly workload: Workload;
  /** What was looked at, to be kept in another session. */
  readonly link: ExploreLink;
}

/** Why something is not in a session. */
export function WhyPanel({ started, workload, link }: WhyPanelProps) {
  const { zone } = useTimeZone();
  const [isOpen, setOpen] = useState(false);
  const { isChecking, ...facts } = useWhyFacts(started, isOpen);
  const checks = isOpen ? whyChecks({ ...facts, workload, started }) : [];
  return (
    <WhyFindings
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      checking={isChecking ? messages.loading : undefined}
      findings={checks.map((check) => ({
        title: text.names[check.name],
        verdict: check.verdict,
        text: `${text.said[check.name][check.verdict]} ${detailOf(check, zone)}`,
      }))}
    >
      <Box sx={{ mt: 1.5 }}>
        <Link
          href={newSessionPath({
            explore: link,
            ...(started === undefined ? { what: workload } : { reopen: started.sessionId }),
          })}
        >
          {started === undefined ? text.newSession : text.changeValues}
        </Link>
      </Box>
    </WhyFindings>
  );
}
