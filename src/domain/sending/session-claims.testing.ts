import type { TabLock } from '#/lib/tab-lock';
import { memoryRecords } from '../restore-list/records.testing';
import { SessionClaims } from './session-claims';

/** A lock of tabs that are all in one process: granted in the order of asking, let go with the tab, as in a browser. */
function memoryLock(): (closed: Promise<void>) => TabLock {
  let sharing: Promise<unknown>[] = [];
  let lastAlone: Promise<unknown> = Promise.resolve();
  return (closed) => {
    const letGo = (work: Promise<unknown>) => Promise.race([work.catch(() => undefined), closed]);
    return {
      shared: (work) => {
        const done = lastAlone.then(work);
        sharing.push(letGo(done));
        return done;
      },
      alone: (work) => {
        const done = Promise.all([lastAlone, ...sharing]).then(work);
        sharing = [];
        lastAlone = letGo(done);
        return done;
      },
    };
  };
}

interface MemoryTab {
  readonly claims: SessionClaims;
  readonly close: () => void;
}

/** Claims for tests, as of a browser of its own. */
export function memoryTabs(): () => MemoryTab {
  const records = memoryRecords();
  const [sending, register] = [memoryLock(), memoryLock()];
  return () => {
    let close = (): void => undefined;
    const closed = new Promise<void>((resolve) => (close = resolve));
    const locks = { sending: sending(closed), register: register(closed) };
    return { claims: new SessionClaims('ada', records, locks), close };
  };
}

export function memoryClaims(): SessionClaims {
  return memoryTabs()().claims;
}
