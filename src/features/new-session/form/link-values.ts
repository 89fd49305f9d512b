import type { StartedSession } from '#/domain/sessions/started-sessions';
import { isWorkload, type Workload } from '#/api/access/workloads';
import type { NewSessionLink } from '#/lib/paths';
import { defaultValues, type NewSessionValues } from './form-values';

/** The word for one's own data in a link. */
const ownData = 'me';

export interface LinkedForm {
  readonly values: NewSessionValues;
  /** What the link asks for and this portal or server can't fill in. */
  readonly unknownWhat: string | undefined;
  readonly isReopenUnknown: boolean;
  /** The link names others, and this person may only restore their own data. */
  readonly isForOthers: boolean;
}

function whenOf(when: string | undefined): NewSessionValues['when'] {
  return when === undefined || when === 'latest'
    ? defaultValues.when
    : { mode: 'exact', point: null, exactText: when };
}

function reopenedValues(started: StartedSession): NewSessionValues {
  return {
    whose: started.whose === undefined ? 'own' : [started.whose.id, ...(started.moreIds ?? [])],
    what: started.type,
    when:
      started.repositoryId === undefined
        ? whenOf(started.when)
        : {
            mode: 'point',
            point: { backupTime: started.when, repositoryId: started.repositoryId },
            exactText: '',
          },
    showDeleted: started.showDeleted,
    showAllVersions: started.showAllVersions,
    reason: started.reason,
  };
}

/** The form as a link asks for it. Objects and times stay as they are written: the form itself says what is wrong. */
export function readLink(
  link: NewSessionLink,
  offered: readonly Workload[],
  isOperator: boolean,
  findStarted: (sessionId: string) => StartedSession | undefined,
): LinkedForm {
  const started = link.reopen === undefined ? undefined : findStarted(link.reopen);
  const base = started === undefined ? defaultValues : reopenedValues(started);
  const keys = link.whose ?? [];
  const what = isWorkload(link.what) && offered.includes(link.what) ? link.what : undefined;
  const linkedWhose = keys.includes(ownData) ? 'own' : keys;
  return {
    values: {
      ...base,
      whose: !isOperator ? 'own' : keys.length === 0 ? base.whose : linkedWhose,
      what: what ?? base.what,
      when: link.when === undefined ? base.when : whenOf(link.when),
      reason: link.reason ?? base.reason,
    },
    unknownWhat: what === undefined ? link.what : undefined,
    isReopenUnknown: link.reopen !== undefined && started === undefined,
    isForOthers:
      !isOperator && ((linkedWhose !== 'own' && linkedWhose.length > 0) || started?.whose !== undefined),
  };
}
