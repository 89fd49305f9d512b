import { useEffect, useRef, useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { expandPlace } from '#/domain/restore-plan/requests/expand';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { useApi } from '#/domain/person/use-person';
import { entryTitle } from '../texts/group-text';
import { messages } from '../texts/messages';

interface ExpansionState {
  /** The folder that is being listed, and how many items it has shown so far. */
  readonly running: { readonly folder: RestoreEntry; readonly items: number } | undefined;
  readonly failure:
    { readonly folder: RestoreEntry; readonly withSubfolders: boolean; readonly error: unknown } | undefined;
  /** What the operator should know of folders that are listed now. */
  readonly notes: readonly string[];
}

const idle: ExpansionState = { running: undefined, failure: undefined, notes: [] };

/**
 * Puts the items of folders in the place of the folders, one folder after the other. One that holds more than is listed
 * stays on the list, lest its first items be taken for all.
 */
export function useExpansion() {
  const api = useApi();
  const { list } = useRestoreList();
  const [state, setState] = useState(idle);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  async function expandOne(
    folder: RestoreEntry,
    withSubfolders: boolean,
    signal: AbortSignal,
  ): Promise<string[]> {
    setState((previous) => ({ ...previous, running: { folder, items: 0 } }));
    const { entries, isCut } = await expandPlace(api, folder, {
      withSubfolders,
      signal,
      onProgress: ({ items }) => setState((previous) => ({ ...previous, running: { folder, items } })),
    });
    await list.add(entries);
    if (isCut) await list.markCut(folder.key);
    else await list.remove([folder.key]);
    return entries.length === 0 ? [messages.expand.empty(entryTitle(folder))] : [];
  }

  async function start(folders: readonly RestoreEntry[], withSubfolders: boolean): Promise<void> {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setState(idle);
    for (const folder of folders) {
      try {
        const notes = await expandOne(folder, withSubfolders, controller.signal);
        setState((previous) => ({ ...previous, running: undefined, notes: [...previous.notes, ...notes] }));
      } catch (error) {
        const failure = controller.signal.aborted ? undefined : { folder, withSubfolders, error };
        if (abort.current === controller)
          setState((previous) => ({ ...previous, running: undefined, failure }));
        return;
      }
    }
  }

  return { ...state, start, cancel: () => abort.current?.abort() };
}

export type Expansion = ReturnType<typeof useExpansion>;
