import { useStore } from 'zustand';
import { usePerson } from '../person/use-person';
import { PersonRestoreList, type RestoreListState, type RestoreListStore } from './restore-list';

/** The restore list of the signed-in person. */
export function useRestoreList(): { readonly state: RestoreListState; readonly list: RestoreListStore } {
  const list = usePerson().own(PersonRestoreList);
  return { state: useStore(list.store), list };
}
