import { expect, test } from '../../fixtures';

const explore = { method: 'POST', path: '/Organization/OperatorExplore' };
const two = 'ada.lovelace@contoso.com\ngrace.hopper@contoso.com';
const sessionPath = /\/sessions\/[0-9a-f-]+$/;

test.describe('v7', () => {
  test.use({ standInOptions: { serves: ['v7'] } });

  test('a chosen restore point goes back to the digit, without its repository', async ({
    portal,
    page,
    newSession,
    standIn,
  }) => {
    await portal.signInAs('olivia', '/new');
    await newSession.pick('ada.lovelace');
    await newSession.choice('A restore point').check();
    await newSession.day(19).click();
    await newSession.start();
    await expect(page).toHaveURL(sessionPath);
    const [request] = standIn.requests.matching(explore);
    const times = standIn.state.restorePoints().map(({ wire }) => wire.backupTime);
    expect(times).toContain(Reflect.get(Object(request?.body), 'dateTime'));
    expect(request?.body).not.toHaveProperty('repositoryId');
    expect(request?.status).toBe(200);
  });

  test('several people are one session each', async ({ portal, page, newSession, standIn }) => {
    await portal.signInAs('olivia', '/new');
    await newSession.paste(two);
    await newSession.start();
    await expect(page).toHaveURL(/\/sessions\/together\?id=/);
    expect(standIn.requests.matching(explore)).toHaveLength(2);
  });
});

test.describe('v6 that takes a list', () => {
  test.use({ standInOptions: { serves: ['v6'], v6ScopeForm: 'list' } });

  test('several people are one session', async ({ portal, page, newSession, standIn }) => {
    await portal.signInAs('olivia', '/new');
    await newSession.paste(two);
    await expect(newSession.review).toContainText('Sends 2 objects as one session.');
    await expect(newSession.choice('Teams')).toHaveCount(0);
    await expect(newSession.choice('A restore point')).toBeDisabled();
    await portal.expectAccessible();
    await newSession.start();
    await expect(page).toHaveURL(sessionPath);
    const [request, ...others] = standIn.requests.matching(explore);
    expect(others).toEqual([]);
    expect(request?.body).toMatchObject({ scope: [{ type: 'User' }, { type: 'User' }] });
    expect(standIn.requests.matching({ path: /RestorePoints/ })).toEqual([]);
  });
});

test.describe('v6 that takes one object', () => {
  test.use({ standInOptions: { serves: ['v6'], v6ScopeForm: 'object' } });

  test('after a refused list each object is sent alone, and that is remembered', async ({
    portal,
    page,
    newSession,
    standIn,
  }) => {
    await portal.signInAs('olivia', '/new');
    await newSession.paste(two);
    await newSession.start();
    await expect(page).toHaveURL(/\/sessions\/together\?id=/);
    expect(standIn.requests.matching(explore).map(({ status }) => status)).toEqual([400, 200, 200]);

    await page.getByRole('link', { name: 'New session' }).first().click();
    await newSession.paste(two);
    await expect(newSession.review).toContainText('Starts 2 sessions');
    await newSession.start();
    await expect(page).toHaveURL(/\/sessions\/together\?id=/);
    expect(standIn.requests.matching(explore).map(({ status }) => status)).toEqual([400, 200, 200, 200, 200]);
  });
});
