import { browserRecords, type RecordStore } from '../../restore-list/records';
import { sessionClaimsOf, type SessionClaims } from '../../sending/session-claims';
import { openTabChannel, type TabChannel } from '#/lib/tab-channel';

/** What plans need of the browser. */
export interface PlanEnvironment {
  readonly records: RecordStore;
  readonly tabs: TabChannel;
  readonly claims: SessionClaims;
  /** Calls back when this tab, and no other, may send; at once, or when the tab that does is closed. */
  readonly whenRunner: (begin: () => void) => void;
  /** Whether closing the tab asks first. */
  readonly warnBeforeClosing: (isOn: boolean) => void;
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function browserEnvironment(personKey: string): PlanEnvironment {
  return {
    records: browserRecords(),
    tabs: openTabChannel('plans'),
    claims: sessionClaimsOf(personKey),
    whenRunner: (begin) => {
      const untilClosed = new Promise<never>(() => undefined);
      void navigator.locks.request(`restore-portal.plans.${personKey}`, () => {
        begin();
        return untilClosed;
      });
    },
    warnBeforeClosing: (isOn) => {
      if (isOn) addEventListener('beforeunload', askBeforeClosing);
      else removeEventListener('beforeunload', askBeforeClosing);
    },
  };
}
