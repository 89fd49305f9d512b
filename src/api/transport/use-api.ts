import { createContext, useContext } from 'react';
import type { ApiClient } from './client';
import type { RuntimeConfig } from './runtime-config';

/** What every screen behind sign-in needs of the server. */
export interface ApiAccess {
  readonly api: ApiClient;
  readonly config: RuntimeConfig;
  /** Key of the signed-in person for what is remembered on this device. */
  readonly personKey: string;
  /** Aborted when the person signs out: nothing may be sent, or remembered here, any more. */
  readonly signedIn: AbortSignal;
}

export const ApiAccessContext = createContext<ApiAccess | undefined>(undefined);

export function useApiAccess(): ApiAccess {
  const access = useContext(ApiAccessContext);
  if (access === undefined) throw new Error('a screen that needs the server is shown to nobody signed in');
  return access;
}

export function useApi(): ApiClient {
  return useApiAccess().api;
}
