import { formatWithUtc, parseServerDate, parseTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import type { NewSessionValues, Whose } from '../form/form-values';
import { messages } from '../messages';
import { reviewMessages } from './messages';
import type { ScopeForm } from '../form/requests';

function whoseText(whose: Whose): string {
  switch (whose.kind) {
    case 'own':
      return reviewMessages.yourself;
    case 'unknown':
      return messages.objectsCount(whose.keys.length);
    case 'objects':
      return whose.objects.length === 0 ? reviewMessages.someone : messages.namesOf(whose.objects);
  }
}

function whenText({ when }: NewSessionValues, zone: TimeZoneChoice): string {
  if (when.mode === 'latest') return reviewMessages.asLatest;
  const text = when.mode === 'point' ? when.point?.backupTime : when.exactText;
  const epochMs =
    text === undefined
      ? undefined
      : when.mode === 'point'
        ? parseServerDate(text)
        : parseTypedMoment(text, zone);
  return epochMs === undefined ? reviewMessages.asOfOpen : reviewMessages.asOf(formatWithUtc(epochMs, zone));
}

/** How many sessions the form stands for; at least one, as the button needs a number. */
export function sessionCountOf(whose: Whose, scopeForm: ScopeForm): number {
  if (whose.kind === 'own' || scopeForm === 'list') return 1;
  return Math.max(1, whose.kind === 'objects' ? whose.objects.length : whose.keys.length);
}

/** What would happen now, in words. */
export function reviewSentences(
  values: NewSessionValues,
  whose: Whose,
  scopeForm: ScopeForm,
  zone: TimeZoneChoice,
): readonly string[] {
  const isNobody = whose.kind === 'objects' && whose.objects.length === 0;
  const isListed = scopeForm === 'list' && whose.kind === 'objects' && whose.objects.length > 1;
  const starts = isListed
    ? reviewMessages.startsList(whose.objects.length)
    : reviewMessages.starts(sessionCountOf(whose, scopeForm));
  return [
    reviewMessages.opens(values.what, whoseText(whose), whenText(values, zone)),
    ...(values.showDeleted ? [reviewMessages.withDeleted] : []),
    ...(values.showAllVersions ? [reviewMessages.withVersions] : []),
    ...(isNobody ? [] : [starts]),
  ];
}
