import type { HttpAnswer } from '../../http/message';
import type { ItemToRestore } from '../../restores/item-to-restore';
import { originalLocation } from '../../restores/restores';
import type { Mailbox } from '../../seed/content/mail/mail-folders';
import { findItem, mailboxHere } from '../explore/exchange/exchange';
import { itemTitle } from '../explore/exchange/exchange-wire';
import type { ExploreCall } from '../explore/call/explore-call';
import { checkedBody, flag, list, records, required, text, textOf, type Json } from './body';
import { nowView, problemItem } from './nodes';
import { startRestore } from './start';

/** The token of what is in the mailbox now; another text for another state of the item. */
function tokenInProduction(call: ExploreCall, mailbox: Mailbox, id: string): string | undefined {
  const view = nowView(call);
  const current = findItem({ ...call, view }, mailbox, id);
  if (current !== undefined) return current.token;
  const earlier = findItem({ ...call, view: { ...view, showAllVersions: true } }, mailbox, id);
  return earlier && 'a later state';
}

function itemOf(call: ExploreCall, mailbox: Mailbox, body: Json, id: string): ItemToRestore {
  const found = findItem(call, mailbox, id);
  const source = mailbox.email;
  if (found === undefined) return problemItem(id, id, 'Message', source, 'it was not found in the backup');
  const folder = textOf(body, 'folder');
  const isOriginal = folder === '' || folder.toLowerCase() === found.folder.name.toLowerCase();
  const [base = ''] = found.token.split('r');
  const place = `${mailbox.id} ${found.folder.id} ${base}`;
  return {
    itemId: id,
    itemName: itemTitle(found),
    itemType: found.item.kind,
    ...(found.item.kind === 'Message' ? { itemSizeBytes: found.item.sizeBytes } : {}),
    source: `${source}/${found.folder.name}`,
    place: isOriginal
      ? { key: place, seeded: tokenInProduction(call, mailbox, id) }
      : { key: `${place} in ${folder.toLowerCase()}`, seeded: undefined },
    content: found.token,
    versions: [],
    restoresMissing: body['deletedItems'] === true,
    ifChanged: body['changedItems'] === true ? 'overwritten' : undefined,
  };
}

/** No field is required by the schema; an option that is left out counts as false. */
export function restoreMail(call: ExploreCall): HttpAnswer {
  const mailbox = mailboxHere(call);
  const body = checkedBody(call, {
    changedItems: flag,
    deletedItems: flag,
    markRestoredAsUnread: flag,
    folder: text,
    items: list,
    reason: text,
  });
  const items = records(call, body, 'items', { id: required(text) });
  const { id, name, email, isArchive } = mailbox;
  const parent = { id, name, itemType: 'Mailbox', email, isArchive };
  return startRestore(call, {
    call: 'mail',
    objectId: id,
    objectName: name,
    target: textOf(body, 'folder') || originalLocation,
    reason: textOf(body, 'reason'),
    items: items.map((record) => ({ ...itemOf(call, mailbox, body, textOf(record, 'id')), parent })),
  });
}
