import type { StartedSession } from './started-sessions';

/** For tests: the latest backup of one's own mail, without options, unless told otherwise. */
export function startedSession(more: Partial<StartedSession> = {}): StartedSession {
  return {
    sessionId: 's',
    startedAt: 0,
    type: 'Vex',
    whose: undefined,
    when: 'latest',
    dateTime: '',
    repositoryId: undefined,
    showDeleted: false,
    showAllVersions: false,
    reason: '',
    links: {},
    ...more,
  };
}
