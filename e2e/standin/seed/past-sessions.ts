import type { NewSession } from '../model/sessions';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Texts that a portal must show as they are, and that must do nothing. */
const hostile = {
  reason: '<script>alert("reason")</script> Ticket 4711 & "quotes"',
  rightToLeft: 'طلب المستخدم: استعادة الرسائل المحذوفة',
  control: 'Line one\u0000\u0007\nLine two \u202Ereversed\u202C end',
  long: `Restore for the audit of the third quarter. ${'The list of the items is in the ticket. '.repeat(24).trim()}`,
};

function sessionsOf(ownerKey: string, startMs: number): readonly NewSession[] {
  const ago = (ms: number) => ({ ownerKey, startedAtMs: startMs - ms });
  const ended = (ms: number, lastedMs: number) => ({ ...ago(ms), stopAtMs: startMs - ms + lastedMs });
  return [
    {
      type: 'Vex',
      scopeName: 'Ada Lovelace',
      reason: 'Ticket 4688: mail of Tuesday is gone',
      ...ago(12 * minuteMs),
    },
    {
      type: 'Veod',
      scopeName: 'Grace Hopper',
      reason: 'Ticket 4690',
      restores: { count: 80, overMs: 40 * minuteMs },
      ...ago(20 * minuteMs),
    },
    {
      type: 'Vesp',
      scopeName: 'Marketing',
      reason: 'Deleted campaign folder',
      ...ended(3 * hourMs, 25 * minuteMs),
    },
    {
      type: 'Vex',
      scopeName: 'Γιώργος Παπαδόπουλος',
      reason: hostile.rightToLeft,
      restores: { count: 12, overMs: 4 * minuteMs, status: 'Success' },
      ...ended(5 * hourMs, 15 * minuteMs),
    },
    {
      type: 'Vex',
      scopeName: '<img src=x onerror=alert(1)> Bobby',
      reason: hostile.reason,
      restores: { count: 40, overMs: 10 * minuteMs },
      ...ended(dayMs, 30 * minuteMs),
    },
    {
      type: 'Veod',
      scopeName: '田中 さくら',
      restores: { count: 3, overMs: 2 * minuteMs, status: 'Failed' },
      details: 'The proxy lost its connection to Microsoft 365.',
      ...ended(dayMs + 2 * hourMs, 9 * minuteMs),
    },
    {
      type: 'Vet',
      scopeName: 'Project Aurora',
      reason: hostile.control,
      // Both as on the reference page: a stray quote, a bracket that never closes.
      name: `"Teams restore (Restore operator: ${ownerKey} <b>bold</b>\u0007 - 11/20/2026 1:58:48 AM)`,
      clientHost: 'EPSILON (via: 127.0.0.1',
      ...ended(3 * dayMs, hourMs),
    },
    { type: 'Vesp', scopeName: 'Γραφείο Αθηνών', reason: hostile.long, ...ago(4 * dayMs) },
    { type: 'Vex', scopeName: 'Anna Schmidt', reason: 'Ticket 4502', ...ended(6 * dayMs, 5 * minuteMs) },
    {
      type: 'Vex',
      scopeName: 'Ada Lovelace',
      reason: 'Ticket 4477',
      restores: { count: 500, overMs: 45 * minuteMs },
      ...ended(9 * dayMs, 50 * minuteMs),
    },
    {
      type: 'Veod',
      scopeName: 'يوسف الحداد',
      reason: '',
      result: 'Failed',
      ...ended(16 * dayMs, 2 * minuteMs),
    },
    {
      type: 'Vesp',
      scopeName: 'Finance & Controlling',
      reason: 'Quarterly check',
      ...ended(25 * dayMs, 8 * hourMs),
    },
  ];
}

/**
 * A dozen sessions each for the people who restore; nora's are of her own data. emil has none, so that somebody sees
 * an empty list.
 */
export function pastSessions(startMs: number): readonly NewSession[] {
  const nora = sessionsOf('nora', startMs).map((session) => ({ ...session, scopeName: 'Nora Nilsen' }));
  return [...sessionsOf('olivia', startMs), ...sessionsOf('erik', startMs), ...nora];
}
