import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyStorage } from '#/lib/storage.testing';
import { forgetStored } from '#/lib/stored';
import {
  keepStartedSessions,
  readStartedSessions,
  rememberStartedSession,
  type StartedSession,
} from './started-sessions';

function session(sessionId: string): StartedSession {
  return {
    sessionId,
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
  };
}

const idsOf = (personKey: string) => readStartedSessions(personKey).map(({ sessionId }) => sessionId);

beforeEach(() => {
  vi.stubGlobal('localStorage', emptyStorage());
  vi.stubGlobal('sessionStorage', emptyStorage());
  rememberStartedSession('ada', session('1'));
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
  rememberStartedSession('grace', session('2'));
  keepStartedSessions('grace', false);
  forgetStored();
  rememberStartedSession('ada', session('3'));
  expect(idsOf('ada')).toEqual(['3', '1']);
  expect(idsOf('grace')).toEqual([]);
});

it('forgets those that were kept at the next sign-out, unless asked again', () => {
  keepStartedSessions('ada', true);
  forgetStored();
  rememberStartedSession('ada', session('2'));
  keepStartedSessions('ada', false);
  forgetStored();
  expect(Object.keys(localStorage)).toEqual([]);
});
