import { expect, test } from '../../fixtures';

const minuteMs = 60_000;

test('ten thousand events: searched, filtered, by keyboard, and never more rows than fit', async ({
  portal,
  page,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    startedAtMs: standIn.clock.now() - 31 * minuteMs,
    restores: { count: 10_000 },
    stopAtMs: standIn.clock.now() - minuteMs / 2,
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.text('10,002 events')).toBeVisible();
  await expect(session.events.first()).toContainText('Restore session started');
  expect(await session.log.locator('*').count()).toBeLessThanOrEqual(250);

  await session.log.focus();
  await page.keyboard.press('End');
  await expect(session.events.last()).toContainText('Restore session stopped');
  expect(await session.log.locator('*').count()).toBeLessThanOrEqual(250);

  await session.filter('Failed').click();
  await expect(session.text('250 of 10,002 events')).toBeVisible();
  await expect(session.events.first()).toContainText('Failed');
  await expect(session.events.first()).toContainText(/\d(?:\.\d)? [KM]B/);
  await page.keyboard.press('/');
  await expect(session.search).toBeFocused();
  await session.search.fill('9 quota');
  await expect(session.text(/^\d+ of 10,002 events$/)).not.toHaveText('250 of 10,002 events');
  await expect(page).toHaveURL(/\?status=Failed&q=9\+quota$/);
  await portal.expectAccessible();

  await page.reload();
  await expect(session.search).toHaveValue('9 quota');
  await expect(session.filter('Failed')).toHaveAttribute('aria-pressed', 'true');
  await session.search.fill('no such thing');
  await session.button('Clear search and filters').click();
  await expect(session.text('10,002 events')).toBeVisible();
});

test('the list follows the newest, until somebody scrolls away', async ({
  portal,
  page,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    startedAtMs: standIn.clock.now() - 5 * minuteMs,
    restores: { count: 600, overMs: 10 * minuteMs },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  const jump = session.button('Jump to latest');
  await expect(session.events.last()).toHaveAttribute('aria-posinset', '301');
  await expect(jump).toHaveCount(0);
  await portal.passTime(2000);
  await expect(session.events.last()).toHaveAttribute('aria-posinset', '303');

  await session.log.focus();
  await page.keyboard.press('Home');
  await expect(jump).toBeVisible();
  await expect(session.events.first()).toContainText('Restore session started');
  await portal.passTime(10_000);
  await expect(session.text('313 events')).toBeVisible();
  await expect(session.events.first()).toContainText('Restore session started');
  await jump.click();
  await expect(session.events.last()).toHaveAttribute('aria-posinset', '313');
});

test('the list of an ended session offers no jump to the latest event', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    stopAtMs: standIn.clock.now() - 30 * minuteMs,
    startedAtMs: standIn.clock.now() - 60 * minuteMs,
    restores: { count: 100, overMs: 10 * minuteMs },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.events.first()).toContainText('Restore session started');
  await expect(session.button('Jump to latest')).toHaveCount(0);
});

test('hostile texts are shown as texts', async ({ portal, page, session, standIn }) => {
  const name = '<img src=x onerror=alert(1)>\u202Egnp.exe';
  const { record } = standIn.state.addSession({
    type: 'Vex',
    reason: '<script>alert("reason")</script>\u0007',
    name: '"<b>bold</b>',
    plan: [
      {
        afterMs: 0,
        type: 'Restore',
        status: 'Success',
        title: 'x',
        message: 'Line one\nline two <b>bold</b>',
        itemName: name,
      },
    ],
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.fact('Reason')).toHaveText('<script>alert("reason")</script>');
  await expect(session.events).toContainText('<img src=x onerror=alert(1)> gnp.exe');
  await expect(session.events).toContainText('Line one line two <b>bold</b>');
  await expect(page.locator('main img, main script')).toHaveCount(0);
});

test('no events yet, and none at all, each say so', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    plan: [],
    stopAtMs: standIn.clock.now() + minuteMs,
  });
  standIn.faults.add({
    match: { path: /\/events$/i },
    effect: { kind: 'patch', patch: (body) => ({ ...Object(body), results: null }) },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.text('No events yet. They appear here')).toBeVisible();
  await portal.passTime(2 * minuteMs);
  await expect(session.text('No events')).not.toHaveCount(0);
  await expect(session.state('No events')).toBeVisible();
});
