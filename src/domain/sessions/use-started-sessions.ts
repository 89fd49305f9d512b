import { useStore } from 'zustand';
import { usePerson } from '../person/use-person';
import { StartedSessions, type StartedSession } from './started-sessions';

/** What is known of the sessions that were started on this device, by their ids; newest first. */
export function useStartedSessions(): ReadonlyMap<string, StartedSession> {
  return useStore(usePerson().own(StartedSessions).store);
}

export function useStartedSession(sessionId: string): StartedSession | undefined {
  return useStore(usePerson().own(StartedSessions).store, (byId) => byId.get(sessionId));
}
