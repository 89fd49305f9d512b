import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { lazy, Suspense } from 'react';
import { describeError } from '#/api/transport/error-messages';
import type { RestorePoint } from '#/api/access/restore-points';
import type { Workload } from '#/api/access/workloads';
import { ChoiceCards } from '#/form/ChoiceCards';
import { FormBlock } from '#/form/FormBlock';
import { formatMoment, parseTypedMoment } from '#/lib/dates';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useTimeZone } from '#/ui/time-zone';
import { fieldIds } from '../form/field-ids';
import type { NewSessionValues, WhenMode } from '../form/form-values';
import { messages } from '../messages';
import { whenMessages } from './messages';
import { PointLine } from './PointLine';
import type { RestorePointsState } from './use-restore-points';

const RestorePointPicker = lazy(async () => ({
  default: (await import('./RestorePointPicker')).RestorePointPicker,
}));

interface WhenBlockProps {
  readonly when: NewSessionValues['when'];
  readonly what: Workload;
  readonly points: RestorePointsState;
  readonly showProblems: boolean;
  readonly onMode: (mode: WhenMode) => void;
  readonly onPoint: (point: RestorePoint) => void;
  readonly onExactText: (text: string) => void;
}

function whyNoPoints({ kind }: RestorePointsState): string | undefined {
  if (kind === 'not-offered') return whenMessages.pointNotOffered;
  return kind === 'several' ? whenMessages.pointOfSeveral : undefined;
}

export function WhenBlock(props: WhenBlockProps) {
  const { when, points } = props;
  return (
    <FormBlock number={3} title={messages.blocks.when}>
      <Box id={fieldIds.when}>
        <ChoiceCards
          label={whenMessages.when}
          value={when.mode}
          choices={[
            { value: 'latest', label: whenMessages.latest, help: whenMessages.latestHelp },
            {
              value: 'point',
              label: whenMessages.point,
              help: whenMessages.pointHelp,
              disabledReason: whyNoPoints(points),
            },
            { value: 'exact', label: whenMessages.exact, help: whenMessages.exactHelp },
          ]}
          onChange={props.onMode}
        />
      </Box>
      <Box sx={{ mt: 2 }}>
        {when.mode === 'exact' ? <ExactTime {...props} /> : null}
        {when.mode === 'point' ? <Points {...props} /> : null}
        <PointLine when={when} what={props.what} points={points} />
      </Box>
    </FormBlock>
  );
}

function ExactTime({ when, showProblems, onExactText }: WhenBlockProps) {
  const { zone } = useTimeZone();
  const epochMs = parseTypedMoment(when.exactText, zone);
  const isEmpty = when.exactText.trim() === '';
  const isInvalid = epochMs === undefined && (showProblems || when.exactText.trim().length >= 16);
  const hint = whenMessages.exactHint(zone === 'utc' ? whenMessages.utcZone : whenMessages.localZone);
  const problem = messages.problem({ kind: isEmpty ? 'no-exact-time' : 'exact-time-invalid' });
  const utc = epochMs === undefined ? hint : whenMessages.exactUtc(formatMoment(epochMs, 'dateTime', 'utc'));
  return (
    <TextField
      id={fieldIds.exact}
      label={whenMessages.exactLabel}
      value={when.exactText}
      error={isInvalid}
      helperText={isInvalid ? problem : utc}
      autoComplete="off"
      placeholder="2026-11-21 02:15"
      onChange={(event) => onExactText(event.target.value)}
      sx={{ maxWidth: 340, mb: 1 }}
      slotProps={{ inputLabel: { shrink: true }, formHelperText: { 'aria-live': 'polite' } }}
    />
  );
}

/** As high as calendar and list, so that nothing jumps when they arrive. */
const pickerHeight = 360;

function Points({ when, what, points, onPoint }: WhenBlockProps) {
  switch (points.kind) {
    case 'not-offered':
    case 'several':
      return null;
    case 'nobody':
      return <Box sx={{ minHeight: 40 }}>{whenMessages.chooseWhoseFirst}</Box>;
    case 'loading':
      return <PointsPlaceholder />;
    case 'failed':
      return (
        <Box sx={{ mb: 1 }}>
          <ErrorPanel error={describeError(points.error)} onRetry={points.retry} />
        </Box>
      );
    case 'known':
      return points.points.length === 0 ? (
        <Box sx={{ mb: 1 }}>{whenMessages.noPointsAtAll}</Box>
      ) : (
        <Suspense fallback={<PointsPlaceholder />}>
          <RestorePointPicker points={points.points} what={what} chosen={when.point} onChoose={onPoint} />
        </Suspense>
      );
  }
}

function PointsPlaceholder() {
  return (
    <Box role="status" sx={{ minHeight: pickerHeight, color: 'text.secondary' }}>
      {whenMessages.loadingPoints}
    </Box>
  );
}
