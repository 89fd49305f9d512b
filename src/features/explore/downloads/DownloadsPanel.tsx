import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useStore } from 'zustand';
import { usePerson } from '#/domain/person/use-person';
import { Downloads, isRunning } from '#/domain/downloads/downloads';
import { DownloadRow } from './DownloadRow';
import { messages } from './messages';

/** Every download of this page load, on whatever screen the operator is. */
export function DownloadsPanel() {
  const downloads = usePerson().own(Downloads);
  const all = useStore(downloads.store, (state) => state.all);
  const [isFolded, setFolded] = useState(false);
  const running = all.filter(isRunning).length;
  return (
    <Box
      component="section"
      aria-label={messages.panel}
      sx={{
        position: 'fixed',
        // Above the bar at the bottom of small screens, which is 61 px high.
        bottom: { xs: 69, md: 12 },
        // At the left, as what acts on a selection or a form stands at the right.
        left: 12,
        width: 380,
        maxWidth: 'calc(100vw - 24px)',
        maxHeight: '60dvh',
        overflowY: 'auto',
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        boxShadow: 3,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.5 }}>
        <Typography variant="h3" component="h2">
          {messages.panel}
        </Typography>
        <Box role="status" sx={{ flex: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {running === 0 ? null : messages.running(running)}
        </Box>
        {running < all.length && !isFolded ? (
          <Button size="small" onClick={downloads.removeEnded}>
            {messages.removeEnded}
          </Button>
        ) : null}
        <Button size="small" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          {isFolded ? messages.unfold : messages.fold}
        </Button>
      </Box>
      {isFolded ? null : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {all.toReversed().map((download) => (
            <DownloadRow key={download.key} download={download} />
          ))}
        </Box>
      )}
    </Box>
  );
}
