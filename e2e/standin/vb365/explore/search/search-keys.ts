import type { MailItem } from '../../../seed/content/mail/mail';
import type { NodeVersion } from '../../../seed/content/tree';
import { itemTitle } from '../exchange/exchange-wire';
import type { SearchKeys } from './search-query';
import type { PlacedFile, PlacedPost, PlacedTab } from '../teams/teams-wire';

type Message = Extract<MailItem, { kind: 'Message' }>;
type Appointment = Extract<MailItem, { kind: 'Appointment' }>;

function ofMessage<V>(read: (item: Message) => V): (item: MailItem) => V | undefined {
  return (item) => (item.kind === 'Message' ? read(item) : undefined);
}

function ofAppointment<V>(read: (item: Appointment) => V): (item: MailItem) => V | undefined {
  return (item) => (item.kind === 'Appointment' ? read(item) : undefined);
}

function sender(item: MailItem): string | undefined {
  return item.kind === 'Message' || item.kind === 'Post' ? item.from : undefined;
}

/** Of appointments, tasks and journal entries. */
function start(item: MailItem): number | undefined {
  return 'startMs' in item ? item.startMs : undefined;
}

function attachmentNames({ attachments }: Message): string {
  return attachments.map(({ name }) => name).join('\n');
}

/** Short names, and the canonical ones of Windows that the vendor documents beside them. */
export const mailKeys: SearchKeys<MailItem> = {
  keys: [
    { kind: 'text', names: ['subject', 'system.subject'], of: (item) => itemTitle({ item }) },
    { kind: 'text', names: ['from', 'system.message.fromaddress', 'system.message.fromname'], of: sender },
    { kind: 'text', names: ['to', 'system.message.toaddress', 'system.message.toname'], of: ofMessage(({ to }) => to) },
    { kind: 'text', names: ['cc', 'system.message.ccaddress', 'system.message.ccname'], of: ofMessage(({ cc }) => cc) },
    { kind: 'text', names: ['bcc', 'system.message.bccaddress', 'system.message.bccname'], of: ofMessage(({ bcc }) => bcc) },
    { kind: 'text', names: ['body', 'system.search.contents'], of: ofMessage(({ body }) => body) },
    { kind: 'time', names: ['received', 'system.message.datereceived'], of: ofMessage(({ receivedMs }) => receivedMs) },
    { kind: 'time', names: ['sent', 'system.message.datesent'], of: ofMessage(({ sentMs }) => sentMs) },
    {
      kind: 'flag',
      names: ['hasattachments', 'hasattachment', 'system.message.hasattachments'],
      of: ofMessage(({ attachments }) => attachments.length > 0),
    },
    { kind: 'text', names: ['attachments', 'attachment', 'system.message.attachmentnames'], of: ofMessage(attachmentNames) },
    { kind: 'text', names: ['importance', 'system.importancetext'], of: ofMessage(({ importance }) => importance) },
    { kind: 'size', names: ['size', 'system.size'], of: ofMessage(({ sizeBytes }) => sizeBytes) },
    { kind: 'text', names: ['category', 'system.category'], of: ofMessage(({ category }) => category) },
    { kind: 'flag', names: ['isread', 'system.isread'], of: ofMessage(({ isRead }) => isRead) },
    { kind: 'text', names: ['organizer', 'system.calendar.organizeraddress'], of: ofAppointment(({ organizer }) => organizer) },
    { kind: 'text', names: ['location', 'system.calendar.location'], of: ofAppointment(({ location }) => location) },
    { kind: 'time', names: ['start', 'startdate', 'system.startdate'], of: start },
    { kind: 'time', names: ['end', 'enddate', 'system.enddate'], of: ofAppointment(({ endMs }) => endMs) },
  ],
  anywhere: (item) =>
    [
      itemTitle({ item }),
      sender(item) ?? '',
      item.kind === 'Message' ? `${item.to}\n${item.cc}\n${item.body}\n${attachmentNames(item)}` : '',
      item.kind === 'Appointment' ? `${item.location}\n${item.attendees}` : '',
      item.kind === 'Contact' ? `${item.email}\n${item.company}` : '',
    ].join('\n'),
}; // prettier-ignore

function extension(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1] ?? '';
}

const extensionNames = ['ext', 'fileextension', 'system.fileextension'];

export const nodeKeys: SearchKeys<NodeVersion> = {
  keys: [
    {
      kind: 'text',
      names: ['filename', 'name', 'system.filename', 'system.itemname'],
      of: ({ state }) => state.name,
    },
    { kind: 'text', names: ['title', 'system.title'], of: ({ state }) => state.title },
    { kind: 'extension', names: extensionNames, of: ({ state }) => extension(state.name) },
    {
      kind: 'size',
      names: ['size', 'system.size'],
      of: ({ node, state }) => (node.isFolder ? undefined : state.sizeBytes),
    },
    {
      kind: 'time',
      names: ['datecreated', 'created', 'system.datecreated'],
      of: ({ createdMs }) => createdMs,
    },
    {
      kind: 'time',
      names: ['datemodified', 'modified', 'system.datemodified'],
      of: ({ modifiedMs }) => modifiedMs,
    },
    { kind: 'text', names: ['author', 'system.author'], of: ({ node }) => node.createdBy },
    {
      kind: 'text',
      names: ['modifiedby', 'system.document.lastauthor'],
      of: ({ state }) => state.modifiedBy,
    },
    {
      kind: 'text',
      names: ['attachments', 'attachment'],
      of: ({ node }) => node.attachments.map(({ name }) => name).join('\n'),
    },
  ],
  anywhere: ({ node, state }) =>
    [state.name, state.title, ...node.attachments.map(({ name }) => name)].join('\n'),
};

export const fileKeys: SearchKeys<PlacedFile> = {
  keys: nodeKeys.keys.map((key) => {
    switch (key.kind) {
      case 'text':
      case 'extension':
        return { ...key, of: ({ file }) => key.of(file) };
      case 'size':
      case 'time':
        return { ...key, of: ({ file }) => key.of(file) };
      case 'flag':
        return { ...key, of: ({ file }) => key.of(file) };
      default:
        return key satisfies never;
    }
  }),
  anywhere: ({ file }) => nodeKeys.anywhere(file),
};

function namesOf({ post }: PlacedPost): string {
  return post.attachments.map(({ name }) => name).join('\n');
}

export const postKeys: SearchKeys<PlacedPost> = {
  keys: [
    { kind: 'text', names: ['author', 'from', 'system.author'], of: ({ post }) => post.author },
    { kind: 'text', names: ['subject', 'system.subject'], of: ({ subject }) => subject },
    { kind: 'text', names: ['body', 'system.search.contents'], of: ({ post }) => post.body },
    { kind: 'time', names: ['datecreated', 'created', 'system.datecreated'], of: ({ post }) => post.postId },
    { kind: 'text', names: ['attachment', 'attachments'], of: namesOf },
  ],
  anywhere: (placed) => [placed.post.author, placed.subject, placed.post.body, namesOf(placed)].join('\n'),
};

export const tabKeys: SearchKeys<PlacedTab> = {
  keys: [{ kind: 'text', names: ['name', 'displayname'], of: ({ tab }) => tab.displayName }],
  anywhere: ({ tab }) => tab.displayName,
};
