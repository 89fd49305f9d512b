import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { optionRisks } from '#/api/restore/options';
import type { LeftFailure } from '#/api/restore/failed-parts';
import { findStartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import { FieldNotice } from '#/form/FieldNotice';
import { WarningLine } from '#/form/WarningLine';
import { mostExpanded } from '#/api/restore/expand';
import { explorePath, sessionPath } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { amountTitle } from './amount-text';
import { EntryText } from './EntryText';
import { entryTitle, groupTitle } from './group-text';
import { optionMessages } from './option-messages';
import { optionsText } from './option-text';
import type { OrderedGroup } from './plan';
import { planMessages } from './plan-messages';
import { RowList } from './RowList';
import type { FoundParts } from './use-failed-parts';

const text = planMessages.parts;

/** All of them stand in the events of the session. */
const mostNamed = 50;

interface FoundPartsViewProps extends FoundParts {
  /** As they would be sent; none when they have been. */
  readonly groups: readonly OrderedGroup[];
}

function namesText(left: readonly LeftFailure[], why: LeftFailure['why']): string {
  const names = left.filter((one) => one.why === why).map(({ name }) => name);
  const more = names.length > mostNamed ? [planMessages.failures.more(names.length - mostNamed)] : [];
  return [...names.slice(0, mostNamed), ...more].join(', ');
}

/** What would be sent again of one call, and what failed beside that. */
export function FoundPartsView({ call, parts, cut, groups }: FoundPartsViewProps) {
  const { personKey } = useApiAccess();
  const { zone } = useTimeZone();
  const { left, unnamed } = parts;
  const [ambiguous, notListed] = [namesText(left, 'ambiguous'), namesText(left, 'not-listed')];
  return (
    <>
      {groups.map(({ group, options }) => {
        const title = groupTitle(group, findStartedSession(personKey, group.sessionId));
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
                {call.state.kind === 'ended' ? (
                  <Link href={sessionPath(call.state.sessionId)}>{text.events}</Link>
                ) : null}
                <Link href={explorePath(call.sessionId)}>{planMessages.source}</Link>
              </>
            }
          >
            <Box sx={{ fontWeight: 600 }}>{text.leftTitle}</Box>
            {cut.length === 0 ? null : <div>{text.cut(cut.map(entryTitle), mostExpanded)}</div>}
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
