import Box from '@mui/material/Box';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { planProgress } from '#/domain/restore-plan/plan/plan';
import { finishedCount } from '#/features/restore/texts/plan-text';
import { usePlans } from '#/domain/restore-plan/store/use-plans';
import { formatCount } from '#/lib/plural';
import { messages } from './messages';

/** There is no room for more digits. */
const maxCounted = 999;

/** What is on the restore list, or how far a restore is. Loaded after the shell, and there on every page. */
export function RestoreBadge() {
  const { state: list } = useRestoreList();
  const { state: plans } = usePlans();
  const running = plans.plans.map((plan) => planProgress(plan)).filter(({ isBusy }) => isBusy);
  const total = running.reduce((sum, progress) => sum + progress.total, 0);
  const finished = running.reduce((sum, progress) => sum + finishedCount(progress), 0);
  const listed = list.kind === 'ready' ? list.entries.length : 0;
  const [shown, words] =
    running.length > 0
      ? [`${Math.floor((finished / total) * 100)} %`, messages.restoring]
      : [listed > maxCounted ? `${maxCounted}+` : formatCount(listed), messages.onRestoreList];
  if (running.length === 0 && listed === 0) return null;
  return (
    <Box
      component="span"
      sx={{
        marginInlineStart: { md: 'auto' },
        px: 0.75,
        borderRadius: 4,
        fontSize: '0.75rem',
        lineHeight: '20px',
        fontWeight: 600,
        color: 'primary.contrastText',
        bgcolor: 'primary.main',
      }}
    >
      {shown}
      <span className="for-ears"> {words}</span>
    </Box>
  );
}
