import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import { newSessionPath } from '#/lib/paths';
import { messages } from '../messages';
import type { SessionWindowName } from './session-filters';
import type { SearchFilters } from '../parts/use-search-filters';

interface EmptySessionsProps {
  readonly window: SessionWindowName;
  /** There are sessions, but the filters leave none. */
  readonly hasLoaded: boolean;
  readonly filters: SearchFilters;
}

const text = messages.list;

/** What would stand here, and the way to it. */
export function EmptySessions({ window, hasLoaded, filters }: EmptySessionsProps) {
  const heading = hasLoaded
    ? text.noneMatch
    : window === 'all'
      ? text.emptyAll
      : text.emptyTitle(text.windows[window]);
  return (
    <Box
      sx={{
        p: 5,
        textAlign: 'center',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="h2">{heading}</Typography>
      {hasLoaded ? (
        <Button sx={{ mt: 2 }} onClick={() => filters.clear('q', 'type', 'state', 'mine')}>
          {text.clear}
        </Button>
      ) : (
        <>
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
            {text.emptyText}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center', mt: 2 }}>
            <Link href={newSessionPath()} asChild>
              <Button variant="outlined">{text.newSession}</Button>
            </Link>
            {window === 'all' ? null : (
              <Button onClick={() => filters.set('window', 'all')}>{text.showAll}</Button>
            )}
          </Box>
        </>
      )}
    </Box>
  );
}
