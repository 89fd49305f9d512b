import Typography from '@mui/material/Typography';
import { StartFrame } from './StartFrame';

/** A short wait with nothing to do; says what for. */
export function BusyPage({ text }: { readonly text: string }) {
  return (
    <StartFrame hasIntro>
      <Typography variant="body1" role="status">
        {text}
      </Typography>
    </StartFrame>
  );
}
