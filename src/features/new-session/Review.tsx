import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { toExactJson } from '#/lib/exact-json';
import { ReviewPanel } from '#/form/ReviewPanel';
import { CopyButton } from '#/ui/CopyButton';
import { focusField } from './field-ids';
import { messages } from './messages';
import { fieldOf, type FormProblem } from './problems';
import type { PlannedSession } from './requests';

interface ReviewProps {
  /** What would happen now, in words. */
  readonly sentences: readonly string[];
  readonly problems: readonly FormProblem[];
  readonly sessionCount: number;
  readonly isLatest: boolean;
  /** Made only when somebody looks; undefined while something is missing. */
  readonly getPlanned: () => readonly PlannedSession[] | undefined;
  readonly onStart: () => void;
}

/** Always says what would happen now, what is missing, and holds the one primary button. */
export function Review(props: ReviewProps) {
  const { problems, sessionCount } = props;
  return (
    <ReviewPanel title={messages.review}>
      <Box
        dir="auto"
        sx={{
          // Docked, it covers the form, so what is not settled yet is left to the list of what is missing.
          display: { xs: problems.length === 0 ? 'block' : 'none', md: 'block' },
          overflowWrap: 'anywhere',
          fontSize: { xs: '0.875rem', md: '1rem' },
        }}
      >
        {props.sentences.map((sentence) => (
          <Box key={sentence} component="p" sx={{ m: 0, mb: 0.5 }}>
            {sentence}
          </Box>
        ))}
      </Box>
      {problems.length === 0 ? null : <Missing problems={problems} />}
      <Button variant="contained" fullWidth size="large" onClick={props.onStart} sx={{ mt: 1.5 }}>
        {messages.start(sessionCount)}
      </Button>
      <Requests {...props} />
    </ReviewPanel>
  );
}

function Missing({ problems }: { readonly problems: readonly FormProblem[] }) {
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{messages.missing}</Box>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: 0.5,
          fontSize: '0.875rem',
          overflowWrap: 'anywhere',
        }}
      >
        {problems.map((problem) => (
          <li key={problem.kind}>
            <Link
              component="button"
              type="button"
              onClick={() => focusField(fieldOf(problem))}
              sx={{ textAlign: 'start', verticalAlign: 'top' }}
            >
              {messages.problem(problem)}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Requests({ sessionCount, isLatest, getPlanned }: ReviewProps) {
  const [isOpen, setOpen] = useState(false);
  const planned = isOpen ? getPlanned() : undefined;
  const json = planned === undefined ? undefined : toJson(planned);
  return (
    <Box
      component="details"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}
    >
      <summary>{messages.requests(sessionCount)}</summary>
      {json === undefined ? (
        <p>{messages.requestsNotYet}</p>
      ) : (
        <>
          {isLatest ? (
            <Box component="p" sx={{ my: 0.5 }}>
              {messages.requestsLatest}
            </Box>
          ) : null}
          <Box
            component="pre"
            tabIndex={0}
            aria-label={messages.requests(sessionCount)}
            sx={{
              m: 0,
              p: 1,
              maxHeight: 260,
              overflow: 'auto',
              fontSize: '0.75rem',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              color: 'text.primary',
            }}
          >
            {json}
          </Box>
          <CopyButton label={messages.copyRequests} getText={() => json} />
        </>
      )}
    </Box>
  );
}

function toJson(planned: readonly PlannedSession[]): string {
  return planned.map(({ request }) => toExactJson(request, 2)).join('\n\n');
}
