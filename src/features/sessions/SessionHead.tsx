import Box from '@mui/material/Box';
import { statusOf, type RestoreSession } from '#/api/restore-sessions';
import { serverNow } from '#/api/http';
import { formatCount } from '#/lib/plural';
import { sessionPath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { EventStatusLabel } from './EventStatusLabel';
import { messages } from './messages';
import { receiptOf } from './receipt';
import { SessionActions } from './SessionActions';
import { SessionFacts } from './SessionFacts';
import { statusText } from './session-text';
import { StatisticsPanel } from './StatisticsPanel';
import { StatusLabel } from './StatusLabel';
import { UpdatedLine } from './UpdatedLine';
import type { SessionWatch } from './use-session-watch';

interface SessionHeadProps {
  readonly session: RestoreSession;
  readonly watch: SessionWatch;
  readonly counts: ReadonlyMap<string, number>;
}

/** What an operator with somebody on the phone needs within two seconds, and what can be done about it. */
export function SessionHead({ session, watch, counts }: SessionHeadProps) {
  const { zone } = useTimeZone();
  const status = statusOf(session);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 270px' },
        gridTemplateAreas: {
          xs: '"summary" "actions" "facts"',
          md: '"summary actions" "facts actions"',
        },
        gridTemplateRows: { md: 'auto 1fr' },
        gap: '16px 24px',
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ gridArea: 'summary', display: 'grid', gap: 1.5, alignContent: 'start' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
          <StatusLabel status={status} size="large" />
          <UpdatedLine freshness={watch.freshness} onRefresh={watch.refresh} />
          <Box
            role="status"
            sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
          >
            {messages.announce(statusText(status))}
          </Box>
        </Box>
        <Box
          role="group"
          aria-label={messages.counts}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 20px', minHeight: 24, fontSize: '0.875rem' }}
        >
          {counts.size === 0 ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {messages.noCounts}
            </Box>
          ) : (
            [...counts].map(([key, count]) => (
              <EventStatusLabel key={key} status={key} count={formatCount(count)} />
            ))
          )}
        </Box>
        {watch.statistics === undefined ? null : <StatisticsPanel statistics={watch.statistics} />}
      </Box>
      <Box sx={{ gridArea: 'facts' }}>
        <SessionFacts session={session} started={watch.started} />
      </Box>
      <SessionActions
        session={session}
        isKnownHere={watch.started !== undefined}
        getReceipt={() =>
          receiptOf({
            session,
            started: watch.started,
            counts,
            statistics: watch.statistics,
            link: location.origin + sessionPath(session.id),
            zone,
            now: serverNow(),
          })
        }
        onStopped={watch.refresh}
      />
    </Box>
  );
}
