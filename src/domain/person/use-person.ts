import { createContext, useContext } from 'react';
import type { ApiClient } from '#/api/transport/client';
import type { Person } from './person';

export const PersonContext = createContext<Person | undefined>(undefined);

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === undefined) throw new Error('This screen needs a signed-in person.');
  return person;
}

export function useApi(): ApiClient {
  return usePerson().api;
}
