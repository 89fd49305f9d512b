import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useMemo } from 'react';
import { Link } from 'wouter';
import type { EntryOutcome } from '#/api/restore/entry-outcome';
import { findStartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import { formatWithUtc } from '#/lib/dates';
import { explorePath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { callRows, type CallRow } from './call-rows';
import { CallStateText } from './CallStateText';
import { EntryText } from './EntryText';
import { amountTitle } from './amount-text';
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
  /** By entry key, a word about a later call that carries it, or a part of it, again. */
  readonly sentAgain: ReadonlyMap<string, string>;
}

/** One call, how far it is, and what became of each thing in it. */
export function PlanCallCard({ planId, planCall, outcomes, sentAgain }: PlanCallCardProps) {
  const { personKey } = useApiAccess();
  const { zone } = useTimeZone();
  const id = useId();
  const { entries, options, sessionId, sentAt, state } = planCall;
  const started = findStartedSession(personKey, sessionId);
  const title = groupTitle(planCall, started);
  const rows = useMemo(() => callRows(planCall, outcomes, sentAgain), [planCall, outcomes, sentAgain]);
  return (
    <Box component="section" aria-labelledby={id} className="card">
      <Box sx={{ p: 1.5, display: 'grid', gap: 0.5 }}>
        <Typography variant="h2" id={id} dir="auto" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Box dir="auto" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
          {amountTitle(entries)}: {optionsText(options, zone, entries)}
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
      <RowList label={messages.groups.entriesOf(title)} items={rows} keyOf={({ key }) => key}>
        {(row) =>
          row.kind === 'said' ? (
            <SaidOfSeveral {...row} />
          ) : (
            <>
              <EntryText entry={row.entry} note={row.note} />
              {row.outcome === undefined ? null : <ResultLabel result={row.outcome.result} />}
            </>
          )
        }
      </RowList>
    </Box>
  );
}

/** Stands above the entries that it is said of. */
function SaidOfSeveral({ result, count, said }: Extract<CallRow, { readonly kind: 'said' }>) {
  return (
    <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
      <ResultLabel result={result} count={count} />
      <Box dir="auto">{said}</Box>
    </Box>
  );
}
