import { UpdatedLine } from '../parts/UpdatedLine';
import { useFreshness } from '../parts/use-session-watch';

interface SessionUpdatedProps {
  readonly sessionId: string;
  readonly watchedSince: number;
  readonly onRefresh: () => void;
}

/** How old is what is shown of one session. */
export function SessionUpdated({ sessionId, watchedSince, onRefresh }: SessionUpdatedProps) {
  return <UpdatedLine {...useFreshness(sessionId, watchedSince)} onRefresh={onRefresh} />;
}
