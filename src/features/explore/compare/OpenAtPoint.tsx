import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { describeError } from '#/api/transport/error-messages';
import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import type { ExploreLink } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from '../messages';
import { momentAt, useOpenOther } from './use-open-other';

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
  const open = useOpenOther(link, onOpened);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span>{children}</span>
        <Button
          variant="contained"
          size="small"
          disabled={open.isPending}
          onClick={() => open.mutate({ started, at: momentAt(point) })}
        >
          {open.isPending ? messages.ended.opening : messages.openAtPoint}
        </Button>
      </Box>
      {open.isError ? (
        <ErrorPanel error={{ ...describeError(open.error), title: messages.ended.failed }} />
      ) : null}
    </>
  );
}
