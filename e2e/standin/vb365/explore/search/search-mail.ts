import type { HttpAnswer } from '../../../http/message';
import type { Mailbox, MailFolder } from '../../../seed/content/mail/mail-folders';
import type { Rows } from '../../../http/paging';
import { folderWith, foldersThere, itemsOf, mailboxes, mailboxHere } from '../exchange/exchange';
import { itemWires, type LocatedItem } from '../exchange/exchange-wire';
import { pageOf, param, type ExploreCall } from '../call/explore-call';
import { mappedRows } from '../../../http/rows';
import { mailKeys } from './search-keys';
import { compileQuery } from './search-query';
import { queryOf, withSet } from './search-request';

interface MailPlace {
  readonly mailbox: Mailbox;
  readonly folder: MailFolder;
}

const searchedAtOnce = 5000;

/** Keeps where the hits are and makes them again when they are listed: a large folder would fill the memory. */
function mailHits(call: ExploreCall, places: readonly MailPlace[]): Rows<LocatedItem> {
  const test = compileQuery(queryOf(call), mailKeys);
  const hits: (MailPlace & { readonly token: string })[] = [];
  for (const { mailbox, folder } of places) {
    const items = itemsOf(call, mailbox, folder);
    for (let start = 0; start < items.length; start += searchedAtOnce) {
      for (const { item, token } of items.slice(start, start + searchedAtOnce)) {
        if (test(item)) hits.push({ mailbox, folder, token });
      }
    }
  }
  return {
    length: hits.length,
    slice: (start, end) =>
      hits.slice(start, end).flatMap((hit) => {
        const item = hit.folder.items.find(hit.token, call.view);
        return item === undefined ? [] : [{ ...hit, item }];
      }),
  };
}

function allFolders(call: ExploreCall, boxes: readonly Mailbox[]): readonly MailPlace[] {
  return boxes.flatMap((mailbox) => foldersThere(call, mailbox).map((folder) => ({ mailbox, folder })));
}

function searchMail(placesOf: (call: ExploreCall) => readonly MailPlace[]) {
  return (call: ExploreCall): HttpAnswer =>
    withSet(call, () => mappedRows(mailHits(call, placesOf(call)), itemWires(call)));
}

export const searchMailboxes = searchMail((call) => allFolders(call, mailboxes(call)));
export const searchMailbox = searchMail((call) => allFolders(call, [mailboxHere(call)]));

/** A folder with the folders below it. */
export const searchFolder = searchMail((call) => {
  const mailbox = mailboxHere(call);
  const top = folderWith(call, mailbox, param(call, 'folderId'));
  const isBelow = (folder: MailFolder): boolean => {
    if (folder.id === top.id) return true;
    const parent = folder.parentId === undefined ? undefined : mailbox.folders.get(folder.parentId);
    return parent !== undefined && isBelow(parent);
  };
  return foldersThere(call, mailbox)
    .filter(isBelow)
    .map((folder) => ({ mailbox, folder }));
});

/** The one search of Exchange without a set. */
export function searchExchange(call: ExploreCall): HttpAnswer {
  const hits = mailHits(call, allFolders(call, mailboxes(call)));
  return pageOf(call, hits, itemWires(call));
}
