import { useStore } from 'zustand';
import { usePerson } from '../../person/use-person';
import type { PlansState } from './plan-repository';
import { PersonPlans } from './person-plans';
import type { RestorePlans } from './restore-plans';

/** The plans of the signed-in person, and what can be done with them. */
export function usePlans(): { readonly state: PlansState; readonly store: RestorePlans } {
  const store = usePerson().own(PersonPlans);
  return { state: useStore(store.store), store };
}
