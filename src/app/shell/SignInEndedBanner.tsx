import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SignInProblem } from '#/auth/sign-in-problem';
import { signInErrorText } from '#/features/sign-in/sign-in-error-text';
import { messages } from './messages';

interface SignInEndedBannerProps {
  readonly problem: SignInProblem;
  readonly onSignIn: () => void;
  readonly onOtherAccount: () => void;
}

/** Stands above the screen instead of replacing it: the operator decides when to leave the page. */
export function SignInEndedBanner({ problem, onSignIn, onOtherAccount }: SignInEndedBannerProps) {
  const { title, next } = signInErrorText(problem);
  // Microsoft stops somebody who is not assigned on a page of its own, from which nothing leads back.
  const isAccountRefused = problem.kind === 'not-assigned';
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'center',
        px: 3,
        py: 1.5,
        borderBottom: 1,
        borderColor: 'warning.main',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Box sx={{ fontWeight: 600 }}>{title}</Box>
        {next} {messages.typedStays}
      </Box>
      <Button variant="contained" onClick={isAccountRefused ? onOtherAccount : onSignIn}>
        {isAccountRefused ? messages.otherAccount : messages.signInAgain}
      </Button>
    </Box>
  );
}
