import { expect, test } from '../../fixtures';

const explore = { method: 'POST', path: '/Organization/OperatorExplore' };
const pointsCall = { path: '/Organization/LoggedInUser/RestorePoints' };

test('a day of last week, with the point it will use', async ({ portal, page, newSession, standIn }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await newSession.choice('A restore point').check();
  await expect(newSession.day(15)).toBeDisabled();
  await newSession.day(18).click();
  await expect(newSession.choice('15:05')).toBeChecked();
  await newSession.choice('03:15').check();
  await expect(
    newSession.text('Will use the restore point of 18 Nov 2026, 03:15 (02:15 UTC).'),
  ).toBeVisible();
  await portal.expectAccessible();
  await newSession.start();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
  const point = standIn.state
    .restorePoints()
    .find(({ wire }) => wire.backupTime.startsWith('2026-11-18T02:15') && !wire.isCopy);
  expect(point).toBeDefined();
  expect(standIn.requests.matching(explore)[0]?.body).toMatchObject({
    dateTime: point?.wire.backupTime,
    repositoryId: point?.wire.repositoryId,
  });
});

test('points that lack the chosen type are shown with what they hold', async ({ portal, newSession }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await newSession.choice('SharePoint').check();
  await newSession.choice('A restore point').check();
  await newSession.day(18).click();
  await expect(newSession.choice('03:15')).toBeChecked();
  await expect(newSession.choice('15:05')).toBeDisabled();
  await expect(newSession.choice('15:05')).toHaveAccessibleDescription('Holds only: Exchange and OneDrive');
  await newSession.choice('Exchange mail').check();
  await newSession.button('Next point').click();
  await expect(newSession.choice('15:05')).toBeChecked();
  await newSession.choice('SharePoint').check();
  await expect(newSession.review).toContainText('does not hold this type of data');
});

test('before the first backup, after the last, and without any', async ({ portal, newSession }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await expect(newSession.text(/Will use the latest restore point, of 23 Nov 2026, 03:15/)).toBeVisible();
  await newSession.choice('Exact time').check();
  await newSession.exactTime.fill('2020-01-01 00:00');
  await expect(
    newSession.text(/At the chosen moment there was none: the session will be empty/),
  ).toBeVisible();
  await newSession.exactTime.fill('2030-01-01 00:00');
  await expect(newSession.text(/No newer backup exists: will use the latest restore point/)).toBeVisible();
  await newSession.exactTime.fill('2026-11-18T02:00:00Z');
  await expect(newSession.text(/Will use the restore point of 17 Nov 2026, 19:30/)).toBeVisible();
  await newSession.button('Remove Ada Lovelace').click();
  await newSession.pick('ned.newcomer');
  await expect(
    newSession.text(/no restore point that holds Exchange. The session will be empty/),
  ).toBeVisible();
});

test('with several objects a point is no choice, and says why', async ({ portal, newSession }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await newSession.choice('A restore point').check();
  await newSession.day(18).click();
  await newSession.pick('grace.hopper');
  await expect(newSession.choice('A restore point')).toBeDisabled();
  await expect(newSession.review).toContainText('A restore point belongs to one object.');
  await newSession.choice('Latest').check();
  await expect(newSession.text(/Each session uses the restore point of its object/)).toBeVisible();
  await expect(newSession.button('Start 2 sessions')).toBeVisible();
});

test('points that can’t be loaded leave the other ways open', async ({
  portal,
  page,
  newSession,
  standIn,
}) => {
  const fault = standIn.faults.add({ match: pointsCall, effect: { kind: 'status', status: 403 } });
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await expect(newSession.text(/The restore points can’t be loaded/)).toBeVisible();
  await newSession.choice('A restore point').check();
  await expect(newSession.errors).toContainText('The server does not allow this');
  fault.remove();
  await newSession.button('Try again').click();
  await expect(newSession.calendar).toBeVisible();
  await newSession.choice('Latest').check();
  await newSession.start();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
});
