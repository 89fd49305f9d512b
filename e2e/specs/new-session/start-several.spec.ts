import { expect, test } from '../../fixtures';

const explore = { method: 'POST', path: '/Organization/OperatorExplore' };
const addresses = ['ada.lovelace', 'grace.hopper', 'jose.nunez', 'zoe.lefevre', 'lukasz.zolty'].map(
  (name) => `${name}@contoso.com`,
);

test.beforeEach(async ({ portal }) => {
  await portal.signInAs('olivia', '/new');
});

test('several people are one session each, at most three at a time', async ({
  portal,
  page,
  newSession,
  standIn,
}) => {
  const held = standIn.faults.add({ match: explore, effect: { kind: 'hold' } });
  await newSession.paste(addresses.join('\n'));
  await expect(newSession.review).toContainText('Starts 5 sessions, one for each object.');
  await newSession.startButton.dblclick();
  await expect(newSession.rows).toHaveCount(5);
  await expect(newSession.rows.filter({ hasText: 'Starting (' })).toHaveCount(3);
  await expect(newSession.rows.filter({ hasText: 'Waiting' })).toHaveCount(2);
  await expect.poll(() => held.hits).toBe(3);
  await portal.expectAccessible();
  held.remove();
  await expect(page).toHaveURL(/\/sessions\/together\?id=/);
  const sent = standIn.requests.matching(explore).map(({ body }) => body);
  expect(sent).toHaveLength(5);
  expect(new URL(page.url()).searchParams.getAll('id')).toHaveLength(5);
});

test('those that failed can be tried again, the others are not sent twice', async ({
  portal,
  page,
  newSession,
  standIn,
}) => {
  standIn.faults.add({
    match: explore,
    times: 2,
    effect: { kind: 'status', status: 500, errorCode: 'ProxyOffline', message: 'Proxy <1> is offline.' },
  });
  await newSession.paste(addresses.slice(0, 4).join('; '));
  await newSession.start();
  await expect(newSession.text('2 of 4 sessions started')).toBeVisible();
  await expect(newSession.errors).toHaveCount(2);
  await expect(newSession.errors.first()).toContainText('A backup proxy is offline');
  await expect(newSession.button('Search in the 2 started')).toBeVisible();
  await portal.expectAccessible();
  await newSession.button('Retry 2 failed').click();
  await expect(page).toHaveURL(/\/sessions\/together\?id=/);
  expect(standIn.requests.matching(explore)).toHaveLength(6);
  expect(standIn.requests.matching(explore).filter(({ status }) => status === 201)).toHaveLength(4);
});

test('going back to the form keeps only those that were not started', async ({ newSession, standIn }) => {
  await newSession.paste(addresses.slice(0, 2).join('\n'));
  standIn.faults.add({ match: explore, times: 1, effect: { kind: 'status', status: 403 } });
  await newSession.start();
  await expect(newSession.text('1 of 2 sessions started')).toBeVisible();
  await newSession.button('Back to the form').click();
  await expect(newSession.button('Remove Ada Lovelace')).toBeVisible();
  await expect(newSession.button('Remove Grace Hopper')).toHaveCount(0);
});

test('sending goes on while the operator looks at another page, and leaving the portal warns', async ({
  portal,
  page,
  newSession,
  standIn,
}) => {
  const held = standIn.faults.add({ match: explore, effect: { kind: 'hold' } });
  await newSession.paste(addresses.slice(0, 2).join('\n'));
  await newSession.start();
  await expect(newSession.rows).toHaveCount(2);
  await page.getByRole('link', { name: 'Sessions' }).click();
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
  const warning = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await warning).type()).toBe('beforeunload');
  await (await warning).dismiss();
  held.remove();
  // Who comes back before the end is led on to the sessions. The list knows the names once the answers are there.
  await portal.passTime(60_000);
  for (const name of ['Ada Lovelace', 'Grace Hopper'])
    await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
  expect(standIn.requests.matching(explore)).toHaveLength(2);
  await page.getByRole('link', { name: 'New session' }).first().click();
  await expect(newSession.text('2 of 2 sessions started')).toBeVisible();
  await newSession.button('Open the 2 started').click();
  await expect(page).toHaveURL(/\/sessions\/together\?id=/);
});

test('a lost answer: the session is found and not started twice', async ({ page, newSession, standIn }) => {
  standIn.faults.add({ match: explore, times: 1, effect: { kind: 'drop', when: 'after' } });
  await newSession.pick('ada.lovelace');
  await newSession.reason.fill('Ticket 4711');
  await newSession.start();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
  expect(standIn.requests.matching(explore)).toHaveLength(1);
});

test('a lost request: the portal says so and starts again only when told', async ({
  portal,
  page,
  newSession,
  standIn,
}) => {
  standIn.faults.add({ match: explore, times: 1, effect: { kind: 'drop', when: 'before' } });
  const before = standIn.state.sessions('olivia').length;
  await newSession.pick('ada.lovelace');
  await newSession.start();
  await expect(newSession.rows).toContainText('there is no session of it so far');
  await expect(page.locator(':focus')).toContainText('there is no session of it so far');
  await portal.expectAccessible();
  expect(standIn.requests.matching(explore)).toHaveLength(1);
  await newSession.button('Try again').click();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
  expect(standIn.state.sessions('olivia')).toHaveLength(before + 1);
});

test('two lost answers are left to the operator, with the sessions they may be', async ({
  portal,
  newSession,
  standIn,
}) => {
  standIn.faults.add({ match: explore, times: 2, effect: { kind: 'drop', when: 'after' } });
  await newSession.paste(addresses.slice(0, 2).join('\n'));
  await newSession.start();
  await expect(newSession.rows.first()).toContainText('One of these sessions may be it');
  await expect(newSession.rows.first().getByRole('link', { name: /Session started at/ })).toHaveCount(2);
  await portal.expectAccessible();
  expect(standIn.requests.matching(explore)).toHaveLength(2);
  await newSession.rows.first().getByRole('button', { name: 'None of these' }).click();
  await expect(newSession.rows.first().getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('looking for a lost session can fail and be repeated', async ({ page, newSession, standIn }) => {
  standIn.faults.add({ match: explore, times: 1, effect: { kind: 'drop', when: 'after' } });
  const noList = standIn.faults.add({
    match: { method: 'GET', path: '/RestoreSessions' },
    effect: { kind: 'status', status: 500 },
  });
  await newSession.pick('ada.lovelace');
  await newSession.start();
  await expect(newSession.rows).toContainText('looking for the session failed');
  noList.remove();
  await newSession.button('Look again').click();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
});
