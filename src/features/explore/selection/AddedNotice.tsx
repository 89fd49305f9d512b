import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { restorePath } from '#/lib/paths';
import { restoreMessages } from './restore-messages';

interface AddedNoticeProps {
  readonly added: number;
  /** Below the buttons of its row, so that none of them moves. */
  readonly hasOwnLine?: boolean;
}

/** Says that something is on the restore list now, and leads there. */
export function AddedNotice({ added, hasOwnLine = false }: AddedNoticeProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that was pressed may have gone with the selection.
    if (document.activeElement === document.body) link.current?.focus({ preventScroll: true });
    link.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Box
      component="span"
      role="status"
      sx={{ fontSize: '0.875rem', ...(hasOwnLine ? { order: 1, flexBasis: '100%', textAlign: 'end' } : {}) }}
    >
      {added === 0 ? restoreMessages.alreadyThere : restoreMessages.added(added)}{' '}
      <Link ref={link} href={restorePath()}>
        {restoreMessages.open}
      </Link>
    </Box>
  );
}
