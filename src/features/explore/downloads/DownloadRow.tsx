import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import { X } from 'lucide-react';
import { Downloads, isRunning, type Download } from '#/domain/downloads/downloads';
import { usePerson } from '#/domain/person/use-person';
import { formatBytes } from '#/lib/bytes';
import { visibleText } from '#/lib/text';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { failureText } from './failure-text';
import { messages } from './messages';

function Running({ download }: { readonly download: Download }) {
  const elapsed = useSecondsSince(download.startedAt);
  const { state } = download;
  if (state.kind === 'preparing') {
    const asked = download.kind === 'posts' ? ` (${messages.asked(state.asked)})` : '';
    return <>{messages.preparing(elapsed) + asked}</>;
  }
  if (state.kind !== 'receiving') return null;
  const total = state.totalBytes === undefined ? undefined : formatBytes(state.totalBytes);
  return <>{messages.receiving(formatBytes(state.bytes), total, elapsed)}</>;
}

function Bar({ download: { name, state } }: { readonly download: Download }) {
  const label = messages.progressOf(name);
  const isKnown = state.kind === 'receiving' && state.totalBytes !== undefined && state.totalBytes > 0;
  return isKnown ? (
    <LinearProgress
      variant="determinate"
      aria-label={label}
      value={Math.min(100, (100 * state.bytes) / state.totalBytes)}
    />
  ) : (
    <LinearProgress aria-label={label} />
  );
}

/** One download with how it goes, or went. */
export function DownloadRow({ download }: { readonly download: Download }) {
  const { key, state } = download;
  const downloads = usePerson().own(Downloads);
  const name = visibleText(download.name);
  const running = isRunning(download);
  return (
    <Box
      component="li"
      aria-label={name}
      sx={{ display: 'grid', gap: 0.5, p: 1.5, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem' }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
        <Box dir="auto" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {name}
        </Box>
        {running ? (
          <Button size="small" aria-label={messages.cancelOf(name)} onClick={download.cancel}>
            {messages.cancel}
          </Button>
        ) : (
          <IconButton size="small" aria-label={messages.remove(name)} onClick={() => downloads.remove(key)}>
            <X size={14} />
          </IconButton>
        )}
      </Box>
      {running ? <Bar download={download} /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel
          error={failureText(download, state.failure)}
          onRetry={state.failure.kind === 'not-allowed' ? undefined : download.again}
          retryLabel={messages.again}
        />
      ) : (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {running ? <Running download={download} /> : null}
          {state.kind === 'saved' ? messages.saved(formatBytes(state.bytes)) : null}
          {state.kind === 'saved' && state.isArchiveUnderOtherName ? ` · ${messages.isArchive}` : null}
          {state.kind === 'cancelled' ? messages.cancelled : null}
        </Box>
      )}
    </Box>
  );
}
