import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyStorage } from '#/lib/storage.testing';
import { forgetStored } from '#/lib/stored';
import { StartedSessions } from './started-sessions';
import { startedSession } from './started-sessions.testing';

let tab: EventTarget;

function signIn(personKey: string) {
  const ending = new AbortController();
  const started = new StartedSessions({ personKey, signedIn: ending.signal });
  const signOut = (isKept: boolean): void => {
    ending.abort();
    started.leave(isKept);
    forgetStored();
  };
  return Object.assign(started, { signOut });
}

function changedElsewhere(key: string): Event {
  return Object.assign(new Event('storage'), { key: `restore-portal.${key}` });
}

beforeEach(() => {
  tab = new EventTarget();
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
  vi.stubGlobal('localStorage', emptyStorage());
  vi.stubGlobal('sessionStorage', emptyStorage());
});

afterEach(() => vi.unstubAllGlobals());

it('are forgotten at sign-out', () => {
  const ada = signIn('ada');
  ada.add(startedSession({ sessionId: '1' }));
  ada.signOut(false);
  expect(Object.keys(localStorage)).toEqual([]);
});

it('stay with the restore list, even when somebody else signs out meanwhile', () => {
  const ada = signIn('ada');
  ada.add(startedSession({ sessionId: '1' }));
  ada.signOut(true);
  const grace = signIn('grace');
  grace.add(startedSession({ sessionId: '2' }));
  grace.signOut(false);
  const again = signIn('ada');
  again.add(startedSession({ sessionId: '3' }));
  expect(again.ids).toEqual(['3', '1']);
  expect(signIn('grace').ids).toEqual([]);
});

it('are forgotten at the next sign-out unless they are kept again', () => {
  const ada = signIn('ada');
  ada.add(startedSession({ sessionId: '1' }));
  ada.signOut(true);
  const again = signIn('ada');
  again.add(startedSession({ sessionId: '2' }));
  again.signOut(false);
  expect(Object.keys(localStorage)).toEqual([]);
});

it('follow what another tab of the same person starts, and lose nothing of it', () => {
  const [first, second] = [signIn('ada'), signIn('ada')];
  first.add(startedSession({ sessionId: '1' }));
  tab.dispatchEvent(changedElsewhere('started-sessions.grace'));
  expect(second.ids).toEqual([]);
  tab.dispatchEvent(changedElsewhere('started-sessions.ada'));
  expect(second.ids).toEqual(['1']);
  first.add(startedSession({ sessionId: '2' }));
  second.add(startedSession({ sessionId: '3' }));
  expect(second.ids).toEqual(['3', '2', '1']);
});

it('are parsed once, not each time one of them is looked up', () => {
  const ada = signIn('ada');
  ada.add(startedSession({ sessionId: '1' }));
  const getItem = vi.spyOn(localStorage, 'getItem');
  expect(ada.find('1')).toBe(ada.find('1'));
  expect(getItem).not.toHaveBeenCalled();
});

it('take nothing in after sign-out, from this tab or another', () => {
  const ada = signIn('ada');
  ada.signOut(false);
  ada.add(startedSession({ sessionId: '1' }));
  expect(Object.keys(localStorage)).toEqual([]);
  signIn('ada').add(startedSession({ sessionId: '2' }));
  tab.dispatchEvent(changedElsewhere('started-sessions.ada'));
  expect(ada.ids).toEqual([]);
});
