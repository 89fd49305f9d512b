import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { describeError } from '#/api/transport/error-messages';
import { FieldNotice } from '#/form/FieldNotice';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { entryTitle } from '../texts/group-text';
import { messages } from '../texts/messages';
import type { Expansion } from './use-expansion';

const text = messages.expand;

/** How far the listing of folders is, and what came of it. */
export function ExpansionStatus({ expansion }: { readonly expansion: Expansion }) {
  const { running, failure, notes } = expansion;
  return (
    <>
      {running === undefined ? null : (
        <Box className="card" sx={{ p: 1.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
            <Box role="status" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
              {text.progress(entryTitle(running.folder), running.items)}
            </Box>
            <Button size="small" variant="outlined" onClick={expansion.cancel}>
              {text.cancel}
            </Button>
          </Box>
          <LinearProgress aria-label={text.title} />
        </Box>
      )}
      {failure === undefined ? null : (
        <ErrorPanel
          error={describeError(failure.error)}
          onRetry={() => void expansion.start([failure.folder], failure.withSubfolders)}
        />
      )}
      {notes.map((note) => (
        <FieldNotice key={note}>{note}</FieldNotice>
      ))}
    </>
  );
}
