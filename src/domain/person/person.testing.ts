import { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import type { RuntimeConfig } from '#/api/transport/runtime-config';
import { Person } from './person';

const config: RuntimeConfig = {
  apiBase: '',
  environmentLabel: '',
  maxSessionsPerStart: 1,
  confirmOverwriteAbove: 1,
  downloads: { msg: false, pst: false, zip: false },
};

export function testPerson(personKey: string, api: ApiClient): Person {
  return new Person({ personKey, api, config, queryClient: new QueryClient() });
}
