import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { restorePath } from '#/lib/paths';
import { restoreMessages } from './restore-messages';

/** Says that something is on the restore list now, and leads there. */
export function AddedNotice({ added }: { readonly added: number }) {
  return (
    <Box component="span" role="status" sx={{ fontSize: '0.875rem' }}>
      {added === 0 ? restoreMessages.alreadyThere : restoreMessages.added(added)}{' '}
      <Link href={restorePath()}>{restoreMessages.open}</Link>
    </Box>
  );
}
