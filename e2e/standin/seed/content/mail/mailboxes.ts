import { uuidFrom } from '../../../model/ids';
import { correspondent, outsiders } from '../correspondents';
import { listedItems, numberedItems, type MailItem, type MailItems } from './mail';
import { mailboxOf, type FolderPlan, type Mailbox } from './mail-folders';
import { appointments, contacts, journal, notes, posts, tasks } from './mail-calendar';
import { drafts, message, messagesOf, type MailboxOwner } from './mail-messages';
import { mix, pick, seedOf } from '../pick';
import { agoFrom, dayMs, once, type Ago } from '../timed';

const archiveCount = 100_000;
const alertCount = 10_000;
const minuteMs = 60_000;

const topics = ['Order', 'Delivery', 'Complaint', 'Lieferschein', 'Devis', 'Προσφορά', '見積書', 'فاتورة'];

function yearArchive(owner: MailboxOwner): MailItems {
  const startMs = Date.parse('2019-01-01T00:00:00Z');
  const stepMs = Math.floor((365 * dayMs) / archiveCount);
  const me = { name: owner.displayName, email: owner.address };
  return numberedItems(
    () => archiveCount,
    (index) => {
      const random = mix(2019, index);
      return message({
        subject: `${pick(topics, random)} ${String(index + 1).padStart(6, '0')}`,
        from: pick(outsiders, random >>> 4),
        to: me,
        atMs: startMs + index * stepMs,
        body: 'Of the year 2019.',
        attachments: random % 8 === 0 ? [{ name: 'scan.pdf', sizeBytes: 20_000 + (random % 900_000) }] : [],
      });
    },
  );
}

/** The last of them came nine days ago; an earlier moment has fewer, one each quarter of an hour. */
function alerts(owner: MailboxOwner, ago: Ago): MailItems {
  const startMs = ago(9, '00:00') - alertCount * 15 * minuteMs;
  const from = { name: 'Monitoring', email: 'monitoring@contoso.com' };
  const to = { name: owner.displayName, email: owner.address };
  return numberedItems(
    (momentMs) => Math.max(0, Math.min(alertCount, Math.floor((momentMs - startMs) / (15 * minuteMs)) + 1)),
    (index) => {
      const random = mix(15, index);
      return message({
        subject: `[${pick(['OK', 'WARNING', 'CRITICAL'], random)}] host-${String(random % 240).padStart(3, '0')}: ${pick(['disk', 'load', 'backup', 'certificate'], random >>> 3)}`,
        from,
        to,
        atMs: startMs + index * 15 * minuteMs,
        body: 'Sent by the monitoring.',
        importance: random % 3 === 2 ? 'High' : undefined,
      });
    },
  );
}

function customerFolders(owner: MailboxOwner, ago: Ago): readonly FolderPlan[] {
  const me = { name: owner.displayName, email: owner.address };
  return Array.from({ length: 2000 }, (_, index): FolderPlan => {
    const customer = pick(outsiders, mix(40, index));
    const value = (number: number): MailItem =>
      message({
        subject: `Invoice ${10_000 + index}-${number}`,
        from: customer,
        to: me,
        atMs: ago(100 - 30 * number, '09:30'),
        body: 'Payable within 30 days.',
        attachments: [
          { name: `Invoice ${10_000 + index}-${number}.pdf`, sizeBytes: 90_000 + (mix(41, index) % 50_000) },
        ],
      });
    return {
      name: `${String(index + 1).padStart(4, '0')} ${customer.company}`,
      items: listedItems([1, 2].map((number) => once(ago(100 - 30 * number, '09:30'), value(number)))),
    };
  });
}

function inboxFolders(owner: MailboxOwner, ago: Ago): readonly FolderPlan[] {
  const me = { name: owner.displayName, email: owner.address };
  const about = (subject: string, fromKey: string, days: number) => {
    const atMs = ago(days, '11:11');
    return once(atMs, message({ subject, from: correspondent(fromKey), to: me, atMs, body: subject }));
  };
  return [
    {
      name: 'Projects',
      folders: [
        { name: 'Aurora', items: listedItems([about('Aurora: plan of the launch', 'zoe.lefevre', 29), about('Aurora: press photos', 'jose.nunez', 2)]) },
        { name: 'Προμηθευτές', items: listedItems([about('Τιμοκατάλογος', 'sofia', 48)]) },
        { name: 'ספקים', items: listedItems([about('הצעת מחיר', 'lior', 37)]) },
        { name: '<b>Urgent</b> & "quoted" <script>alert(1)</script>', items: listedItems([about('Read me', 'grace.hopper', 19)]) },
        {
          name: `Kept for the auditors: ${'correspondence of the former subsidiaries, '.repeat(4)}until 2031`,
          items: listedItems([about('Handover', 'anna.schmidt', 55)]),
        },
      ],
    },
    {
      name: 'Old supplier',
      description: 'Deleted with all it holds',
      deletedAtMs: ago(12, '10:00'),
      items: listedItems([about('Last delivery', 'm.bellini', 70), about('Termination of the contract', 'm.bellini', 66)]),
    },
  ]; // prettier-ignore
}

function folderPlans(owner: MailboxOwner, ago: Ago): readonly FolderPlan[] {
  const messages = messagesOf(owner, ago);
  return [
    {
      name: 'Inbox',
      category: 'Inbox',
      items: listedItems(messages.inbox),
      folders: inboxFolders(owner, ago),
    },
    { name: 'Drafts', category: 'Drafts', items: listedItems(drafts(owner, ago)) },
    { name: 'Sent Items', category: 'Sent', items: listedItems(messages.sent) },
    { name: 'Deleted Items', category: 'Deleted', items: listedItems(messages.deleted) },
    { name: 'Outbox', category: 'Outbox' },
    { name: 'Junk Email', category: 'Junk' },
    { name: 'Calendar', type: 'Appointment', items: listedItems(appointments(owner, ago)) },
    { name: 'Contacts', type: 'Contact', items: listedItems(contacts(owner, ago)) },
    { name: 'Tasks', type: 'Task', items: listedItems(tasks(owner, ago)) },
    { name: 'Notes', type: 'StickyNote', items: listedItems(notes(ago)) },
    { name: 'Journal', type: 'Journal', items: listedItems(journal(ago)) },
    { name: 'Notice board', items: listedItems(posts(ago)) },
    {
      name: 'Sync Issues',
      category: 'SyncIssues',
      folders: [
        { name: 'Conflicts', category: 'Conflicts' },
        { name: 'Local Failures', category: 'LocalFailures' },
        { name: 'Server Failures', category: 'ServerFailures' },
      ],
    },
    ...(owner.key === 'ada.lovelace'
      ? [
          { name: 'Archive 2019', items: yearArchive(owner) },
          { name: 'Alerts', items: alerts(owner, ago) },
        ]
      : []),
    ...(owner.key === 'invoices' ? [{ name: 'Customers', folders: customerFolders(owner, ago) }] : []),
  ];
}

function archivePlans(owner: MailboxOwner, ago: Ago): readonly FolderPlan[] {
  const me = { name: owner.displayName, email: owner.address };
  const old = Array.from({ length: 40 }, (_, index) => {
    const atMs = ago(420 + 11 * index, '10:10');
    const from = pick(outsiders, index);
    return once(
      atMs,
      message({ subject: `${pick(topics, index)} of last year`, from, to: me, atMs, body: 'Archived.' }),
    );
  });
  return [
    { name: 'Inbox', category: 'Inbox', items: listedItems(old) },
    { name: 'Sent Items', category: 'Sent' },
    { name: 'Deleted Items', category: 'Deleted' },
  ];
}

/** For the process: content depends on nothing but the owner and the day it is told from. */
const known = new Map<string, readonly Mailbox[]>();

/** The primary mailbox, and the archive that most people have. */
export function mailboxesOf(owner: MailboxOwner, startMs: number): readonly Mailbox[] {
  const ago = agoFrom(startMs);
  const key = `${ago(0, '00:00')} ${owner.address} ${owner.displayName}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const primary = {
    id: uuidFrom(`mailbox ${owner.address}`),
    name: owner.displayName,
    email: owner.address,
    isArchive: false,
  };
  const archive = { ...primary, id: uuidFrom(`archive of ${owner.address}`), isArchive: true };
  const hasArchive = owner.key === 'ada.lovelace' || seedOf(owner.key) % 3 !== 0;
  const mailboxes = [
    mailboxOf(primary, folderPlans(owner, ago)),
    ...(hasArchive ? [mailboxOf(archive, archivePlans(owner, ago))] : []),
  ];
  known.set(key, mailboxes);
  return mailboxes;
}
