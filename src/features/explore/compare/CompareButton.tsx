import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { compareMessages } from './compare-messages';

interface CompareButtonProps {
  readonly isComparing: boolean;
  readonly onCompare: () => void;
}

/** It stays while it has nothing to do: else a second press would go to what moved to its place. */
export function CompareButton({ isComparing, onCompare }: CompareButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasComparing = useRef(isComparing);
  useEffect(() => {
    const hasEnded = wasComparing.current && !isComparing;
    wasComparing.current = isComparing;
    // What had the focus may have gone with the comparison.
    if (hasEnded && document.activeElement === document.body) button.current?.focus();
  }, [isComparing]);
  return (
    <Button ref={button} size="small" disabled={isComparing} onClick={onCompare}>
      {compareMessages.open}
    </Button>
  );
}
