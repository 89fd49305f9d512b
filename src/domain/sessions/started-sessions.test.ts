import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyStorage } from '#/lib/storage.testing';
import { forgetStored } from '#/lib/stored';
import { keepStartedSessions, readStartedSessions, rememberStartedSession } from './started-sessions';
import { startedSession } from './started-sessions.testing';

const idsOf = (personKey: string) => readStartedSessions(personKey).map(({ sessionId }) => sessionId);

beforeEach(() => {
  vi.stubGlobal('localStorage', emptyStorage());
  vi.stubGlobal('sessionStorage', emptyStorage());
  rememberStartedSession('ada', startedSession({ sessionId: '1' }));
});

afterEach(() => vi.unstubAllGlobals());

it('forgets at sign-out which sessions were started here', () => {
  keepStartedSessions('ada', false);
  forgetStored();
  expect(Object.keys(localStorage)).toEqual([]);
});

it('keeps them with the restore list, also when somebody else signs out meanwhile', () => {
  keepStartedSessions('ada', true);
  forgetStored();
  rememberStartedSession('grace', startedSession({ sessionId: '2' }));
  keepStartedSessions('grace', false);
  forgetStored();
  rememberStartedSession('ada', startedSession({ sessionId: '3' }));
  expect(idsOf('ada')).toEqual(['3', '1']);
  expect(idsOf('grace')).toEqual([]);
});

it('forgets those that were kept at the next sign-out, unless asked again', () => {
  keepStartedSessions('ada', true);
  forgetStored();
  rememberStartedSession('ada', startedSession({ sessionId: '2' }));
  keepStartedSessions('ada', false);
  forgetStored();
  expect(Object.keys(localStorage)).toEqual([]);
});
