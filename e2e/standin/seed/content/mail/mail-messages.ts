import { addressOf, correspondent, type Correspondent } from '../correspondents';
import type { MailAttachment, MailItem } from './mail';
import { lostMail, threads, type Thread } from './mail-threads';
import { mix, pick, seedOf } from '../pick';
import { once, type Ago, type Timed } from '../timed';

export interface MailboxOwner {
  readonly key: string;
  readonly displayName: string;
  readonly address: string;
}

export interface Messages {
  readonly inbox: readonly Timed<MailItem>[];
  readonly sent: readonly Timed<MailItem>[];
  readonly deleted: readonly Timed<MailItem>[];
}

interface Plain {
  readonly subject: string;
  readonly from: Pick<Correspondent, 'name' | 'email'>;
  readonly to: Pick<Correspondent, 'name' | 'email'>;
  readonly atMs: number;
  readonly body: string;
  readonly cc?: string;
  readonly attachments?: readonly MailAttachment[];
  readonly importance?: 'Low' | 'High' | undefined;
  readonly category?: string | undefined;
}

export function message({ subject, from, to, atMs, body, ...rest }: Plain): MailItem {
  const attachments = rest.attachments ?? [];
  return {
    kind: 'Message',
    subject,
    from: addressOf(from),
    to: addressOf(to),
    cc: rest.cc ?? '',
    bcc: '',
    sentMs: atMs - 4000,
    receivedMs: atMs,
    importance: rest.importance ?? 'Normal',
    reminder: rest.importance === 'High',
    attachments,
    body,
    sizeBytes: attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 4096 + 2 * body.length),
    isRead: mix(17, Math.floor(atMs / 60_000)) % 4 !== 0,
    category: rest.category ?? '',
  };
}

/** Received messages that were deleted lay in Deleted Items for a week; the lost mail was gone for good at once. */
function threadMessages(owner: MailboxOwner, thread: Thread, ago: Ago): Messages {
  const other = correspondent(thread.withKey);
  const me = { name: owner.displayName, email: owner.address };
  const planned = thread.messages.map((body, index) => {
    const isReceived = index % 2 === 0;
    const value = message({
      subject: index === 0 ? thread.subject : `Re: ${thread.subject}`,
      from: isReceived ? other : me,
      to: isReceived ? me : other,
      atMs: ago(thread.daysAgo - index, thread.time),
      body,
      cc: index === 2 ? addressOf(correspondent('olivia')) : '',
      attachments: index === 0 ? (thread.attachments ?? []) : [],
      importance: thread.importance,
      category: thread.category,
    });
    return { isReceived, atMs: ago(thread.daysAgo - index, thread.time), value };
  });
  const deletedAtMs = thread.deletedDaysAgo === undefined ? undefined : ago(thread.deletedDaysAgo, '16:00');
  const received = planned.filter(({ isReceived }) => isReceived);
  return {
    inbox: received.map(({ atMs, value }) => once(atMs, value, deletedAtMs)),
    sent: planned.filter(({ isReceived }) => !isReceived).map(({ atMs, value }) => once(atMs, value)),
    deleted:
      deletedAtMs === undefined || thread === lostMail
        ? []
        : received.map(({ value }) => once(deletedAtMs, value)),
  };
}

/** One each workday, thrown away after six weeks: no two restore points hold the same ones. */
function dailyFigures(owner: MailboxOwner, ago: Ago): readonly Timed<MailItem>[] {
  const from = { name: 'Reporting', email: 'reporting@contoso.com' };
  const to = { name: owner.displayName, email: owner.address };
  return Array.from({ length: 170 }, (_, step) => 169 - step)
    .filter((days) => ![0, 6].includes(new Date(ago(days)).getUTCDay()))
    .map((days) => {
      const atMs = ago(days, '05:30');
      const date = new Date(atMs).toISOString().slice(0, 10);
      const value = message({
        subject: `Daily sales figures ${date}`,
        from,
        to,
        atMs,
        body: 'This message was generated.',
      });
      return once(atMs, value, ago(days - 42, '05:30'));
    });
}

export function messagesOf(owner: MailboxOwner, ago: Ago): Messages {
  const seed = seedOf(owner.key);
  const shift = mix(seed, 1) % 3;
  const own = threads
    .filter(
      ({ withKey }, index) =>
        withKey !== owner.key && (owner.key === 'ada.lovelace' || mix(seed, index) % 5 !== 0),
    )
    .map((thread) => threadMessages(owner, thread, (days, time) => ago(days + shift, time)));
  const parts = owner.key === 'ada.lovelace' ? [threadMessages(owner, lostMail, ago), ...own] : own;
  return {
    inbox: [...parts.flatMap(({ inbox }) => inbox), ...dailyFigures(owner, ago)],
    sent: parts.flatMap(({ sent }) => sent),
    deleted: parts.flatMap(({ deleted }) => deleted),
  };
}

const draftSubjects = [
  'Answer to Heike',
  '(no subject)',
  'Ideas for the summer party',
  'Reisekostenabrechnung Oktober',
];

export function drafts(owner: MailboxOwner, ago: Ago): readonly Timed<MailItem>[] {
  const me = { name: owner.displayName, email: owner.address };
  return draftSubjects.map((subject, index) => {
    const atMs = ago(3 + 5 * index, '18:00');
    return once(
      atMs,
      message({
        subject,
        from: me,
        to: pick([me, correspondent('grace.hopper')], index),
        atMs,
        body: 'To be continued',
      }),
    );
  });
}
