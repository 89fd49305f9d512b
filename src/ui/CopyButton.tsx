import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { messages } from './messages';

interface CopyButtonProps {
  readonly label?: string;
  /** Called when pressed, so that long texts are only made when they are wanted. */
  readonly getText: () => string;
}

const shownForMs = 2000;

export function CopyButton({ label = messages.copy, getText }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (outcome === 'idle') return undefined;
    const timer = setTimeout(() => setOutcome('idle'), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(getText());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  const text = { idle: label, copied: messages.copied, failed: messages.copyFailed }[outcome];
  return (
    <Button size="small" variant="text" onClick={() => void copy()}>
      <span aria-live="polite">{text}</span>
    </Button>
  );
}
