import { plural } from '#/lib/plural';
import { useRestoreList } from './use-restore-list';

/** What it means for the restore list when these sessions end; empty when nothing on it comes from them. */
export function useListedWarning(sessionIds: readonly string[]): string {
  const { state } = useRestoreList();
  const entries = state.kind === 'ready' ? state.entries : [];
  const count = entries.filter(({ sessionId }) => sessionIds.includes(sessionId)).length;
  if (count === 0) return '';
  return sessionIds.length === 1
    ? plural(count, {
        one: '# entry of your restore list comes from it, and can be restored only while it is open.',
        other: '# entries of your restore list come from it, and can be restored only while it is open.',
      })
    : plural(count, {
        one: '# entry of your restore list comes from them, and can be restored only while its session is open.',
        other:
          '# entries of your restore list come from them, and can be restored only while their sessions are open.',
      });
}
