import * as v from 'valibot';
import { workloads } from '#/api/access/workloads';
import { readStored, removeStored, writeStored } from '#/lib/stored';
import type { NewSessionValues } from './form-values';

/** What is being typed, kept in this tab so that neither a reload nor signing in again loses it. */
export interface Draft {
  /** Query of the address that the form was opened with: another link is another intention. */
  readonly link: string;
  readonly values: NewSessionValues;
}

const draftSchema = v.object({
  link: v.string(),
  values: v.object({
    whose: v.union([v.literal('own'), v.array(v.string())]),
    what: v.picklist(workloads),
    when: v.object({
      mode: v.picklist(['latest', 'point', 'exact']),
      point: v.nullable(
        v.pipe(
          v.object({ backupTime: v.string(), repositoryId: v.optional(v.string()) }),
          v.transform(({ backupTime, repositoryId }) => ({ backupTime, repositoryId })),
        ),
      ),
      exactText: v.string(),
    }),
    showDeleted: v.boolean(),
    showAllVersions: v.boolean(),
    reason: v.string(),
  }),
});

function keyOf(personKey: string): string {
  return `new-session-draft.${personKey}`;
}

export function readDraft(personKey: string): Draft | undefined {
  return readStored('tab', keyOf(personKey), draftSchema);
}

export function writeDraft(personKey: string, draft: Draft): void {
  writeStored('tab', keyOf(personKey), draft);
}

export function forgetDraft(personKey: string): void {
  removeStored('tab', keyOf(personKey));
}
