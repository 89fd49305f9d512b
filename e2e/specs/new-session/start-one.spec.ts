import { expect, test } from '../../fixtures';

const explore = { method: 'POST', path: '/Organization/OperatorExplore' };
const sessionPath = /\/sessions\/[0-9a-f-]+$/;

test('one person, the latest backup, in three moves', async ({ portal, page, newSession, standIn }) => {
  await portal.signInAs('olivia', '/new');
  await expect(newSession.search).toBeFocused();
  await newSession.pick('grace.hopper');
  await expect(newSession.review).toContainText(
    'Opens Exchange mail of Grace Hopper as of the latest backup. Starts 1 session.',
    { useInnerText: true },
  );
  await newSession.start();
  await expect(page).toHaveURL(sessionPath);
  await expect(page.getByRole('main')).toBeFocused();

  const [request, ...others] = standIn.requests.matching(explore);
  expect(others).toEqual([]);
  expect(request?.body).toMatchObject({
    type: 'Vex',
    showDeleted: false,
    showAllVersions: false,
    scope: { type: 'User', user: { name: 'grace.hopper@contoso.com' } },
    reason: '',
  });
  expect(request?.body).not.toHaveProperty('repositoryId');
  const dateTime = Date.parse(String(Reflect.get(Object(request?.body), 'dateTime')));
  expect(Math.abs(dateTime - standIn.clock.now()), '"latest" is the server’s now').toBeLessThan(60_000);
});

test('what the review shows is what the server gets', async ({ portal, newSession, standIn, page }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('marketing');
  await newSession.button('Choose SharePoint and pick it').click();
  await newSession.choice('Exact time').check();
  await newSession.exactTime.fill('2026-11-18 10:30');
  await expect(newSession.text('In UTC: 18 Nov 2026, 09:30')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Show deleted items' }).check();
  await page.getByRole('checkbox', { name: 'Show all versions' }).check();
  await newSession.reason.fill('Ticket 4711\n<b>second line</b>');
  const shown: unknown = JSON.parse(await newSession.readRequests());
  await portal.expectAccessible();
  await newSession.start();
  await expect(page).toHaveURL(sessionPath);
  expect(standIn.requests.matching(explore).map(({ body }) => body)).toEqual([shown]);
  expect(shown).toMatchObject({
    type: 'Vesp',
    dateTime: '2026-11-18T09:30:00.000Z',
    showDeleted: true,
    showAllVersions: true,
    reason: 'Ticket 4711\n<b>second line</b>',
  });
});

test('pressing start with something missing leads to it', async ({ portal, newSession, standIn, page }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.reason.focus();
  await newSession.start();
  await expect(newSession.search).toBeFocused();
  await expect(newSession.review).toContainText('Choose whose data to open.');
  await newSession.pick('ada.lovelace');
  await newSession.choice('Exact time').check();
  await newSession.exactTime.fill('2026-02-31 10:00');
  await newSession.start();
  await expect(newSession.exactTime).toBeFocused();
  await expect(newSession.exactTime).toHaveAccessibleDescription(/This is no date and time/);

  // On a phone, the review is folded to its first fact.
  await page.setViewportSize({ width: 390, height: 844 });
  await newSession.exactTime.blur();
  expect((await newSession.review.boundingBox())?.height).toBeLessThan(90);
  await newSession.text(/^Still to do: This is no date and time/).click();
  await portal.expectAccessible();
  await newSession.button('This is no date and time. Type it like 2026-11-21 02:15.').click();
  await expect(newSession.exactTime).toBeFocused();
  expect(standIn.requests.matching(explore)).toEqual([]);
});

test('a ticket link fills in the form, and one press starts it, also after a failure', async ({
  portal,
  page,
  newSession,
  standIn,
}) => {
  const link = new URLSearchParams({
    whose: 'Ada.Lovelace@contoso.com',
    what: 'Veod',
    when: '2026-11-18T09:30:00Z',
    reason: 'Ticket 4711',
  });
  await portal.signInAs('olivia', `/new?${link.toString()}`);
  await expect(newSession.choice('OneDrive')).toBeChecked();
  await expect(newSession.reason).toHaveValue('Ticket 4711');
  await expect(newSession.review).toContainText(
    'Opens OneDrive of Ada Lovelace as of 18 Nov 2026, 10:30 (09:30 UTC)',
  );
  standIn.faults.add({ match: explore, times: 1, effect: { kind: 'status', status: 403 } });
  await newSession.start();
  await newSession.button('Back to the form').click();
  await expect(newSession.reason).toHaveValue('Ticket 4711');
  await newSession.start();
  await expect(page).toHaveURL(sessionPath);
  expect(standIn.requests.matching(explore)[1]?.body).toMatchObject({
    type: 'Veod',
    dateTime: '2026-11-18T09:30:00Z',
    reason: 'Ticket 4711',
    scope: { user: { name: 'ada.lovelace@contoso.com' } },
  });
});

test('a link that can’t be followed is said at the fields', async ({ portal, newSession }) => {
  await portal.signInAs('olivia', '/new?whose=stranger%40contoso.com&what=Fax&when=yesterday&reopen=unknown');
  await expect(newSession.whose).toContainText('Not in your scope: stranger@contoso.com');
  await expect(newSession.text(/asks for “Fax”, which is not offered here/)).toBeVisible();
  await expect(newSession.text(/was not started on this device/)).toBeVisible();
  await expect(newSession.review).toContainText('This is no date and time');
  await portal.expectAccessible();
  await newSession.button('Remove it').click();
  await expect(newSession.review).toContainText('Choose whose data to open.');
});

test('what is typed outlives a reload', async ({ portal, page, newSession }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await newSession.choice('OneDrive').check();
  await newSession.reason.fill('Ticket 12');
  await page.reload();
  await expect(newSession.reason).toHaveValue('Ticket 12');
  await expect(newSession.choice('OneDrive')).toBeChecked();
  await expect(newSession.button('Remove Ada Lovelace')).toBeVisible();
  await newSession.button('Start over').click();
  await expect(newSession.reason).toHaveValue('');
  await expect(newSession.whose).toContainText('Nobody selected yet');
});

test('somebody who is no operator opens their own data', async ({ portal, page, newSession, standIn }) => {
  await portal.signInAs('nora', '/new');
  await expect(newSession.whose).toContainText('You are not a restore operator');
  await expect(newSession.search).toHaveCount(0);
  await expect(newSession.choice('Teams')).toBeDisabled();
  await portal.expectAccessible();
  await newSession.start();
  await expect(page).toHaveURL(sessionPath);
  expect(standIn.requests.matching(explore)[0]?.body).not.toHaveProperty('scope');
  expect(standIn.requests.matching({ path: /EffectiveScope/ })).toEqual([]);
});

test('an operator with an empty scope is told what that means', async ({ portal, page, newSession }) => {
  await portal.signInAs('emil', '/new');
  await expect(newSession.whose).toContainText('There is nobody you may restore for yet');
  await portal.expectAccessible();
  await newSession.button('Use my own data').click();
  await newSession.start();
  await expect(page).toHaveURL(sessionPath);
});

test('the form says when it can’t be told who is signed in', async ({ portal, newSession, standIn }) => {
  const fault = standIn.faults.add({
    match: { path: '/Organization/LoggedInUser/OperatorInfo' },
    effect: { kind: 'status', status: 403 },
  });
  await portal.signInAs('olivia', '/new');
  await expect(newSession.errors).toContainText('The server does not allow this');
  fault.remove();
  await newSession.button('Try again').click();
  await expect(newSession.search).toBeVisible();
});
