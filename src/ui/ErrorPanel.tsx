import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorTextToCopy, type ErrorText } from '#/lib/error-text';
import { CopyButton } from './CopyButton';
import { messages } from './messages';

interface ErrorPanelProps {
  readonly error: ErrorText;
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string;
  /** Other ways out, beside "try again". */
  readonly actions?: ReactNode;
  readonly headingLevel?: 'h1' | 'h2' | 'h3' | 'p';
}

/** An error in the place where it happened: what, what it means, what to do now, and details to hand on. */
export function ErrorPanel({
  error,
  onRetry,
  retryLabel = messages.tryAgain,
  actions,
  headingLevel = 'p',
}: ErrorPanelProps) {
  return (
    <Box
      role="alert"
      sx={{ border: 1, borderColor: 'error.main', borderRadius: 1, p: 2, bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <Box aria-hidden sx={{ color: 'error.main', pt: '2px' }}>
          <CircleAlert size={20} />
        </Box>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography variant="h3" component={headingLevel}>
            {error.title}
          </Typography>
          {error.serverMessage === undefined ? null : (
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere', mt: 0.5 }}>
              {messages.serverSaid} “{error.serverMessage}”
            </Typography>
          )}
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {error.next}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5, alignItems: 'center' }}>
            {onRetry === undefined ? null : (
              <Button size="small" variant="outlined" onClick={onRetry}>
                {retryLabel}
              </Button>
            )}
            {actions}
            <CopyButton label={messages.copyDetails} getText={() => errorTextToCopy(error)} />
          </Box>
          <Box component="details" sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
            <summary>{messages.details}</summary>
            <Box
              component="dl"
              sx={{
                display: 'grid',
                gridTemplateColumns: 'max-content minmax(0, 1fr)',
                columnGap: 1,
                m: 0,
                mt: 0.5,
                '& dd': { m: 0, overflowWrap: 'anywhere' },
              }}
            >
              {error.details.map(([label, value]) => (
                <Box key={label} sx={{ display: 'contents' }}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </Box>
              ))}
            </Box>
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
