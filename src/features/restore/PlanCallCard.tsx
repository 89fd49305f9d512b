import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link } from 'wouter';
import type { EntryOutcome } from '#/api/restore/entry-outcome';
import { findStartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import { formatWithUtc } from '#/lib/dates';
import { explorePath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { useTimeZone } from '#/ui/time-zone';
import { CallStateText } from './CallStateText';
import { EntryText } from './EntryText';
import { groupTitle, momentText, sizeText } from './group-text';
import { messages } from './messages';
import { optionsText } from './option-text';
import type { PlanCall } from './plan';
import { planMessages } from './plan-messages';
import { PrintOnly } from './PrintOnly';
import { receiptMessages } from './receipt-messages';
import { ResultLabel } from './ResultLabel';
import { RowList } from './RowList';

interface PlanCallCardProps {
  readonly planId: string;
  readonly planCall: PlanCall;
  /** By entry key. */
  readonly outcomes: ReadonlyMap<string, EntryOutcome>;
  /** Keys of entries that a later call carries again. */
  readonly sentAgain: ReadonlySet<string>;
}

function noteOf({ state }: PlanCall, outcome: EntryOutcome, isSentAgain: boolean): string | undefined {
  const said = visibleText(outcome.message ?? '');
  const isSilent = said === '' && outcome.result === 'untold' && state.kind === 'ended';
  const note = isSilent ? planMessages.untoldHelp : said;
  return [note, ...(isSentAgain ? [planMessages.sentAgain] : [])].join(' ').trim() || undefined;
}

/** One call, how far it is, and what became of each thing in it. */
export function PlanCallCard({ planId, planCall, outcomes, sentAgain }: PlanCallCardProps) {
  const { personKey } = useApiAccess();
  const { zone } = useTimeZone();
  const id = useId();
  const { entries, options, sessionId, sentAt, state } = planCall;
  const started = findStartedSession(personKey, sessionId);
  const title = groupTitle(planCall, started);
  return (
    <Box component="section" aria-labelledby={id} className="card">
      <Box sx={{ p: 1.5, display: 'grid', gap: 0.5 }}>
        <Typography variant="h2" id={id} dir="auto" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Box dir="auto" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
          {messages.items(entries.length)}: {optionsText(options, zone, entries)}
        </Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {sizeText(entries)} · <Link href={explorePath(sessionId)}>{planMessages.source}</Link>,{' '}
          {momentText(started, zone)}
        </Box>
        <CallStateText planId={planId} planCall={planCall} />
        <PrintOnly>
          {receiptMessages.source}: {sessionId}
          {'sessionId' in state ? `, ${receiptMessages.session}: ${state.sessionId}` : null}
          {sentAt === 0 ? null : `, ${receiptMessages.sent}: ${formatWithUtc(sentAt, zone)}`}
        </PrintOnly>
      </Box>
      <RowList label={messages.groups.entriesOf(title)} items={entries} keyOf={({ key }) => key}>
        {(entry) => {
          const outcome = outcomes.get(entry.key);
          return (
            <>
              <EntryText
                entry={entry}
                note={outcome === undefined ? undefined : noteOf(planCall, outcome, sentAgain.has(entry.key))}
              />
              {outcome === undefined ? null : <ResultLabel result={outcome.result} />}
            </>
          );
        }}
      </RowList>
    </Box>
  );
}
