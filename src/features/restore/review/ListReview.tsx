import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useApi } from '#/domain/person/use-person';
import { restoreRequestsOf } from '#/domain/restore-plan/requests/restore-requests';
import { optionRisks } from '#/domain/restore-plan/requests/options';
import { FieldNotice } from '#/form/FieldNotice';
import { ReviewPanel } from '#/form/ReviewPanel';
import { WarningLine } from '#/form/WarningLine';
import { useTimeZone } from '#/ui/time-zone';
import { amountText, amountTitle } from '../texts/amount-text';
import { ExactRequests } from './ExactRequests';
import { groupTitle, sizeText } from '../texts/group-text';
import { messages } from '../texts/messages';
import { optionMessages } from '../texts/option-messages';
import { optionsText } from '../texts/option-text';
import type { OrderProblem, PlanOrder, ReviewedGroup } from './plan-order';
import { entriesToSend } from './reviewed-order';

const text = messages.review;

interface ListReviewProps {
  readonly order: PlanOrder;
  readonly isStarting: boolean;
  /** The list is no longer what was to be confirmed. */
  readonly hasChanged: boolean;
  readonly onReason: (reason: string) => void;
  readonly onRestore: () => void;
}

function problemText(problem: OrderProblem): string {
  switch (problem.kind) {
    case 'expand':
      return text.problems.expand(problem.count);
    case 'not-restorable':
      return text.problems.notRestorable(problem.count);
    case 'overlap':
      return text.problems.overlap(problem.count);
    case 'doubt':
      return text.problems.doubt(problem.count);
    case 'ended':
      return text.problems.ended(titleOf(problem.group));
    case 'checking':
      return text.problems.checking;
    case 'options':
      return text.problems.options(titleOf(problem.group), optionMessages.problems[problem.problem]);
    case 'reason-too-long':
      return text.reasonTooLong(problem.length);
  }
}

function titleOf({ group, source }: ReviewedGroup): string {
  return groupTitle(group, source.started);
}

/** Says what would be written where, what is still missing, and holds the one primary button. */
export function ListReview({ order, isStarting, hasChanged, onReason, onRestore }: ListReviewProps) {
  const { version } = useApi();
  const { groups, problems, reason } = order;
  const entries = entriesToSend(order);
  const amount = amountText(entries);
  // Bodies hold whole records: they are only counted while something is missing that they can't be made without.
  const isComplete = problems.every(({ kind }) => kind === 'checking' || kind === 'reason-too-long');
  const requests = isComplete
    ? groups.flatMap(({ group, options }) => restoreRequestsOf(group, options, reason, version))
    : undefined;
  const tooLong = problems.find(({ kind }) => kind === 'reason-too-long');
  const isWide = useMediaQuery('(min-width: 900px)');
  const sentences = (
    <>
      <Box
        component="ul"
        aria-label={text.title}
        sx={{ m: 0, my: 1, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}
      >
        {groups.map((one) => (
          <GroupSentence key={one.group.key} ordered={one} />
        ))}
      </Box>
      {entries.length === 0 ? null : (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 1.5 }}>{text.unknowns}</Box>
      )}
    </>
  );
  return (
    <ReviewPanel title={text.title}>
      <Box sx={{ fontWeight: 600 }}>
        {entries.length === 0 ? text.nothing : text.what(amount, requests?.length ?? groups.length)}
      </Box>
      {isWide || entries.length === 0 ? (
        sentences
      ) : (
        // Docked, it would hide half of the list, which says the same of each group.
        <>
          {[...new Set(groups.flatMap(({ options }) => optionRisks(options)))].map((risk) => (
            <WarningLine key={risk}>{optionMessages.risks[risk]}</WarningLine>
          ))}
          <Box component="details" sx={{ my: 1, fontSize: '0.875rem' }}>
            <summary>{text.perCall}</summary>
            {sentences}
          </Box>
        </>
      )}
      <TextField
        label={text.reason}
        helperText={tooLong === undefined ? text.reasonHint : problemText(tooLong)}
        error={tooLong !== undefined}
        value={reason}
        multiline
        maxRows={4}
        onChange={(event) => onReason(event.target.value)}
      />
      {problems.length === 0 ? null : (
        <Box sx={{ mt: 1, fontSize: '0.875rem' }}>
          <Box sx={{ fontWeight: 600 }}>{text.missing}</Box>
          <Box component="ul" aria-label={text.missing} sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {problems.map((problem) => (
              <li key={problemText(problem)}>{problemText(problem)}</li>
            ))}
          </Box>
        </Box>
      )}
      {requests === undefined || requests.length === 0 ? null : (
        <ExactRequests requests={requests} version={version} />
      )}
      <Box
        sx={{
          position: 'sticky',
          bottom: -16,
          zIndex: 1,
          pt: 1.5,
          pb: 2,
          mb: -2,
          bgcolor: 'background.paper',
        }}
      >
        {hasChanged ? (
          <Box sx={{ mb: 1.5 }}>
            <FieldNotice>{text.changed}</FieldNotice>
          </Box>
        ) : null}
        <Button
          variant="contained"
          fullWidth
          size="large"
          disabled={isStarting || problems.length > 0 || entries.length === 0}
          onClick={onRestore}
        >
          {isStarting ? text.starting : text.restore(amount)}
        </Button>
      </Box>
    </ReviewPanel>
  );
}

/** What one call writes, where and how. */
function GroupSentence({ ordered }: { readonly ordered: ReviewedGroup }) {
  const { zone } = useTimeZone();
  const { group, options } = ordered;
  return (
    <Box component="li" dir="auto" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      <Box sx={{ fontWeight: 600 }}>{titleOf(ordered)}</Box>
      <Box>
        {amountTitle(group.entries)}: {optionsText(options, zone, group.entries)}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{sizeText(group.entries)}</Box>
      {optionRisks(options).map((risk) => (
        <WarningLine key={risk}>{optionMessages.risks[risk]}</WarningLine>
      ))}
    </Box>
  );
}
