import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CircleAlert } from 'lucide-react';
import { groupFailures } from '#/domain/restore-plan/outcomes/error-catalogue';
import { visibleText } from '#/lib/text';
import { isContainer } from '#/domain/restore-plan/outcomes/reported-items';
import { entryTitle } from '../texts/group-text';
import type { EntryProgress } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';

const text = planMessages.failures;

/** Names that tell which items are meant; all of them stand below with their call. */
const maxNamed = 5;

interface FailureListProps {
  readonly entries: readonly EntryProgress[];
  /** By key, what of folders, channels and teams has been sent again by itself. */
  readonly partsSent: ReadonlyMap<string, 'all' | 'some'>;
  /** How many would be sent again. */
  readonly retryable: number;
  readonly onRetry: () => void;
}

/** A folder of which a part failed: most of it was restored, but something is missing. */
function isFailure({ entry, outcome }: EntryProgress, partsSent: FailureListProps['partsSent']): boolean {
  const isParted = outcome.result === 'warning' && isContainer(entry);
  return outcome.result === 'failed' || (isParted && partsSent.get(entry.key) !== 'all');
}

/** Equal failures together, each with its cause and what to do now. */
export function FailureList({ entries, partsSent, retryable, onRetry }: FailureListProps) {
  const failed = entries.filter((entry) => isFailure(entry, partsSent));
  if (failed.length === 0 && retryable === 0) return null;
  const groups = groupFailures(
    failed.map(({ entry, outcome }) => ({
      entryKey: entry.key,
      message: outcome.message,
      refusal: outcome.refusal,
      title: entry.title,
    })),
  );
  const names = new Map(failed.map(({ entry }) => [entry.key, entryTitle(entry)]));
  return (
    <Box
      component="section"
      aria-labelledby="failures"
      sx={{ border: 1, borderColor: 'error.main', borderRadius: 1, p: 2, bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Box aria-hidden sx={{ color: 'error.main', display: 'flex' }}>
          <CircleAlert size={20} />
        </Box>
        <Typography variant="h2" id="failures" sx={{ flex: 1 }}>
          {text.title(failed.length)}
        </Typography>
        {retryable === 0 ? null : (
          <Button variant="contained" onClick={onRetry}>
            {text.retry(retryable)}
          </Button>
        )}
      </Box>
      <Box
        component="ul"
        aria-label={text.title(failed.length)}
        sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}
      >
        {groups.map(({ cause, next, message, entryKeys }) => (
          <Box
            component="li"
            key={`${cause ?? ''} ${message ?? ''}`}
            sx={{ py: 1, '& + &': { borderTop: 1, borderColor: 'divider' }, overflowWrap: 'anywhere' }}
          >
            {cause === undefined ? null : <Box sx={{ fontWeight: 600 }}>{cause}</Box>}
            {message === undefined ? null : (
              <Box dir="auto" sx={{ fontSize: '0.875rem' }}>
                {message === '' ? text.nothingSaid : `${text.raw} “${visibleText(message)}”`}
              </Box>
            )}
            {next === undefined ? null : (
              <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{next}</Box>
            )}
            <Box dir="auto" sx={{ fontSize: '0.875rem', mt: 0.5 }}>
              {entryKeys
                .slice(0, maxNamed)
                .map((key) => names.get(key))
                .join(', ')}{' '}
              {entryKeys.length > maxNamed ? text.more(entryKeys.length - maxNamed) : null}
            </Box>
          </Box>
        ))}
      </Box>
      {retryable === 0 ? null : (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{text.retryNote}</Box>
      )}
    </Box>
  );
}
