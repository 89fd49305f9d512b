import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import { newSessionPath, sessionsPath } from '#/lib/paths';
import { messages } from '../texts/messages';

/** What belongs on the list, and the way to it. */
export function EmptyList() {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', maxWidth: 640 }}>
      <Typography variant="h2">{messages.emptyTitle}</Typography>
      <Box sx={{ color: 'text.secondary' }}>{messages.emptyText}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Link href={sessionsPath()} asChild>
          <Button variant="contained">{messages.toSessions}</Button>
        </Link>
        <Link href={newSessionPath()} asChild>
          <Button variant="outlined">{messages.newSession}</Button>
        </Link>
      </Box>
    </Box>
  );
}
