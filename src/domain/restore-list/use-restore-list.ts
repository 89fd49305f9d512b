import { useSyncExternalStore } from 'react';
import { usePerson } from '../person/use-person';
import { restoreListOf, type RestoreListState, type RestoreListStore } from './restore-list';

/** The restore list of the signed-in person. */
export function useRestoreList(): { readonly state: RestoreListState; readonly list: RestoreListStore } {
  const { personKey } = usePerson();
  const list = restoreListOf(personKey);
  return { state: useSyncExternalStore(list.subscribe, list.getSnapshot), list };
}
