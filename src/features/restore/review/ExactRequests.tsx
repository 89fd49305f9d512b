import Box from '@mui/material/Box';
import { useState } from 'react';
import type { ApiVersion } from '#/api/transport/http';
import { toExactJson } from '#/lib/exact-json';
import { CopyButton } from '#/ui/CopyButton';
import { messages } from '../texts/messages';
import type { RestoreRequest } from '#/api/operator-restore/restore-request';

const text = messages.review;

/** Whole records of thousands of things would stall the page; what is copied is complete. */
const maxShown = 20_000;

interface ExactRequestsProps {
  readonly requests: readonly RestoreRequest[];
  readonly version: ApiVersion;
}

function textOf(requests: readonly RestoreRequest[], version: ApiVersion): string {
  return requests.map(({ path, body }) => `POST /${version}${path}\n${toExactJson(body, 2)}`).join('\n\n');
}

/** What is sent, to the letter; made only when somebody looks. */
export function ExactRequests({ requests, version }: ExactRequestsProps) {
  const [isOpen, setOpen] = useState(false);
  const sent = isOpen ? textOf(requests, version) : '';
  const label = text.request(requests.length);
  return (
    <Box
      component="details"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}
    >
      <summary>{label}</summary>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={label}
        sx={{
          m: 0,
          p: 1,
          maxHeight: 320,
          overflow: 'auto',
          fontSize: '0.75rem',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          color: 'text.primary',
        }}
      >
        {sent.length > maxShown ? `${sent.slice(0, maxShown)}…` : sent}
      </Box>
      <CopyButton label={text.copy} getText={() => textOf(requests, version)} />
    </Box>
  );
}
