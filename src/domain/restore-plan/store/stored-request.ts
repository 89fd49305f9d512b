import * as v from 'valibot';
import { storedEntry } from '../../restore-list/entry-schema';
import type { RestoreOptions } from '../requests/options';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';

/*
 * What is kept of a call beside its state: written once, read by this portal, perhaps by a later build. A record of
 * another shape is dropped, so that nothing is sent from it.
 */

const inChannel = { teamId: v.string(), channelId: v.string() };

const target: v.GenericSchema<unknown, RestoreTarget> = v.variant('kind', [
  v.object({ kind: v.literal('mail'), mailboxId: v.string() }),
  v.object({ kind: v.literal('onedrive'), oneDriveId: v.string() }),
  v.object({ kind: v.picklist(['site-documents', 'site-items']), siteId: v.string() }),
  v.object({ kind: v.literal('teams') }),
  v.object({ kind: v.literal('tabs'), teamId: v.string() }),
  v.object({
    kind: v.picklist(['channel', 'channel-tabs', 'files', 'channel-files', 'posts', 'channel-posts']),
    ...inChannel,
  }),
]);

const which = { changedItems: v.boolean(), missingItems: v.boolean() };
const versions = v.picklist(['All', 'Last']);

/** JSON has no word for what is not a number, and nothing else of it is null. */
const moment = v.union([
  v.number(),
  v.pipe(
    v.null(),
    v.transform(() => Number.NaN),
  ),
]);

export const storedOptions: v.GenericSchema<unknown, RestoreOptions> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('mail'), ...which, folder: v.string(), markAsUnread: v.boolean() }),
    v.object({ kind: v.literal('onedrive'), documentAction: v.picklist(['Keep', 'Overwrite']), versions }),
    v.object({
      kind: v.picklist(['site-documents', 'site-items']),
      ...which,
      list: v.string(),
      permissions: v.boolean(),
      notifyPeople: v.boolean(),
      versions,
      lastVersionAction: v.picklist(['Overwrite', 'Merge']),
    }),
    v.object({ kind: v.literal('teams'), ...which, members: v.boolean(), settings: v.boolean() }),
    v.object({ kind: v.literal('channel'), ...which, members: v.boolean() }),
    v.object({ kind: v.picklist(['tabs', 'channel-tabs']), ...which }),
    v.object({ kind: v.picklist(['files', 'channel-files']), ...which, versions }),
    v.object({ kind: v.literal('posts') }),
    v.object({ kind: v.literal('channel-posts'), from: v.optional(moment), to: v.optional(moment) }),
  ]),
  v.transform((chosen): RestoreOptions =>
    chosen.kind === 'channel-posts' ? { ...chosen, from: chosen.from, to: chosen.to } : chosen,
  ),
);

export const storedRequest = v.object({
  key: v.string(),
  sessionId: v.string(),
  target,
  options: storedOptions,
  entries: v.array(storedEntry),
  request: v.object({
    path: v.string(),
    body: v.record(v.string(), v.unknown()),
    entryKeys: v.array(v.string()),
  }),
});
