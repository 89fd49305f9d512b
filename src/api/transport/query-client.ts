import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, problemKindOf } from './errors';

const maxRetries = 2;

/** Reads are tried again only where that can help; never after a 4xx. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiError) || failures >= maxRetries) return false;
  const { kind } = error.problem;
  return kind === 'unreachable' || kind === 'failed' || kind === 'busy';
}

/** The server's own wish where it has one, else 1 s, 2 s, with some jitter so that clients don't come back at once. */
export function retryDelay(failures: number, error: unknown): number {
  const wish =
    error instanceof ApiError && error.problem.kind === 'busy' ? error.problem.retryAfterMs : undefined;
  return wish ?? 1000 * 2 ** failures * (0.8 + Math.random() * 0.4);
}

interface SignInListeners {
  /** Hears of every answer that says the sign-in is over, wherever it came up. */
  readonly onSignedOut: () => void;
  /** Hears of every other answer to a read. */
  readonly onAnswered: () => void;
}

export function createQueryClient({ onSignedOut, onAnswered }: SignInListeners): QueryClient {
  const onError = (error: unknown): void => {
    if (problemKindOf(error) === 'signed-out') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError, onSuccess: onAnswered }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        staleTime: 30_000,
        // Offline is an error to show, not a reason to wait without a word.
        networkMode: 'always',
      },
    },
  });
}
