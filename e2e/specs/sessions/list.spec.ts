import { expect, test } from '../../fixtures';

const minuteMs = 60_000;
const list = { method: 'GET', path: '/RestoreSessions' };

test('the sessions of a week, newest first, each leads to its status view', async ({
  portal,
  page,
  sessions,
  session,
}) => {
  await portal.signInAs('olivia', '/sessions');
  await expect(sessions.text('9 sessions')).toBeVisible();
  const [newest] = await sessions.column(0);
  expect(newest).toBe('In progress');
  expect(await sessions.column(2)).toEqual([
    'Ada Lovelace',
    'Grace Hopper',
    'Marketing',
    'Γιώργος Παπαδόπουλος',
    '<img src=x onerror=alert(1)> Bobby',
    '田中 さくら',
    'Project Aurora',
    'Γραφείο Αθηνών',
    'Anna Schmidt',
  ]);
  await portal.expectAccessible();
  await sessions.open('OneDrive of 田中 さくら');
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]{36}$/);
  await expect(session.state('Ended: failed')).toBeVisible();
  await expect(session.fact('Details')).toContainText('The proxy lost its connection');
});

test('window, filters and search are in the address, and come back with it', async ({
  portal,
  page,
  sessions,
}) => {
  await portal.signInAs('olivia', '/sessions');
  await sessions.chip('Started within', 'All').click();
  await expect(sessions.text('12 sessions')).toBeVisible();
  await sessions.chip('What', 'OneDrive').click();
  await expect(sessions.rows).toHaveCount(3);
  await sessions.chip('State', 'Failed').click();
  await expect(sessions.rows).toHaveCount(2);
  await page.keyboard.press('/');
  await sessions.search.fill('sakura');
  await expect(sessions.text('No loaded session matches the search and the filters.')).toBeVisible();
  await sessions.search.fill('さくら');
  await expect(sessions.rows).toHaveCount(1);
  await portal.expectAccessible();
  await page.reload();
  await expect(sessions.text('1 of 12 sessions')).toBeVisible();
  await expect(sessions.chip('Started within', 'All')).toHaveAttribute('aria-pressed', 'true');
  await sessions.search.fill('none of them');
  await sessions.button('Clear search and filters').click();
  await expect(sessions.rows).toHaveCount(12);
});

test('more sessions than one page are loaded when they are wanted', async ({ portal, sessions, standIn }) => {
  for (let count = 0; count < 120; count += 1) {
    standIn.state.addSession({
      type: 'Vex',
      reason: `Ticket ${count}`,
      startedAtMs: standIn.clock.now() - count * minuteMs,
      stopAtMs: standIn.clock.now(),
    });
  }
  await portal.signInAs('olivia', '/sessions?window=24h');
  await expect(sessions.text('100 sessions')).toBeVisible();
  await expect(sessions.text('There are more on the server')).toBeVisible();
  await sessions.button('Load more').click();
  await expect(sessions.text('124 sessions')).toBeVisible();
  await expect(sessions.button('Load more')).toHaveCount(0);
  expect(standIn.requests.matching(list).map(({ query }) => query['offset'])).toEqual(['0', '100']);
});

test('while a session runs the list is read again, and a failure keeps its rows', async ({
  portal,
  sessions,
  standIn,
}) => {
  const { record } = standIn.state.addSession({ type: 'Vesp', reason: 'watched' });
  await portal.signInAs('olivia', '/sessions');
  await expect(sessions.rows.first()).toContainText('In progress');
  standIn.state.stopSession(record.id);
  await portal.passTime(31_000);
  await expect(sessions.rows.first()).toContainText('Ended: success');

  const fault = standIn.faults.add({ match: list, effect: { kind: 'status', status: 503 } });
  for (let tries = 0; tries < 4; tries += 1) {
    await portal.passTime(31_000);
    await expect.poll(() => fault.hits).toBeGreaterThan(tries);
  }
  await expect(sessions.text(/^Not updated for .*: The server is too busy at the moment\./)).toBeVisible();
  await expect(sessions.rows.first()).toContainText('watched');
  fault.remove();
  await sessions.button('Try again now').click();
  await expect(sessions.text(/^Updated/)).toBeVisible();
});

test('where there is nothing, the way on is shown', async ({ portal, page, sessions }) => {
  await portal.signInAs('emil', '/sessions');
  await expect(sessions.text('No sessions within 7 days')).toBeVisible();
  await portal.expectAccessible();
  await sessions.button('Show all').click();
  await expect(sessions.text('No sessions yet')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'New session' }).first().click();
  await expect(page).toHaveURL(/\/new$/);
});

test('a list that can’t be read says why, and can be tried again', async ({ portal, sessions, standIn }) => {
  const fault = standIn.faults.add({
    match: list,
    effect: { kind: 'status', status: 403, message: 'Sessions are closed to you.' },
  });
  await portal.signInAs('olivia', '/sessions');
  await expect(sessions.problem).toContainText('Sessions are closed to you.');
  await portal.expectAccessible();
  fault.remove();
  await sessions.button('Try again').click();
  await expect(sessions.rows).toHaveCount(9);
});

test('on a phone the rows are cards, and still a table to those who listen', async ({
  portal,
  page,
  sessions,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await portal.signInAs('olivia', '/sessions');
  await expect(sessions.rows).toHaveCount(9);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await portal.expectAccessible();
});
