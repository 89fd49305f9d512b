import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from '../transport/client';
import { optionalText } from '../transport/schema';

/** `GET /Organization/LoggedInUser`. */
const loggedInUser = v.object({ id: v.string(), name: optionalText });

const operatorInfo = v.object({ isOperator: v.boolean() });

export function loggedInUserQuery(api: ApiClient) {
  return queryOptions({
    queryKey: ['logged-in-user'],
    queryFn: ({ signal }) => api.read('/Organization/LoggedInUser', loggedInUser, { signal }),
    staleTime: Infinity,
  });
}

/** `isOperator: false` is a person who restores only their own data. */
export function operatorInfoQuery(api: ApiClient) {
  return queryOptions({
    queryKey: ['logged-in-user', 'operator-info'],
    queryFn: ({ signal }) => api.read('/Organization/LoggedInUser/OperatorInfo', operatorInfo, { signal }),
    staleTime: Infinity,
  });
}
