import { expect, test, type StandIn } from '../fixtures';

function tokenRequests(standIn: StandIn) {
  return standIn.requests.matching({ path: /^\/v\d\/token$/ }).map(({ body }) => body);
}

for (const version of ['v8', 'v7', 'v6'] as const) {
  test.describe(`on ${version}`, () => {
    test.use({ standInOptions: { serves: [version] } });

    test('the Entra token is exchanged as an operator', async ({ portal, standIn }) => {
      await portal.signInAs('olivia', '/sessions');
      const [exchange] = tokenRequests(standIn);
      expect(exchange).toMatchObject({
        grant_type: 'operator',
        client_id: 'a3d1f7c2-6b58-4e90-8c47-1f5e9d20b601.0f9c2b1e-5a74-4c3d-9e18-7b6a4d2c8e51',
      });
      expect(Reflect.has(Object(exchange), 'disable_antiforgery_token')).toBe(version !== 'v6');
    });
  });
}

test('the token is renewed ahead of its end, once for everything that needs it', async ({
  portal,
  standIn,
  page,
  shell,
}) => {
  await portal.signInAs('olivia', '/sessions');
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible();
  standIn.requests.clear();
  await portal.passTime(50 * 60_000);
  await shell.goTo('New session');
  await expect.poll(() => tokenRequests(standIn).length).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'New session' })).toBeVisible();
  expect(tokenRequests(standIn)).toEqual([expect.objectContaining({ grant_type: 'refresh_token' })]);
  expect(standIn.requests.matching({ server: 'vb365' }).filter(({ status }) => status === 401)).toEqual([]);
});

test('a token that the server ended early is replaced without a word', async ({
  portal,
  standIn,
  page,
  shell,
}) => {
  await portal.signInAs('olivia', '/sessions');
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible();
  standIn.requests.clear();
  standIn.faults.expireTokens({ refresh: true });
  await shell.goTo('New session');
  await expect
    .poll(() => tokenRequests(standIn))
    .toEqual([
      expect.objectContaining({ grant_type: 'refresh_token' }),
      expect.objectContaining({ grant_type: 'operator' }),
    ]);
  await expect(page.getByRole('button', { name: 'Sign in again' })).toHaveCount(0);
});

test('when only a person can renew the sign-in, what was typed stays', async ({
  portal,
  standIn,
  signInPage,
  page,
  shell,
}) => {
  await portal.signInAs('olivia', '/new');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Ticket 4711: mail of Tuesday');
  // A day later nothing of yesterday's sign-in is left, neither at the server nor at Microsoft.
  standIn.faults.expireTokens({ refresh: true });
  standIn.identity.control.forgetSessions();
  await portal.passTime(25 * 3_600_000);
  await shell.goTo('Sessions');
  await expect(shell.signInEnded).toBeVisible();
  await portal.expectAccessible();
  await shell.goTo('New session');
  await shell.signInAgain();
  await signInPage.choose('Olivia Ortega');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Ticket 4711: mail of Tuesday');
});
