import type { FoundItem } from '../../../seed/content/mail/mail';
import type { MailFolder, Mailbox } from '../../../seed/content/mail/mail-folders';
import { itemTime, link, type ExploreCall } from '../call/explore-call';

/** Where an item is, with the item. */
export interface LocatedItem extends FoundItem {
  readonly mailbox: Mailbox;
  readonly folder: MailFolder;
}

export function itemId({ id }: MailFolder, token: string): string {
  return `${id.slice(0, -2)}-i${token}==`;
}

/** The folder's id and the item's token. */
export function splitItemId(id: string): readonly [folderId: string, token: string] | undefined {
  const [, folder, token] = /^(.+)-i(\d+(?:r\d+)?)==$/.exec(id) ?? [];
  return folder === undefined || token === undefined ? undefined : [`${folder}==`, token];
}

export function mailboxWire(call: ExploreCall, { id, name, email, isArchive }: Mailbox) {
  const self = link(call, 'mailboxes', id);
  return {
    id,
    name,
    email,
    isArchive,
    isPublic: false,
    _links: { self, folders: { href: `${self.href}/folders` }, items: { href: `${self.href}/items` } },
    _actions: { restore: { uri: `${self.href}/restore`, method: 'POST' } },
  };
}

export function folderWire(call: ExploreCall, mailbox: Mailbox, folder: MailFolder) {
  const { id, name, type, category, description } = folder;
  const self = link(call, 'mailboxes', mailbox.id, 'folders', id);
  return {
    id,
    name,
    type,
    category,
    description,
    ...(call.version === 'v8' ? { mailboxId: mailbox.id } : {}),
    _links: { self, mailbox: link(call, 'mailboxes', mailbox.id) },
    _actions: { restore: { uri: `${self.href}/restore`, method: 'POST' } },
  };
}

/** What each kind tells, by the schemas that the composed item is made of. */
function fields({ version }: ExploreCall, { item }: LocatedItem): Record<string, unknown> {
  switch (item.kind) {
    case 'Message':
      return {
        itemClass: 'IPM.Note',
        subject: item.subject,
        from: item.from,
        to: item.to,
        cc: item.cc,
        bcc: item.bcc,
        sent: itemTime(item.sentMs),
        received: itemTime(item.receivedMs),
        importance: item.importance,
        reminder: item.reminder,
        attachments: item.attachments,
      };
    case 'Appointment':
      return {
        itemClass: 'IPM.Appointment',
        subject: item.subject,
        organizer: item.organizer,
        attendees: item.attendees,
        startTime: itemTime(item.startMs),
        endTime: itemTime(item.endMs),
        location: item.location,
        recurring: item.recurrence !== '',
        recurrencePatternFormat: item.recurrence,
        attachments: [],
      };
    case 'Contact':
      return {
        itemClass: 'IPM.Contact',
        fullName: item.fullName,
        displayAs: item.fullName,
        fileAs: item.fullName,
        email: item.email,
        company: item.company,
        jobTitle: item.jobTitle,
        businessPhone: item.businessPhone,
        mobile: item.mobile,
        homePhone: '',
        fax: '',
        address: item.address,
        imAddress: item.email,
        webPage: '',
      };
    case 'ContactGroup':
      return { itemClass: 'IPM.DistList', name: item.name };
    case 'Task':
      return {
        itemClass: 'IPM.Task',
        subject: item.subject,
        status: item.status,
        percentComplete: item.percentComplete,
        startDate: itemTime(item.startMs),
        dueDate: itemTime(item.dueMs),
        owner: item.owner,
      };
    case 'Note':
      return { itemClass: 'IPM.StickyNote', subject: item.subject, date: itemTime(item.dateMs) };
    case 'Journal':
      return {
        itemClass: 'IPM.Activity',
        subject: item.subject,
        entryType: item.entryType,
        startTime: itemTime(item.startMs),
        duration: item.minutes,
        company: item.company,
      };
    case 'Post':
      return {
        itemClass: 'IPM.Post',
        from: item.from,
        postedOn: itemTime(item.postedMs),
        // Posts got a subject with v7.
        ...(version === 'v6' ? {} : { subject: item.subject, importance: 'Normal', attachments: [] }),
      };
    default:
      return item satisfies never;
  }
}

/** For the items of one answer, of which there may be 10,000: the address of a mailbox is made once. */
export function itemWires(call: ExploreCall): (located: LocatedItem) => unknown {
  const hrefs = new Map<Mailbox, string>();
  return (located) => {
    const { mailbox, folder, token } = located;
    const href = hrefs.get(mailbox) ?? `${link(call, 'mailboxes', mailbox.id).href}/items`;
    hrefs.set(mailbox, href);
    const id = itemId(folder, token);
    const wire = fields(call, located);
    wire['id'] = id;
    if (call.version === 'v8') wire['mailboxId'] = mailbox.id;
    wire['_links'] = { self: { href: `${href}/${encodeURIComponent(id)}` } };
    wire['_actions'] = {};
    return wire;
  };
}

export function itemTitle({ item }: Pick<LocatedItem, 'item'>): string {
  switch (item.kind) {
    case 'Contact':
      return item.fullName;
    case 'ContactGroup':
      return item.name;
    case 'Message':
    case 'Appointment':
    case 'Task':
    case 'Note':
    case 'Journal':
    case 'Post':
      return item.subject;
    default:
      return item satisfies never;
  }
}
