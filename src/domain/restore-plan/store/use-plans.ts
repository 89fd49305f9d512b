import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useApiAccess } from '#/api/transport/use-api';
import type { PlansState } from './plan-repository';
import { planStoreOf, type RestorePlans } from './restore-plans';

/** The plans of the signed-in person, and what can be done with them. */
export function usePlans(): { readonly state: PlansState; readonly store: RestorePlans } {
  const { api, personKey, signedIn } = useApiAccess();
  const queryClient = useQueryClient();
  const store = planStoreOf({ api, queryClient, personKey, signedIn });
  return { state: useSyncExternalStore(store.subscribe, store.getSnapshot), store };
}
