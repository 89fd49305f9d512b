import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useRef, useState } from 'react';
import { useFocusAfterLeaving } from '#/ui/use-focus-after-leaving';
import { isPlanBusy, type RestorePlan } from '#/domain/restore-plan/plan/plan';
import { stopMessages as text } from '../texts/stop-messages';

const StopRestoreDialog = lazy(async () => ({
  default: (await import('./StopRestoreDialog')).StopRestoreDialog,
}));

/** Stops a restore that is under way. */
export function StopRestore({ plan }: { readonly plan: RestorePlan }) {
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isBusy = isPlanBusy(plan);
  useFocusAfterLeaving(`${isAsked} ${isBusy}`, place);
  return (
    <Box
      ref={place}
      tabIndex={-1}
      sx={{ outline: 0, '&:empty': { mt: -2 }, '@media print': { display: 'none' } }}
    >
      {isBusy ? (
        <Button variant="outlined" color="error" onClick={() => setAsked(true)}>
          {text.button}
        </Button>
      ) : null}
      {isAsked ? (
        <Suspense>
          <StopRestoreDialog plan={plan} onClose={() => setAsked(false)} />
        </Suspense>
      ) : null}
    </Box>
  );
}
