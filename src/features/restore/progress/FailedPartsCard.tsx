import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { describeError } from '#/api/transport/error-messages';
import { maxExpanded } from '#/domain/restore-plan/requests/expand';
import { useApi } from '#/domain/person/use-person';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { FoundPartsView } from './FoundPartsView';
import { entryTitle } from '../texts/group-text';
import { messages } from '../texts/messages';
import type { RestorePlan } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { hasPartsSent, partGroups, partlyFailed } from '#/domain/restore-plan/plan/plan-parts';
import { SourceEndedError, useFailedParts } from './use-failed-parts';
import { usePlans } from '#/domain/restore-plan/store/use-plans';

const text = planMessages.parts;

/** Folders, channels and teams of which only a part failed, and the way to send just that again. */
export function FailedPartsCard({ plan }: { readonly plan: RestorePlan }) {
  const { version } = useApi();
  const { store } = usePlans();
  const search = useFailedParts(plan);
  const requests = partlyFailed(plan);
  const places = requests.flatMap(({ entries }) => entries);
  const found = search.found.map((one) => ({
    ...one,
    groups: hasPartsSent(plan, one.request) ? [] : partGroups(one.request, one.parts.entries, version),
  }));
  const isReviewed = found.length > 0;
  const sendable = found.filter(({ groups }) => groups.length > 0);
  const count = sendable.reduce((sum, { parts }) => sum + parts.entries.length, 0);
  const hasLeft = found.some(({ parts }) => parts.left.length + parts.unnamed > 0);
  if (places.length === 0 && !hasLeft) return null;

  function send(): void {
    for (const { request, parts } of sendable) store.retryParts(plan.id, request.key, parts.entries);
    if (!hasLeft) search.forget();
  }

  return (
    <Box component="section" aria-labelledby="failed-parts" className="card">
      <Box sx={{ p: 1.5, display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography variant="h2" id="failed-parts">
          {text.title}
        </Typography>
        {places.length === 0 ? null : (
          <Box dir="auto" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
            {text.why(places.map(entryTitle))}
          </Box>
        )}
        {isReviewed || search.running !== undefined ? null : (
          <>
            <Button variant="outlined" onClick={() => void search.start(requests)}>
              {text.find}
            </Button>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{text.findHelp(maxExpanded)}</Box>
          </>
        )}
        {search.running === undefined ? null : (
          <Box sx={{ justifySelf: 'stretch' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
              <Box role="status" dir="auto" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
                {messages.expand.progress(entryTitle(search.running.place), search.running.items)}
              </Box>
              <Button size="small" variant="outlined" onClick={search.cancel}>
                {messages.expand.cancel}
              </Button>
            </Box>
            <LinearProgress aria-label={text.title} />
          </Box>
        )}
        {search.failure === undefined ? null : (
          <ErrorPanel
            error={
              search.failure.error instanceof SourceEndedError
                ? { ...text.sourceEnded, details: [] }
                : { ...describeError(search.failure.error), title: text.failed }
            }
          />
        )}
        {!isReviewed || places.length === 0 ? null : (
          <Box role="status" sx={{ fontWeight: 600 }}>
            {text.found(count)}
          </Box>
        )}
      </Box>
      {found.map((one) => (
        <FoundPartsView key={one.request.key} {...one} />
      ))}
      {!isReviewed || places.length === 0 ? null : (
        <Box sx={{ p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1, borderTop: 1, borderColor: 'divider' }}>
          {count === 0 ? null : (
            <Button variant="contained" onClick={send}>
              {text.send(count)}
            </Button>
          )}
          <Button onClick={search.forget}>{count === 0 ? text.close : text.notNow}</Button>
        </Box>
      )}
    </Box>
  );
}
