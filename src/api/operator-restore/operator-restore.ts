import { mutationOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from '../transport/client';
import type { RestoreRequest } from '#/api/operator-restore/restore-request';

const answer = v.object({ sessionId: v.pipe(v.string(), v.nonEmpty()) });

/** The answer means "started". Never repeated by itself: a second call would restore a second time. */
async function operatorRestore(api: ApiClient, { path, body }: RestoreRequest): Promise<string> {
  const { sessionId } = await api.write(path, body, answer, { timeoutMs: 300_000 });
  return sessionId;
}

/** Resolves with the session that restores. */
export function operatorRestoreMutation(api: ApiClient) {
  return mutationOptions({
    mutationKey: ['operator-restore'],
    mutationFn: (call: RestoreRequest) => operatorRestore(api, call),
    retry: false,
    // A mutation that waits for the network would be sent later, behind the operator's back.
    networkMode: 'always',
  });
}
