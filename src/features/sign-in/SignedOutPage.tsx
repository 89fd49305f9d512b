import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { SignInProblem } from '#/auth/sign-in-problem';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from './messages';
import { signInErrorText } from './sign-in-error-text';
import { StartFrame } from './StartFrame';

interface SignedOutPageProps {
  readonly applicationId: string;
  /** Address that the server has registered, where it is not this one. */
  readonly otherAddress: string | undefined;
  readonly problem: SignInProblem | undefined;
  /** False while sign-in is still being prepared. */
  readonly isReady: boolean;
  readonly isLeaving: boolean;
  readonly onSignIn: () => void;
  readonly onOtherAccount: () => void;
}

export function SignedOutPage(props: SignedOutPageProps) {
  const { problem, isReady, isLeaving } = props;
  const label = isLeaving ? messages.leaving : isReady ? messages.signIn : messages.preparing;
  return (
    <StartFrame hasIntro>
      {problem === undefined ? null : <ErrorPanel error={signInErrorText(problem)} headingLevel="h2" />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button
          variant="contained"
          size="large"
          disabled={!isReady || isLeaving}
          aria-live="polite"
          onClick={props.onSignIn}
        >
          {label}
        </Button>
        {problem === undefined ? null : (
          <Button size="large" disabled={!isReady || isLeaving} onClick={props.onOtherAccount}>
            {messages.otherAccount}
          </Button>
        )}
      </Box>
      <Box component="details" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        <summary>{messages.helpTitle}</summary>
        <p>{messages.helpNotAssigned}</p>
        <p>{messages.helpUnknownApp(props.applicationId)}</p>
        {props.otherAddress === undefined ? null : (
          <p>
            {messages.helpElsewhere} <Link href={props.otherAddress}>{props.otherAddress}</Link>.
          </p>
        )}
      </Box>
    </StartFrame>
  );
}
