import Typography from '@mui/material/Typography';
import { messages } from './messages';
import { StartFrame } from './StartFrame';

export function PortalOffPage() {
  return (
    <StartFrame>
      <Typography variant="h1">{messages.offTitle}</Typography>
      <Typography variant="body1">{messages.offText}</Typography>
    </StartFrame>
  );
}
