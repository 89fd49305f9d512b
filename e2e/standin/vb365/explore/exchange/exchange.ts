import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import type { MailFolder, Mailbox } from '../../../seed/content/mail/mail-folders';
import { mailboxesOf } from '../../../seed/content/mail/mailboxes';
import { revisionsIn } from '../../../seed/content/timed';
import { notFound } from '../../../http/vb365-errors';
import type { Rows } from '../../../http/paging';
import {
  folderWire,
  itemTitle,
  itemWires,
  mailboxWire,
  splitItemId,
  type LocatedItem,
} from './exchange-wire';
import { nameFilter, opened, pageOf, param, parentOf, type ExploreCall } from '../call/explore-call';
import { joinedRows, mappedRows } from '../../../http/rows';

export function mailboxes({ server, objects }: ExploreCall): readonly Mailbox[] {
  return objects.flatMap((object) => {
    if (object.type !== 'User') return [];
    const { displayName, name: address } = object.user;
    const key = address.split('@')[0] ?? '';
    return mailboxesOf({ key, displayName, address }, server.state.startMs);
  });
}

export function mailboxHere(call: ExploreCall): Mailbox {
  const id = param(call, 'mailboxId');
  const mailbox = mailboxes(call).find((candidate) => candidate.id === id.toLowerCase());
  if (mailbox === undefined) throw notFound(`Mailbox ${id} was not found.`);
  return mailbox;
}

/** A folder that was deleted takes all that it held with it. */
function isThere(call: ExploreCall, mailbox: Mailbox, folder: MailFolder): boolean {
  if (revisionsIn(folder.lifetime, call.view).length === 0) return false;
  const parent = folder.parentId === undefined ? undefined : mailbox.folders.get(folder.parentId);
  return parent === undefined || isThere(call, mailbox, parent);
}

export function folderWith(call: ExploreCall, mailbox: Mailbox, id: string): MailFolder {
  const folder = mailbox.folders.get(id);
  if (folder === undefined || !isThere(call, mailbox, folder)) throw notFound(`Folder ${id} was not found.`);
  return folder;
}

export function foldersThere(call: ExploreCall, mailbox: Mailbox): readonly MailFolder[] {
  return [...mailbox.folders.values()].filter((folder) => isThere(call, mailbox, folder));
}

export function itemsOf(call: ExploreCall, mailbox: Mailbox, folder: MailFolder): Rows<LocatedItem> {
  return mappedRows(folder.items.rows(call.view), (found) => ({ ...found, mailbox, folder }));
}

export function listMailboxes(call: ExploreCall): HttpAnswer {
  return pageOf(call, mailboxes(call), (mailbox) => mailboxWire(call, mailbox));
}

export function getMailbox(call: ExploreCall): HttpAnswer {
  return json(200, mailboxWire(call, mailboxHere(call)));
}

export function listFolders(call: ExploreCall): HttpAnswer {
  const mailbox = mailboxHere(call);
  const parentId = parentOf(call);
  const isNamed = nameFilter(call, 'name');
  const parent =
    parentId === undefined || parentId === 'root' ? undefined : folderWith(call, mailbox, parentId);
  const folders = foldersThere(call, mailbox).filter(
    (folder) => (parentId === undefined || folder.parentId === parent?.id) && isNamed(folder.name),
  );
  opened(call, mailbox.id, mailbox.name, 'Mailbox');
  return pageOf(call, folders, (folder) => folderWire(call, mailbox, folder));
}

export function getFolder(call: ExploreCall): HttpAnswer {
  const mailbox = mailboxHere(call);
  return json(200, folderWire(call, mailbox, folderWith(call, mailbox, param(call, 'folderId'))));
}

export function listItems(call: ExploreCall): HttpAnswer {
  const mailbox = mailboxHere(call);
  const parentId = parentOf(call, call.version === 'v6' ? 'folderId' : 'parentId');
  if (parentId === undefined) {
    const all = joinedRows(foldersThere(call, mailbox).map((folder) => itemsOf(call, mailbox, folder)));
    return pageOf(call, all, itemWires(call));
  }
  // Items lie in folders only: there are none at the top level.
  if (parentId === 'root') return pageOf<LocatedItem>(call, [], itemWires(call));
  const folder = folderWith(call, mailbox, parentId);
  opened(call, folder.id, folder.name, 'Folder');
  return pageOf(call, itemsOf(call, mailbox, folder), itemWires(call));
}

/** Undefined when it is not there at the session's moment. */
export function findItem(call: ExploreCall, mailbox: Mailbox, id: string): LocatedItem | undefined {
  const [folderId, token] = splitItemId(id) ?? [];
  const folder = folderId === undefined ? undefined : mailbox.folders.get(folderId);
  if (folder === undefined || token === undefined || !isThere(call, mailbox, folder)) return undefined;
  const item = folder.items.find(token, call.view);
  return item && { mailbox, folder, token, item };
}

export function getItem(call: ExploreCall): HttpAnswer {
  const id = param(call, 'itemId');
  const item = findItem(call, mailboxHere(call), id);
  if (item === undefined) throw notFound(`Item ${id} was not found.`);
  opened(call, id, itemTitle(item), 'Message');
  return json(200, itemWires(call)(item));
}
