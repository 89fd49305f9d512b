import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { formatMoment } from '#/lib/dates';
import { restorePath, sessionsPath } from '#/lib/paths';
import { Page } from '#/ui/Page';
import { useTimeZone } from '#/ui/time-zone';
import { planMessages } from './texts/plan-messages';
import { PlanView } from './PlanView';
import { usePlans } from '#/domain/restore-plan/store/use-plans';

/** One restore: under way, or of the past. */
export function RestorePlanPage({ planId }: { readonly planId: string }) {
  const { state } = usePlans();
  const { zone } = useTimeZone();
  const plan = state.plans.find(({ id }) => id === planId);
  if (plan !== undefined) {
    return (
      <Page
        title={planMessages.title(formatMoment(plan.createdAt, 'dateTime', zone))}
        actions={<Link href={restorePath()}>{planMessages.toList}</Link>}
      >
        <PlanView plan={plan} />
      </Page>
    );
  }
  if (!state.isLoaded) {
    return (
      <Page title={planMessages.toList}>
        <Box role="status">{planMessages.loading}</Box>
      </Page>
    );
  }
  return (
    <Page title={planMessages.unknownTitle}>
      <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', maxWidth: 640 }}>
        <Box>{planMessages.unknownText}</Box>
        <Link href={restorePath()}>{planMessages.toList}</Link>
        <Link href={sessionsPath()}>{planMessages.toSessions}</Link>
      </Box>
    </Page>
  );
}
