import { expect, test } from '../../fixtures';

const minuteMs = 60_000;

for (const version of ['v7', 'v6'] as const) {
  test.describe(version, () => {
    test.use({ standInOptions: { serves: [version] } });

    test('a session is started, watched and stopped', async ({ portal, newSession, session, standIn }) => {
      await portal.signInAs('olivia', '/new');
      await newSession.pick('ada.lovelace');
      await newSession.start();
      await expect(session.state('In progress')).toBeVisible();
      await portal.passTime(10_000);
      await expect(session.events.filter({ hasText: 'Viewed mailbox' })).toBeVisible();

      await session.openStop();
      await session.confirmStop();
      await expect(session.state('Ended: success')).toBeVisible();
      await expect(session.events.filter({ hasText: 'Restore session stopped' })).toBeVisible();
      const [stop] = standIn.requests.matching({ method: 'POST', path: /\/stop$/i });
      expect(stop?.status).toBe(200);
      expect(standIn.requests.matching({ path: /statistics/i })).toEqual([]);
    });

    test('the list of sessions is newest first', async ({ portal, sessions, standIn }) => {
      standIn.state.addSession({ type: 'Vex', reason: 'newest' });
      standIn.state.addSession({
        type: 'Vex',
        reason: 'older',
        startedAtMs: standIn.clock.now() - 3 * minuteMs,
      });
      await portal.signInAs('olivia', '/sessions');
      await expect(sessions.rows.first()).toContainText('newest');
      await expect(sessions.rows.nth(1)).toContainText('older');
    });
  });
}
