import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useMemo } from 'react';
import { Link } from 'wouter';
import type { EntryOutcome } from '#/domain/restore-plan/outcomes/entry-outcome';
import { useStartedSession } from '#/domain/sessions/use-started-sessions';
import { formatWithUtc } from '#/lib/dates';
import { explorePath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { requestRows, type RequestRow } from './request-rows';
import { RequestStateText } from './RequestStateText';
import { EntryText } from '../rows/EntryText';
import { amountTitle } from '../texts/amount-text';
import { groupTitle, momentText, sizeText } from '../texts/group-text';
import { messages } from '../texts/messages';
import { optionsText } from '../texts/option-text';
import type { PlannedRequest } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { PrintOnly } from '#/ui/PrintOnly';
import { receiptMessages } from '../texts/receipt-messages';
import { ResultLabel } from '../rows/ResultLabel';
import { RowList } from '../rows/RowList';

interface PlanRequestCardProps {
  readonly planId: string;
  readonly plannedRequest: PlannedRequest;
  /** By entry key. */
  readonly outcomes: ReadonlyMap<string, EntryOutcome>;
  /** By entry key, a word about a later call that carries it, or a part of it, again. */
  readonly sentAgain: ReadonlyMap<string, string>;
}

/** One call, how far it is, and what became of each thing in it. */
export function PlanRequestCard({ planId, plannedRequest, outcomes, sentAgain }: PlanRequestCardProps) {
  const { zone } = useTimeZone();
  const id = useId();
  const { entries, options, sessionId, sentAt, state } = plannedRequest;
  const started = useStartedSession(sessionId);
  const title = groupTitle(plannedRequest, started);
  const rows = useMemo(
    () => requestRows(plannedRequest, outcomes, sentAgain),
    [plannedRequest, outcomes, sentAgain],
  );
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
        <RequestStateText planId={planId} plannedRequest={plannedRequest} />
        <PrintOnly>
          {receiptMessages.source}: {sessionId}
          {'sessionId' in state ? `, ${receiptMessages.session}: ${state.sessionId}` : null}
          {sentAt === 0 ? null : `, ${receiptMessages.sent}: ${formatWithUtc(sentAt, zone)}`}
        </PrintOnly>
      </Box>
      <RowList label={messages.groups.entriesOf(title)} items={rows} keyOf={({ key }) => key}>
        {(row) =>
          row.kind === 'said' ? (
            <SharedMessageRow {...row} />
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
function SharedMessageRow({ result, count, said }: Extract<RequestRow, { readonly kind: 'said' }>) {
  return (
    <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
      <ResultLabel result={result} count={count} />
      <Box dir="auto">{said}</Box>
    </Box>
  );
}
