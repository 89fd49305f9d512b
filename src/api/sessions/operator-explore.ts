import { mutationOptions } from '@tanstack/react-query';
import type { ApiClient } from '../transport/client';
import { restoreSessionSchema, type RestoreSession } from './restore-sessions';
import type { Workload } from '../access/workloads';

/** Body of `POST /Organization/OperatorExplore`, for one object to manage. */
export interface OperatorExploreRequest {
  /** ISO UTC; a restore point's `backupTime` exactly as it came. */
  readonly dateTime: string;
  readonly type: Workload;
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
  /** The RbacItem as received; v6 takes a list of them; left out for one's own data. */
  readonly scope?: unknown;
  /** v8 only: the repository of the chosen restore point. */
  readonly repositoryId?: string;
  readonly reason: string;
}

/** Opening a backup can take minutes. Never repeated by itself: a second call would start a second session. */
async function operatorExplore(api: ApiClient, request: OperatorExploreRequest): Promise<RestoreSession> {
  return api.write('/Organization/OperatorExplore', request, restoreSessionSchema, { timeoutMs: 300_000 });
}

export function operatorExploreMutation(api: ApiClient) {
  return mutationOptions({
    mutationKey: ['operator-explore'],
    mutationFn: (request: OperatorExploreRequest) => operatorExplore(api, request),
    retry: false,
    // A mutation that waits for the network would be sent later, behind the operator's back.
    networkMode: 'always',
  });
}
