import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { restoreSessionKey, stopRestoreSessionMutation } from '#/api/sessions/restore-sessions';
import { useApi } from '#/domain/person/use-person';
import { stopMessages as text } from '../texts/stop-messages';

/** What became of a session that was to be stopped. */
export type Stop = 'stopping' | 'stopped' | { readonly error: unknown };

export function stopText(stop: Stop): string {
  if (typeof stop !== 'object') return text.states[stop];
  const { title, next } = describeError(stop.error);
  return text.failed(title, next);
}

/** One that was not stopped yet, or could not be. */
export function canStop(stop: Stop | undefined): boolean {
  return stop === undefined || typeof stop === 'object';
}

/** Stops sessions one after the other, and keeps of each what came of it. */
export function useStops() {
  const stopOne = useMutation(stopRestoreSessionMutation(useApi()));
  const queryClient = useQueryClient();
  const [stops, setStops] = useState<ReadonlyMap<string, Stop>>(new Map());

  /** Resolves with whether all of them were stopped. */
  async function stop(sessionIds: readonly string[]): Promise<boolean> {
    const set = (id: string, one: Stop) => setStops((previous) => new Map(previous).set(id, one));
    let isAll = true;
    for (const id of sessionIds) set(id, 'stopping');
    // A server that stops a session closes a backup, and has others to serve.
    for (const id of sessionIds) {
      try {
        await stopOne.mutateAsync(id);
        set(id, 'stopped');
        void queryClient.invalidateQueries({ queryKey: restoreSessionKey(id) });
      } catch (error) {
        isAll = false;
        set(id, { error });
      }
    }
    return isAll;
  }

  return { stops, isPending: [...stops.values()].includes('stopping'), stop };
}
