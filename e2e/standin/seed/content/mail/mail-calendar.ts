import { addressOf, colleagues, correspondent, outsiders } from '../correspondents';
import type { MailItem } from './mail';
import type { MailboxOwner } from './mail-messages';
import { mix, pick, seedOf } from '../pick';
import { once, type Ago, type Timed } from '../timed';

const hourMs = 3_600_000;

interface Meeting {
  readonly subject: string;
  readonly location: string;
  /** Counted back from today; negative lies ahead. */
  readonly daysAgo: number;
  readonly time: string;
  readonly hours: number;
  readonly recurrence?: string;
}

const meetings: readonly Meeting[] = [
  { subject: 'Jour fixe', location: 'Room 2.14', daysAgo: 90, time: '09:00', hours: 1, recurrence: 'Occurs every Monday from 9:00 to 10:00' },
  { subject: 'Kundentermin Fabrikam', location: 'München, Werk Süd', daysAgo: 18, time: '12:00', hours: 3 },
  { subject: '定例会議', location: '東京オフィス 第3会議室', daysAgo: 33, time: '01:00', hours: 1, recurrence: 'Occurs every 2 weeks on Tuesday' },
  { subject: 'פגישת תקציב', location: 'Online', daysAgo: 6, time: '10:00', hours: 1 },
  { subject: 'Dentist <i>private</i>', location: '', daysAgo: -4, time: '15:30', hours: 1 },
  { subject: 'Budget 2027: final round', location: 'Board room', daysAgo: -9, time: '08:00', hours: 4 },
]; // prettier-ignore

function appointment(owner: MailboxOwner, meeting: Meeting, ago: Ago): MailItem {
  const startMs = ago(meeting.daysAgo, meeting.time);
  return {
    kind: 'Appointment',
    subject: meeting.subject,
    organizer: addressOf({ name: owner.displayName, email: owner.address }),
    attendees: [correspondent('grace.hopper'), correspondent('zoe.lefevre')].map(addressOf).join('; '),
    startMs,
    endMs: startMs + meeting.hours * hourMs,
    location: meeting.location,
    recurrence: meeting.recurrence ?? '',
  };
}

/** One was moved to another day and room, one was called off. */
export function appointments(owner: MailboxOwner, ago: Ago): readonly Timed<MailItem>[] {
  const moved: Meeting = {
    subject: 'Aurora steering committee',
    location: 'Room 1.02',
    daysAgo: -2,
    time: '13:00',
    hours: 2,
  };
  const later: Meeting = { ...moved, location: 'Room 3.30', daysAgo: -3, time: '14:00' };
  const calledOff: Meeting = { ...moved, subject: 'Fire drill', location: 'Yard', daysAgo: 2, hours: 1 };
  return [
    ...meetings.map((meeting) =>
      once(ago(Math.max(meeting.daysAgo, 0) + 12, '08:00'), appointment(owner, meeting, ago)),
    ),
    {
      revisions: [
        { fromMs: ago(25), value: appointment(owner, moved, ago) },
        { fromMs: ago(7, '11:15'), value: appointment(owner, later, ago) },
      ],
    },
    once(ago(30), appointment(owner, calledOff, ago), ago(5, '12:00')),
  ];
}

/** One of them has got a new number since. */
export function contacts(owner: MailboxOwner, ago: Ago): readonly Timed<MailItem>[] {
  const seed = seedOf(owner.key);
  const cards = [...outsiders, ...colleagues].map((person, index): Timed<MailItem> => {
    const number = 1000 + (mix(seed, index) % 9000);
    const value: MailItem = {
      kind: 'Contact',
      fullName: person.name,
      company: person.company,
      jobTitle: person.jobTitle,
      email: person.email,
      businessPhone: `+49 89 5550 ${number}`,
      mobile: index % 3 === 0 ? `+49 151 5550 ${number}` : '',
      address: pick(
        ['Ringstraße 12, 80331 München', 'Οδός Ερμού 5, Αθήνα', '東京都千代田区丸の内1-1', ''],
        index,
      ),
    };
    const first = { fromMs: ago(300 - index), value };
    return index === 0
      ? {
          revisions: [
            first,
            { fromMs: ago(11, '10:00'), value: { ...value, businessPhone: '+49 89 5550 77' } },
          ],
        }
      : { revisions: [first] };
  });
  const group: MailItem = { kind: 'ContactGroup', name: 'Aurora core team' };
  return [...cards, once(ago(60), group)];
}

export function tasks(owner: MailboxOwner, ago: Ago): readonly Timed<MailItem>[] {
  const task = (
    subject: string,
    status: Extract<MailItem, { kind: 'Task' }>['status'],
    percentComplete: number,
    dueDaysAgo: number,
  ): MailItem => ({
    kind: 'Task',
    subject,
    status,
    percentComplete,
    startMs: ago(40),
    dueMs: ago(dueDaysAgo),
    owner: owner.displayName,
  });
  return [
    {
      revisions: [
        { fromMs: ago(40), value: task('Prepare the audit', 'NotStarted', 0, -5) },
        { fromMs: ago(20), value: task('Prepare the audit', 'InProgress', 40, -5) },
        { fromMs: ago(4, '15:00'), value: task('Prepare the audit', 'Completed', 100, -5) },
      ],
    },
    once(ago(31), task('Steuerunterlagen abgeben', 'WaitingOnSomeoneElse', 70, 1)),
    once(ago(22), task('Order new badges', 'Deferred', 10, -30)),
    once(ago(17), task('مراجعة العقد', 'InProgress', 25, -2)),
    once(ago(50), task('Clean up the share', 'NotStarted', 0, 20), ago(9, '12:00')),
  ];
}

export function notes(ago: Ago): readonly Timed<MailItem>[] {
  return ['Door code of the archive', 'Ideen für Aurora', '買い物リスト'].map((subject, index) =>
    once(ago(80 - 20 * index), { kind: 'Note', subject, dateMs: ago(80 - 20 * index, '12:10') }),
  );
}

export function journal(ago: Ago): readonly Timed<MailItem>[] {
  return outsiders.slice(0, 5).map(({ name, company }, index) =>
    once(ago(45 - 7 * index, '10:00'), {
      kind: 'Journal',
      subject: `Call with ${name}`,
      entryType: pick(['Phone call', 'Meeting', 'Letter'], index),
      startMs: ago(45 - 7 * index, '09:40'),
      minutes: 10 + 5 * index,
      company,
    }),
  );
}

export function posts(ago: Ago): readonly Timed<MailItem>[] {
  return ['Welcome to the board', 'Who has the projector?', 'Canteen: Speiseplan KW 47'].map(
    (subject, index) =>
      once(ago(28 - 9 * index, '07:55'), {
        kind: 'Post',
        subject,
        from: addressOf(pick(colleagues, index + 5)),
        postedMs: ago(28 - 9 * index, '07:55'),
      }),
  );
}
