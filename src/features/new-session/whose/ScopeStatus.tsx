import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { effectiveScopeQuery, type EffectiveScope } from '#/api/access/effective-scope';
import { describeError } from '#/api/transport/error-messages';
import { useApi } from '#/domain/person/use-person';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { whoseMessages } from './messages';

interface ScopeStatusProps {
  readonly query: UseQueryResult<EffectiveScope>;
  readonly onChooseOwn: () => void;
}

/** What stands in the place of the list while there is none. */
export function ScopeStatus({ query, onChooseOwn }: ScopeStatusProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const retry = () => void query.refetch();
  const own = (
    <Button size="small" onClick={onChooseOwn}>
      {whoseMessages.chooseOwn}
    </Button>
  );
  if (query.isFetching) {
    return (
      <ScopeLoading
        onStop={() => void queryClient.cancelQueries({ queryKey: effectiveScopeQuery(api).queryKey })}
        own={own}
      />
    );
  }
  if (query.isError) return <ErrorPanel error={describeError(query.error)} onRetry={retry} actions={own} />;
  return (
    <Box role="status">
      {whoseMessages.loadingStopped}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button size="small" variant="outlined" onClick={retry}>
          {whoseMessages.loadScope}
        </Button>
        {own}
      </Box>
    </Box>
  );
}

function ScopeLoading({ onStop, own }: { readonly onStop: () => void; readonly own: React.ReactNode }) {
  const [since] = useState(() => Date.now());
  const elapsed = useSecondsSince(since);
  return (
    <Box>
      <Box role="status">{whoseMessages.loadingScope}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {whoseMessages.loadingScopeFor(elapsed)}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button size="small" variant="outlined" onClick={onStop}>
          {whoseMessages.stopLoading}
        </Button>
        {own}
      </Box>
    </Box>
  );
}
