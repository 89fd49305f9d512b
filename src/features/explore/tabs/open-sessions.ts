import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '#/lib/store';
import { readStored, writeStored } from '#/lib/stored';

/** A session that is open in this browser tab, with the address it was left at. */
export interface OpenSession {
  readonly sessionId: string;
  readonly title: string;
  /** Tells apart sessions of the same object; empty where it is not known. */
  readonly moment: string;
  readonly href: string;
}

/** The name of a session with what tells it from others of the same object, for a tab or a window. */
export function tabText({ title, moment }: Pick<OpenSession, 'title' | 'moment'>): string {
  return moment === '' ? title : `${title}, ${moment}`;
}

const schema = v.array(
  v.object({ sessionId: v.string(), title: v.string(), moment: v.string(), href: v.string() }),
);
const storageKey = 'explore-open-sessions';

type Open = readonly OpenSession[];

/** The sessions that the person has open side by side in this browser tab, kept over a reload. */
export class OpenSessionTabs {
  private readonly state = createStore<Open>(() => readStored('tab', storageKey, schema) ?? []);
  readonly store: ReadonlyStore<Open> = this.state;

  /** A session keeps its place among the others, so that tabs don't move under the pointer. */
  readonly keep = (session: OpenSession): void => {
    const open = this.state.getState();
    const isKnown = open.some(({ sessionId }) => sessionId === session.sessionId);
    this.set(
      isKnown ? open.map((one) => (one.sessionId === session.sessionId ? session : one)) : [...open, session],
    );
  };

  readonly close = (sessionId: string): void =>
    this.set(this.state.getState().filter((one) => one.sessionId !== sessionId));

  private set(open: Open): void {
    this.state.setState(open, true);
    writeStored('tab', storageKey, open);
  }
}
