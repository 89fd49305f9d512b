import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import useMediaQuery from '@mui/material/useMediaQuery';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { toExactJson } from '#/lib/exact-json';
import { ReviewPanel } from '#/form/ReviewPanel';
import { CopyButton } from '#/ui/CopyButton';
import { focusField } from '../form/field-ids';
import { messages } from '../messages';
import { reviewMessages } from './messages';
import { fieldOf, type FormProblem } from '../form/problems';
import type { PlannedSession } from '../form/requests';

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
  const { sentences, problems, sessionCount } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const isDocked = useMediaQuery('(max-width: 899px)');
  const facts = (
    <>
      <Box dir="auto" sx={{ overflowWrap: 'anywhere', fontSize: { xs: '0.875rem', md: '1rem' } }}>
        {sentences.map((sentence) => (
          <Box key={sentence} component="p" sx={{ m: 0, mb: 0.5 }}>
            {sentence}
          </Box>
        ))}
      </Box>
      {problems.length === 0 ? null : <Missing problems={problems} />}
    </>
  );
  const start = (
    <Button variant="contained" size="large" onClick={props.onStart} sx={{ flex: 'none' }}>
      {reviewMessages.start(sessionCount)}
    </Button>
  );
  if (!isDocked) {
    return (
      <ReviewPanel title={reviewMessages.review}>
        {facts}
        <Box sx={{ display: 'grid', mt: 1.5 }}>{start}</Box>
        <Requests {...props} />
      </ReviewPanel>
    );
  }
  const [problem] = problems;
  const brief =
    problem === undefined ? sentences[0] : reviewMessages.missingBriefly(problem, problems.length - 1);
  return (
    <ReviewPanel title={reviewMessages.review}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
        <ButtonBase aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)} sx={briefSx}>
          {isUnfolded ? <ChevronDown aria-hidden size={16} /> : <ChevronUp aria-hidden size={16} />}
          <span>{isUnfolded ? reviewMessages.review : brief}</span>
        </ButtonBase>
        {start}
      </Box>
      {isUnfolded ? (
        <Box sx={{ mt: 1.5 }}>
          {facts}
          <Requests {...props} />
        </Box>
      ) : null}
    </ReviewPanel>
  );
}

/** Docked, the review covers the form: one fact of it stays in view, on two lines at most. */
const briefSx = {
  flex: 1,
  minWidth: 0,
  minHeight: 44,
  gap: 1,
  justifyContent: 'flex-start',
  textAlign: 'start',
  font: 'inherit',
  fontSize: '0.875rem',
  '& > svg': { flex: 'none', color: 'text.secondary' },
  '& > span': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
} as const;

function Missing({ problems }: { readonly problems: readonly FormProblem[] }) {
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{reviewMessages.missing}</Box>
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
      <summary>{reviewMessages.requests(sessionCount)}</summary>
      {json === undefined ? (
        <p>{reviewMessages.requestsNotYet}</p>
      ) : (
        <>
          {isLatest ? (
            <Box component="p" sx={{ my: 0.5 }}>
              {reviewMessages.requestsLatest}
            </Box>
          ) : null}
          <Box
            component="pre"
            tabIndex={0}
            aria-label={reviewMessages.requests(sessionCount)}
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
          <CopyButton label={reviewMessages.copyRequests} getText={() => json} />
        </>
      )}
    </Box>
  );
}

function toJson(planned: readonly PlannedSession[]): string {
  return planned.map(({ request }) => toExactJson(request, 2)).join('\n\n');
}
