import { openTabMessages, type TabMessages } from '#/lib/tab-messages';
import { browserRecords, type RecordStore } from '../../restore-list/records';
import type { Person } from '../../person/person';
import { BrowserClaims, type SessionClaims } from '../../sending/session-claims';
import { SessionsOfPlans } from '../../sessions/sessions-of-plans';
import { StartedSessions } from '../../sessions/started-sessions';

/** What plans need of the browser. */
export interface PlanEnvironment {
  readonly records: RecordStore;
  readonly tabs: TabMessages;
  readonly claims: SessionClaims;
  readonly started: Pick<StartedSessions, 'ids'>;
  readonly sessionsOfPlans: SessionsOfPlans;
  /** Calls back when this tab, and no other, may send and write; at once, or when the tab that does is closed. */
  readonly whenWriter: (begin: () => void) => void;
  /** Whether closing the tab asks first. */
  readonly warnBeforeClosing: (isOn: boolean) => void;
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function browserEnvironment(person: Person): PlanEnvironment {
  const { personKey, signedIn } = person;
  return {
    records: browserRecords(),
    tabs: openTabMessages('plans', signedIn),
    claims: person.own(BrowserClaims),
    started: person.own(StartedSessions),
    sessionsOfPlans: person.own(SessionsOfPlans),
    whenWriter: (begin) => {
      const untilSignedOut = new Promise<void>((resolve) => {
        signedIn.addEventListener('abort', () => resolve(), { once: true });
      });
      void navigator.locks.request(`restore-portal.plans.${personKey}`, () => {
        if (signedIn.aborted) return undefined;
        begin();
        return untilSignedOut;
      });
    },
    warnBeforeClosing: (isOn) => {
      if (isOn) addEventListener('beforeunload', askBeforeClosing);
      else removeEventListener('beforeunload', askBeforeClosing);
    },
  };
}
