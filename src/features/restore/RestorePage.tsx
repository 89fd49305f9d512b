import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useRestoreList } from '#/api/restore/use-restore-list';
import { FieldNotice } from '#/form/FieldNotice';
import { Page } from '#/ui/Page';
import { EmptyList } from './EmptyList';
import { FilledList } from './FilledList';
import { messages } from './messages';
import { PlanLinks } from './PlanLinks';
import { RunningPlans } from './RunningPlans';

/** What is to be restored, reviewed and sent from here; and what was restored before. */
export function RestorePage() {
  const { state } = useRestoreList();
  return (
    <Page title={messages.title}>
      <RunningPlans />
      {state.kind === 'loading' ? (
        <Box role="status" aria-label={messages.loading}>
          <Skeleton variant="rounded" height={56} />
          <Skeleton variant="rounded" height={240} sx={{ mt: 2 }} />
        </Box>
      ) : (
        <>
          {state.isKept ? null : <FieldNotice>{messages.notKept}</FieldNotice>}
          {state.entries.length === 0 ? <EmptyList /> : <FilledList entries={state.entries} />}
        </>
      )}
      <PlanLinks />
    </Page>
  );
}
