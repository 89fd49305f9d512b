import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { describeFacts } from '#/api/transport/error-messages';
import type { ErrorFacts } from '#/api/transport/error-facts';
import type { Candidate, SendState } from '#/domain/sending/send-state';
import { formatWithUtc } from '#/lib/dates';
import { sessionPath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Moment } from '#/ui/Moment';
import { useTimeZone } from '#/ui/time-zone';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { messages, type StartedThing } from './messages';

export interface SendStateViewProps {
  readonly state: Exclude<SendState, { kind: 'accepted' }>;
  readonly what: StartedThing;
  /** Candidates that no other request was given meanwhile. */
  readonly candidates: readonly Candidate[];
  /** More about a candidate than when it started. */
  readonly describeCandidate?: (sessionId: string) => ReactNode;
  /** Left out where several requests are tried again by one button elsewhere. */
  readonly onRetry?: (() => void) | undefined;
  /** Says what was refused, where the place on the screen does not. */
  readonly refusedTitle?: string | undefined;
  readonly onLookUpAgain: () => void;
  readonly onDeclareNotStarted: () => void;
  readonly onAdopt: (sessionId: string) => void;
}

function Ticking({ since, text }: { readonly since: number; readonly text: (seconds: string) => string }) {
  return <span>{text(useSecondsSince(since))}</span>;
}

/** Where a request stands that must not be sent twice, and what only the operator can say about it. */
export function SendStateView(props: SendStateViewProps) {
  const { state, what, onRetry, onLookUpAgain } = props;
  switch (state.kind) {
    case 'waiting':
    case 'held':
    case 'unconfirmed':
      return <Line>{messages[state.kind]}</Line>;
    case 'sending':
      return (
        <Line>
          <Ticking since={state.since} text={messages.sending[what]} />
        </Line>
      );
    case 'looking-up':
      return (
        <Line>
          <Ticking since={state.since} text={messages.lookingUp[what]} />
        </Line>
      );
    case 'refused':
      return <Refused error={state.error} title={props.refusedTitle} onRetry={onRetry} />;
    case 'not-found':
      return (
        <Line>
          <span>{messages.notFound[what]}</span>
          {state.error === undefined ? null : <ErrorPanel error={describeFacts(state.error)} />}
          <Actions>
            {onRetry === undefined ? null : (
              <Button size="small" variant="outlined" onClick={onRetry}>
                {messages.tryAgain}
              </Button>
            )}
            <LookAgain onClick={onLookUpAgain} />
          </Actions>
        </Line>
      );
    case 'lookup-failed':
      return (
        <ErrorPanel
          error={{ ...describeFacts(state.error), title: messages.lookupFailed }}
          onRetry={onLookUpAgain}
          retryLabel={messages.lookAgain}
          actions={
            <Button size="small" onClick={props.onDeclareNotStarted}>
              {messages.notStarted}
            </Button>
          }
        />
      );
    case 'ambiguous':
      return <Ambiguous {...props} />;
  }
}

function Ambiguous(props: SendStateViewProps) {
  return (
    <Line>
      <span>{messages.ambiguous}</span>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {props.candidates.map(({ sessionId, startedAt }) => (
          <li key={sessionId}>
            <Link href={sessionPath(sessionId)}>
              {messages.startedAt} <Moment epochMs={startedAt} format="timeSeconds" />{' '}
              {messages.idEnd(sessionId.slice(-6))}
            </Link>{' '}
            {props.describeCandidate?.(sessionId)}{' '}
            <Button size="small" onClick={() => props.onAdopt(sessionId)}>
              {messages.thisIsIt}
            </Button>
          </li>
        ))}
      </Box>
      <Actions>
        <LookAgain onClick={props.onLookUpAgain} />
        <Button size="small" onClick={props.onDeclareNotStarted}>
          {messages.noneOfThese}
        </Button>
      </Actions>
    </Line>
  );
}

function Refused({
  error,
  title,
  onRetry,
}: {
  readonly error: ErrorFacts;
  readonly title: string | undefined;
  readonly onRetry: (() => void) | undefined;
}) {
  const { zone } = useTimeZone();
  const text = describeFacts(error);
  const wait = error.retryAt === undefined ? '' : ` ${messages.retryAt(formatWithUtc(error.retryAt, zone))}`;
  return (
    <Box sx={{ mt: 0.5 }}>
      <ErrorPanel error={{ ...text, title: title ?? text.title, next: text.next + wait }} onRetry={onRetry} />
    </Box>
  );
}

function LookAgain({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button size="small" variant="outlined" onClick={onClick}>
      {messages.lookAgain}
    </Button>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{children}</Box>;
}

function Actions({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>{children}</Box>;
}
