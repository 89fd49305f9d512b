import { expect, test } from '../../fixtures';

const minuteMs = 60_000;
const readsOfSession = { method: 'GET', path: /\/restoresessions\/[^/]+$/i };

test('a session that was just started tells whose data it shows, and its events come by themselves', async ({
  portal,
  page,
  newSession,
  session,
}) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await newSession.reason.fill('Ticket 4711');
  await newSession.start();
  await expect(session.heading).toHaveText('Exchange mail of Ada Lovelace');
  await expect(session.state('In progress')).toBeVisible();
  await expect(session.text('Ended: success')).toHaveCount(0);
  await expect(session.fact('Whose data')).toContainText('ada.lovelace@contoso.com');
  await expect(session.fact('Moment')).toHaveText('Latest restore point');
  await expect(session.fact('Reason')).toHaveText('Ticket 4711');
  await expect(session.fact('Started by')).toHaveText('olivia@contoso.onmicrosoft.com');
  await expect(session.fact('Server')).toHaveText('BACKUP01 (via: 127.0.0.1)');
  await expect(session.events).toHaveText([/Restore session started/]);

  await portal.passTime(10_000);
  await expect(session.events.filter({ hasText: 'Viewed mailbox' })).toBeVisible();
  await expect(session.fact('Running for')).toContainText(/1\d s/);
  await portal.expectAccessible();

  await page.reload();
  await expect(session.heading).toHaveText('Exchange mail of Ada Lovelace');
});

test('what this device did not start is said to be unknown, never guessed', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({ type: 'Veod', scopeName: 'Grace Hopper' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.heading).toHaveText('OneDrive session');
  await expect(session.fact('Whose data')).toHaveText('Not known here: started elsewhere');
  await expect(session.fact('Moment')).toHaveText('Not known here: started elsewhere');
  await expect(session.action('Reopen')).toBeDisabled();
  await expect(session.link('Explore')).toHaveAttribute('href', `/sessions/${record.id}/explore`);
});

test('the end is read once more in full, then nothing is asked any more', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    restores: { count: 40, overMs: minuteMs },
    stopAtMs: standIn.clock.now() + 2 * minuteMs,
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.state('In progress')).toBeVisible();
  await portal.passTime(minuteMs);
  await expect(session.counts).toContainText('Failed 1');
  await portal.passTime(2 * minuteMs);
  await expect(session.state('Ended: with warnings')).toBeVisible();
  await expect(session.announcement).toContainText('Ended: with warnings');
  await expect(session.text('Complete: nothing more will change')).toBeVisible();
  await expect(session.fact('Ended')).toContainText('after 2 min');
  await expect(session.totals).toContainText('Items 40');
  await expect(session.events.filter({ hasText: 'Restore session stopped' })).toBeVisible();
  await portal.expectAccessible();

  const count = standIn.requests.all().length;
  for (let minute = 0; minute < 10; minute += 1) await portal.passTime(minuteMs);
  await session.turnTab('hidden');
  await session.turnTab('visible');
  await expect(session.text('Complete: nothing more will change')).toBeVisible();
  expect(standIn.requests.all()).toHaveLength(count);
});

test('a long restore costs at most 15 requests a minute, and none while nobody looks', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({ type: 'Vex', restores: { count: 5000 } });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.events.first()).toBeVisible();
  const reads = () => standIn.requests.matching(readsOfSession).length;
  // One wait after the other, each until its answer has come, as it is with real time.
  const watchFor = async (ms: number) => {
    for (const end = standIn.clock.now() + ms; standIn.clock.now() < end;) {
      await portal.passTime(1000);
      await expect(session.text(/^Updated/)).toBeVisible();
    }
  };
  await watchFor(minuteMs);
  const ramp = standIn.requests.all().length;
  const lookedBefore = reads();
  await watchFor(minuteMs);
  expect(standIn.requests.all().length - ramp).toBeLessThanOrEqual(15);
  expect(reads() - lookedBefore).toBeGreaterThanOrEqual(4);

  await session.turnTab('hidden');
  const hidden = standIn.requests.all().length;
  for (let minute = 0; minute < 5; minute += 1) await portal.passTime(minuteMs);
  expect(standIn.requests.all()).toHaveLength(hidden);
  await session.turnTab('visible');
  await expect.poll(reads).toBeGreaterThan(lookedBefore + 4);
});

test('only what is new is fetched again', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    startedAtMs: standIn.clock.now() - 20 * minuteMs,
    restores: { count: 3000 },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.events.first()).toBeVisible();
  const events = { method: 'GET', path: /\/events$/i };
  const [first] = standIn.requests.matching(events);
  expect(first?.query).toEqual({ limit: '10000', offset: '0' });
  await portal.passTime(20_000);
  await expect.poll(() => standIn.requests.matching(events).length).toBeGreaterThan(1);
  for (const { query } of standIn.requests.matching(events).slice(1)) {
    expect(Number(query['offset'])).toBeGreaterThan(1900);
  }
});
