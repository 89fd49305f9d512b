import { describe, expect, it } from 'vitest';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { startedSession } from '#/domain/sessions/started-sessions.testing';
import { receiptOf } from './receipt';

const startedAt = Date.UTC(2026, 10, 23, 9);

function moment(epochMs: number) {
  return { text: new Date(epochMs).toISOString(), epochMs };
}

const working: RestoreSession = {
  id: '72e92978-7ec5-47e3-a31f-506a5618db22',
  name: '"Exchange restore',
  organization: undefined,
  type: 'Vex',
  creationTime: moment(startedAt),
  endTime: moment(Date.UTC(9999, 11, 31, 23, 59, 59)),
  state: 'Working',
  result: 'Success',
  initiatedBy: 'olivia@contoso.com',
  details: undefined,
  scopeName: 'olivia@contoso.com',
  clientHost: 'EPSILON (via: 127.0.0.1',
  reason: 'Ticket\n4711',
  _links: {},
};

const stopped: RestoreSession = { ...working, state: 'Stopped', endTime: moment(startedAt + 65_000) };

const started = startedSession({
  sessionId: working.id,
  startedAt,
  whose: { id: 'x', name: 'Ada \u202ELovelace', address: 'ada@contoso.com' },
  when: '2026-11-20T02:15:07.1203345Z',
  showDeleted: true,
  reason: 'Ticket 4711',
});

describe('receiptOf', () => {
  const facts = { link: 'https://portal/sessions/1', zone: 'utc', now: startedAt + 70_000 } as const;

  it('tells a ticket all that is known', () => {
    const receipt = receiptOf({
      ...facts,
      session: stopped,
      started,
      counts: new Map([
        ['Success', 1200],
        ['Failed', 1],
      ]),
      statistics: {
        totalItemsCount: 3,
        restoredItemsCount: 2,
        failedItemsCount: 1,
        skippedItemsCount: undefined,
        warnings: [],
        errors: [],
        items: [],
      },
    });
    expect(receipt.split('\n')).toEqual([
      'Restore session',
      '',
      '- State: Ended: success',
      '- Whose data: Ada  Lovelace (ada@contoso.com)',
      '- What: Exchange mail',
      '- Moment: 20 Nov 2026, 02:15 UTC',
      '- Options: with deleted items',
      '- Reason: Ticket 4711',
      '- Started by: olivia@contoso.com',
      '- Started: 23 Nov 2026, 09:00 UTC',
      '- Ended: 23 Nov 2026, 09:01 UTC, after 1 min 5 s',
      '- Events: Success 1,200, Failed 1',
      '- Restored items: Items 3, Restored 2, Failed 1',
      '- Server: EPSILON (via: 127.0.0.1',
      `- Session id: ${working.id}`,
      '- Link: https://portal/sessions/1',
      '- As of: 23 Nov 2026, 09:01 UTC',
    ]);
  });

  it('lets nothing that somebody typed act on the ticket', () => {
    const receipt = receiptOf({
      ...facts,
      link: 'https://portal/sessions/a_b',
      session: { ...working, reason: '[fixed](https://evil.example) <img src=x> *now*' },
      started: { ...started, whose: { id: 'x', name: 'Ada `rm`', address: 'ada_l@contoso.com' } },
      counts: new Map([['Odd|_status_', 2]]),
      statistics: undefined,
    });
    expect(receipt).toContain(String.raw`- Whose data: Ada \`rm\` (ada\_l@contoso.com)`);
    expect(receipt).toContain(String.raw`- Reason: \[fixed\](https://evil.example) \<img src=x\> \*now\*`);
    expect(receipt).toContain(String.raw`- Events: Odd\|\_status\_ 2`);
    expect(receipt).toContain('- Link: https://portal/sessions/a_b');
  });

  it('guesses nothing about a session that was started elsewhere', () => {
    const receipt = receiptOf({
      ...facts,
      session: working,
      started: undefined,
      counts: new Map(),
      statistics: undefined,
    });
    expect(receipt).toContain('- Whose data: Not known here: started elsewhere');
    expect(receipt).toContain('- Moment: Not known here: started elsewhere');
    expect(receipt).toContain('- Running for: 1 min 10 s');
    expect(receipt).not.toContain('Options');
    expect(receipt).not.toContain('Events');
  });
});
