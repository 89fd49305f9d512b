import type { ErrorText } from '#/lib/error-text';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { StartFrame } from './StartFrame';

interface StartProblemPageProps {
  readonly error: ErrorText;
  readonly onRetry?: () => void;
}

export function StartProblemPage({ error, onRetry }: StartProblemPageProps) {
  return (
    <StartFrame>
      <ErrorPanel error={error} headingLevel="h1" onRetry={onRetry} />
    </StartFrame>
  );
}
