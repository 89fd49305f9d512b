import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { optionRisks } from '#/domain/restore-plan/requests/options';
import type { LeftFailure } from '#/domain/restore-plan/outcomes/failed-parts';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { FieldNotice } from '#/form/FieldNotice';
import { WarningLine } from '#/form/WarningLine';
import { maxExpanded } from '#/domain/restore-plan/requests/expand';
import { explorePath, sessionPath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { amountTitle } from '../texts/amount-text';
import { EntryText } from '../rows/EntryText';
import { entryTitle, groupTitle } from '../texts/group-text';
import { optionMessages } from '../texts/option-messages';
import { optionsText } from '../texts/option-text';
import type { OrderedGroup } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { RowList } from '../rows/RowList';
import type { FoundParts } from './use-failed-parts';

const text = planMessages.parts;

/** All of them stand in the events of the session. */
const maxNamed = 50;

interface FoundPartsViewProps extends FoundParts {
  /** As they would be sent; none when they have been. */
  readonly groups: readonly OrderedGroup[];
}

function namesText(left: readonly LeftFailure[], why: LeftFailure['why']): string {
  const names = left.filter((one) => one.why === why).map(({ name }) => name);
  const more = names.length > maxNamed ? [planMessages.failures.more(names.length - maxNamed)] : [];
  return [...names.slice(0, maxNamed), ...more].join(', ');
}

/** What would be sent again of one call, and what failed beside that. */
export function FoundPartsView({ request, parts, cut, groups }: FoundPartsViewProps) {
  const startedById = useStartedSessions();
  const { zone } = useTimeZone();
  const { left, unnamed } = parts;
  const [ambiguous, notListed] = [namesText(left, 'ambiguous'), namesText(left, 'not-listed')];
  return (
    <>
      {groups.map(({ group, options }) => {
        const title = groupTitle(group, startedById.get(group.sessionId));
        return (
          <Box key={group.key} sx={{ borderTop: 1, borderColor: 'divider' }}>
            <Box dir="auto" sx={{ px: 1.5, py: 1, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
              <Box sx={{ fontWeight: 600 }}>{title}</Box>
              {amountTitle(group.entries)}: {optionsText(options, zone, group.entries)}
              {optionRisks(options).map((risk) => (
                <WarningLine key={risk}>{optionMessages.risks[risk]}</WarningLine>
              ))}
            </Box>
            <RowList label={text.toSend(title)} items={group.entries} keyOf={({ key }) => key}>
              {(entry) => <EntryText entry={entry} />}
            </RowList>
          </Box>
        );
      })}
      {left.length + unnamed === 0 ? null : (
        <Box sx={{ px: 1.5, pb: 1.5 }}>
          <FieldNotice
            actions={
              <>
                {request.state.kind === 'ended' ? (
                  <Link href={sessionPath(request.state.sessionId)}>{text.events}</Link>
                ) : null}
                <Link href={explorePath(request.sessionId)}>{planMessages.source}</Link>
              </>
            }
          >
            <Box sx={{ fontWeight: 600 }}>{text.leftTitle}</Box>
            {cut.length === 0 ? null : <div>{text.cut(cut.map(entryTitle), maxExpanded)}</div>}
            {ambiguous === '' ? null : <div>{text.ambiguous(ambiguous)}</div>}
            {notListed === '' ? null : <div>{text.notListed(notListed)}</div>}
            {unnamed === 0 ? null : <div>{text.unnamed(unnamed)}</div>}
            <div>{text.leftNext}</div>
          </FieldNotice>
        </Box>
      )}
    </>
  );
}
