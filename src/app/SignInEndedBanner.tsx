import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { messages } from './messages';

/** Stands above the screen instead of replacing it: the operator decides when to leave the page. */
export function SignInEndedBanner({ onSignIn }: { readonly onSignIn: () => void }) {
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
      <Box sx={{ flex: 1, minWidth: 200 }}>{messages.signInEnded}</Box>
      <Button variant="contained" onClick={onSignIn}>
        {messages.signInAgain}
      </Button>
    </Box>
  );
}
