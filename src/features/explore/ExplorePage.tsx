import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { describeMissingSession } from '#/api/transport/error-messages';
import { exploreSourceOf } from '#/api/explore/sources';
import { sessionTitle } from '#/domain/sessions/session-title';
import { workloadsOf } from '#/api/access/workloads';
import { useApi } from '#/domain/person/use-person';
import { formatMoment, parseServerDate } from '#/lib/dates';
import { sessionsPath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useTimeZone } from '#/ui/time-zone';
import { EmptyPlace } from './layout/EmptyPlace';
import { EndedNotice } from './EndedNotice';
import { ExploreHead } from './ExploreHead';
import { ExploreView } from './ExploreView';
import { messages } from './messages';
import { tabText } from './tabs/open-sessions';
import { OpenSessions } from './tabs/OpenSessions';
import { useExploreAddress, type ExploreAddress } from './layout/use-explore-address';
import { useSessionState } from './use-session-state';

type SessionState = ReturnType<typeof useSessionState>;

function Explored({ state, address }: { readonly state: SessionState; readonly address: ExploreAddress }) {
  const api = useApi();
  const { session, started } = state;
  if (session === undefined) return null;
  if (typeof session.type !== 'string') {
    const said = messages.unknownTypeText(visibleText(session.type.unknown));
    return <EmptyPlace title={messages.unknownTypeTitle} text={said} />;
  }
  if (!workloadsOf(api.version).includes(session.type)) {
    return <EmptyPlace title={messages.teamsNotOfferedTitle} text={messages.teamsNotOfferedText} />;
  }
  const { place } = address;
  const first = place?.at(0);
  const isForeign = first !== undefined && !exploreSourceOf(session.type).roots.includes(first.kind);
  if (place === undefined || isForeign) {
    return (
      <EmptyPlace title={messages.badPlaceTitle} text={messages.badPlaceText}>
        <Link href={address.hrefOf([])}>{messages.toTop}</Link>
      </EmptyPlace>
    );
  }
  return (
    <ExploreView
      key={session.id}
      sessionId={session.id}
      workload={session.type}
      started={started}
      place={place}
      address={address}
    />
  );
}

/** Looks into one restore session. What is open stands in the address, which the page reads itself. */
export function ExplorePage({ sessionId }: { readonly sessionId: string }) {
  const state = useSessionState(sessionId);
  const address = useExploreAddress(sessionId);
  const { session, started } = state;
  const title = sessionTitle(session, started) ?? messages.titleLoading;
  const { zone } = useTimeZone();
  const shownMs = started === undefined ? undefined : parseServerDate(started.dateTime);
  const moment = shownMs === undefined ? '' : formatMoment(shownMs, 'dateTime', zone);
  useEffect(() => {
    document.title = tabText({ title, moment });
  }, [title, moment]);

  return (
    <Box
      sx={{
        // The bar above, and on small screens the one below, are 48 and 61 px high; the page keeps 72 px free for that.
        height: { xs: 'calc(100dvh - 109px)', md: 'calc(100dvh - 49px)' },
        mb: { xs: '-11px', md: 0 },
        minHeight: 400,
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <OpenSessions sessionId={sessionId} title={session === undefined ? undefined : title} moment={moment} />
      {session === undefined ? (
        state.error === null ? (
          <Box role="status" aria-label={messages.loadingSession} sx={{ p: 2 }}>
            <Skeleton height={40} width="50%" />
            <Skeleton variant="rounded" height={400} sx={{ mt: 2 }} />
          </Box>
        ) : (
          <Box sx={{ p: 3 }}>
            <ErrorPanel
              headingLevel="h1"
              error={describeMissingSession(state.error, sessionId)}
              onRetry={state.refresh}
              actions={
                <Button size="small" component={Link} href={sessionsPath()}>
                  {messages.toSessions}
                </Button>
              }
            />
          </Box>
        )
      ) : (
        <>
          <ExploreHead session={session} started={started} />
          {state.isOver ? (
            <EndedNotice sessionId={sessionId} isGone={state.isGone} started={started} link={address.link} />
          ) : null}
          <Explored state={state} address={address} />
        </>
      )}
    </Box>
  );
}
