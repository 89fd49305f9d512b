import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import type { ExploreLink } from '#/lib/paths';
import { FurtherSessionState } from '#/shared/sending/FurtherSessionState';
import { messages } from '../messages';
import { momentAt, useOpenElsewhere } from './use-open-elsewhere';

interface OpenAtPointProps {
  readonly started: StartedSession;
  readonly point: RestorePoint;
  /** What is shown there. */
  readonly link: ExploreLink;
  readonly onOpened?: (sessionId: string) => void;
  /** What stands before the button. */
  readonly children: ReactNode;
}

/** Offers a session of the same object at another restore point. */
export function OpenAtPoint({ started, point, link, onOpened, children }: OpenAtPointProps) {
  const open = useOpenElsewhere(started.sessionId, link, onOpened);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span>{children}</span>
        <Button
          variant="contained"
          size="small"
          disabled={open.further.isOpening}
          onClick={() => open.open(started, momentAt(point))}
        >
          {open.further.isOpening ? messages.ended.opening : messages.openAtPoint}
        </Button>
      </Box>
      <FurtherSessionState further={open.further} failedTitle={messages.ended.failed} />
    </>
  );
}
