import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import { newSessionPath } from '#/lib/paths';
import { Page } from '#/ui/Page';
import { messages } from './messages';

export function NotFoundPage() {
  return (
    <Page title={messages.notFoundTitle} width="form">
      <Typography variant="body1">
        {messages.notFoundText} <Link href={newSessionPath()}>{messages.newSession}</Link>
      </Typography>
    </Page>
  );
}
