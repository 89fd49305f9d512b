import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { describeError } from '#/api/error-messages';
import { openAgain } from '#/api/open-again';
import type { RestorePoint } from '#/api/restore-points';
import type { StartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import { explorePath, type ExploreLink } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from './messages';

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
  const { api, personKey } = useApiAccess();
  const queryClient = useQueryClient();
  const open = useMutation({
    mutationKey: ['open-at-point'],
    mutationFn: async () => {
      const other = { dateTime: point.backupTime.text, repositoryId: point.repositoryId };
      const session = await openAgain(api, queryClient, personKey, started, other);
      onOpened?.(session.id);
      navigate(explorePath(session.id, link));
    },
    retry: false,
    networkMode: 'always',
  });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span>{children}</span>
        <Button variant="contained" size="small" disabled={open.isPending} onClick={() => open.mutate()}>
          {open.isPending ? messages.ended.opening : messages.openAtPoint}
        </Button>
      </Box>
      {open.isError ? (
        <ErrorPanel error={{ ...describeError(open.error), title: messages.ended.failed }} />
      ) : null}
    </>
  );
}
