import type { MailAttachment } from './mail';

/** Messages to and fro between the owner of a mailbox and somebody else, the other writing first. */
export interface Thread {
  readonly subject: string;
  readonly withKey: string;
  /** Of the first message; each further one comes a day later. */
  readonly daysAgo: number;
  readonly time: string;
  readonly messages: readonly string[];
  readonly attachments?: readonly MailAttachment[];
  readonly importance?: 'Low' | 'High';
  readonly category?: string;
  /** When the owner deleted the received messages. */
  readonly deletedDaysAgo?: number;
}

const kilobyte = 1024;

export const threads: readonly Thread[] = [
  {
    subject: 'Quarterly figures',
    withKey: 'ines.finance',
    daysAgo: 34,
    time: '08:12',
    messages: ['The figures of the third quarter are attached.', 'Thank you, page 4 needs a second look.', 'Corrected.'],
    attachments: [{ name: 'Q3 figures.xlsx', sizeBytes: 214 * kilobyte }],
    category: 'Finance',
  },
  {
    subject: 'Angebot 2026-114: Förderbänder für Werk Süd',
    withKey: 'heike.brandt',
    daysAgo: 41,
    time: '13:47',
    messages: ['Anbei unser Angebot über acht Förderbänder.', 'Können wir den Liefertermin vorziehen?', 'Ja, auf KW 49.'],
    attachments: [
      { name: 'Angebot 2026-114.pdf', sizeBytes: 388 * kilobyte },
      { name: 'Maßblatt.dwg', sizeBytes: 1920 * kilobyte },
    ],
    importance: 'High',
  },
  {
    subject: 'Πρόσκληση: εγκαίνια του γραφείου Αθηνών',
    withKey: 'giorgos.papadopoulos',
    daysAgo: 52,
    time: '07:30',
    messages: ['Σας προσκαλούμε στα εγκαίνια του νέου γραφείου.', 'I will be there.'],
  },
  {
    subject: 'תקציב 2027: טיוטה ראשונה',
    withKey: 'noa.levi',
    daysAgo: 27,
    time: '11:05',
    messages: ['מצורפת טיוטה ראשונה של התקציב.', 'תודה, אעבור על זה השבוע.'],
    attachments: [{ name: 'תקציב 2027.xlsx', sizeBytes: 96 * kilobyte }],
  },
  {
    subject: 'تقرير المبيعات للربع الثالث',
    withKey: 'yusuf.haddad',
    daysAgo: 23,
    time: '10:20',
    messages: ['مرفق تقرير المبيعات للربع الثالث.'],
    attachments: [{ name: 'تقرير المبيعات.pdf', sizeBytes: 512 * kilobyte }],
  },
  {
    subject: '四半期会議の議事録',
    withKey: 'sakura.tanaka',
    daysAgo: 20,
    time: '01:15',
    messages: ['議事録を添付します。ご確認ください。', 'ありがとうございます。', '修正版をお送りします。'],
    attachments: [{ name: '議事録.docx', sizeBytes: 61 * kilobyte }],
  },
  {
    subject: 'Договор № 17/26 на подпись',
    withKey: 'olga.kuznetsova',
    daysAgo: 16,
    time: '12:55',
    messages: ['Прошу подписать до пятницы.', 'Подписано.'],
    attachments: [{ name: 'Договор 17-26.pdf', sizeBytes: 240 * kilobyte }],
    category: 'Legal',
  },
  {
    subject: 'Zażółć gęślą jaźń: test czcionek w szablonie',
    withKey: 'lukasz.zolty',
    daysAgo: 12,
    time: '15:40',
    messages: ['Czy wszystkie znaki są widoczne?'],
    importance: 'Low',
  },
  {
    subject: '<img src=x onerror=alert("mail")> <b>Rechnung</b> & Mahnung',
    withKey: 'sales+parts',
    daysAgo: 10,
    time: '06:02',
    messages: ['<script>alert("body")</script> Please pay.'],
    attachments: [{ name: 'invoice\u202Efdp.exe', sizeBytes: 12 * kilobyte }],
  },
  {
    subject: `Re: Fwd: AW: ${'Protocol of the joint steering committee on the harmonisation of plant maintenance; '.repeat(4)}final`,
    withKey: 'maria.long',
    daysAgo: 9,
    time: '16:58',
    messages: ['See below.'],
  },
  {
    subject: 'Lunch on Thursday?',
    withKey: 'min-jun.kim',
    daysAgo: 8,
    time: '10:31',
    messages: ['The place at the corner, 12:30?', 'Gladly.', 'I have a table for two.', 'See you there.'],
  },
  {
    subject: 'Holiday plan of December',
    withKey: 'siobhan.obrien',
    daysAgo: 15,
    time: '09:44',
    messages: ['Please enter your days until the end of the month.'],
    deletedDaysAgo: 4,
  },
  {
    subject: '',
    withKey: 'anna.schmidt',
    daysAgo: 5,
    time: '17:20',
    messages: ['Sent from my phone.'],
  },
  {
    subject: 'Aurora kick-off: agenda',
    withKey: 'zoe.lefevre',
    daysAgo: 3,
    time: '14:05',
    messages: ['Ordre du jour ci-joint.', 'Merci, à mardi.'],
    attachments: [{ name: 'Ordre du jour.docx', sizeBytes: 44 * kilobyte }],
    category: 'Aurora',
  },
]; // prettier-ignore

/** In Ada's mailbox alone: the mail that the demo and the tests look for. */
export const lostMail: Thread = {
  subject: 'Signed contract of the Aurora launch',
  withKey: 'grace.hopper',
  daysAgo: 13,
  time: '10:42',
  messages: ['Ada, here is the contract with all signatures. Keep it safe.'],
  attachments: [{ name: 'Aurora contract signed.pdf', sizeBytes: 731 * kilobyte }],
  importance: 'High',
  category: 'Aurora',
  deletedDaysAgo: 6,
};
