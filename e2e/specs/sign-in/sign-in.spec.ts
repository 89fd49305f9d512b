import { expect, test } from '../../fixtures';

test('a deep link survives sign-in with path, query and hash', async ({ portal, page }) => {
  await portal.signInAs('olivia', '/sessions?window=7d#row-7');
  expect(new URL(page.url()).pathname).toBe('/sessions');
  expect(new URL(page.url()).searchParams.get('window')).toBe('7d');
  expect(new URL(page.url()).hash).toBe('#row-7');
});

test('a reload keeps the sign-in, without asking anybody', async ({ portal, page, standIn, shell }) => {
  await portal.signInAs('olivia', '/sessions');
  standIn.requests.clear();
  await page.reload();
  await expect(shell.account).toBeVisible();
  expect(standIn.requests.matching({ server: 'identity', path: /authorize/ })).toEqual([]);
});

test('cancelling at Microsoft’s page leads back, and a second try works', async ({
  portal,
  signInPage,
  shell,
}) => {
  await portal.openSignIn();
  await signInPage.cancel();
  await expect(signInPage.problem).toContainText('Sign-in was cancelled');
  await portal.expectAccessible();
  await signInPage.signInButton.click();
  await signInPage.choose('Olivia Ortega');
  await expect(shell.account).toBeVisible();
});

test('neither going back nor another application’s unfinished sign-in leaves anything stuck', async ({
  portal,
  signInPage,
  page,
  shell,
}) => {
  await portal.openSignIn();
  await expect(signInPage.personButton('Olivia Ortega')).toBeVisible();
  await page.goBack();
  await signInPage.signInButton.click();
  await expect(signInPage.personButton('Olivia Ortega')).toBeVisible();
  await page.goBack();
  await expect(signInPage.signInButton).toBeEnabled();
  await page.evaluate(() =>
    sessionStorage.setItem('msal.interaction.status', '{"clientId":"another","type":"signin"}'),
  );
  await signInPage.signInButton.click();
  await signInPage.choose('Olivia Ortega');
  await expect(shell.account).toBeVisible();
});

test('somebody not assigned is stopped by Microsoft, and the portal’s page explains it', async ({
  portal,
  signInPage,
  page,
}) => {
  await portal.openSignIn();
  await signInPage.choose('Una Unger');
  await expect(page.getByText('AADSTS50105')).toBeVisible();
  await portal.open();
  await page.getByText('If Microsoft’s page stops with an error').click();
  await expect(page.getByText('AADSTS50105 means')).toBeVisible();
  await expect(page.getByText('AADSTS700016')).toContainText('3c8d5e7a-19b4-4f62-a0d7-6e2f81c9b435');
});

test('somebody the backup server does not know is told so, and another account then stands alone', async ({
  portal,
  signInPage,
  page,
  shell,
}) => {
  await portal.openSignIn();
  await signInPage.choose('Ulla Ulrich');
  await expect(
    page.getByRole('heading', { name: 'The backup server does not let this account in' }),
  ).toBeVisible();
  await portal.expectAccessible();
  await signInPage.otherAccountButton.click();
  await signInPage.choose('Olivia Ortega');
  await expect(page.getByRole('button', { name: 'Account: Olivia Ortega' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Account: Olivia Ortega' })).toBeVisible();
  await shell.signOut();
  await expect(signInPage.signInButton).toBeEnabled();
  const kept = await page.evaluate(() => Object.keys(sessionStorage));
  expect(kept.filter((key) => /token/.test(key))).toEqual([]);
});

for (const { code, title } of [
  { code: 65001, title: 'has not agreed to this application' },
  { code: 700016, title: 'Microsoft does not know this application' },
  { code: 90033, title: 'Microsoft’s sign-in is busy' },
  { code: 'throttled', title: 'Microsoft’s sign-in is busy' },
] as const) {
  test(`error ${code} while the code is redeemed has its message, and no loop`, async ({
    portal,
    standIn,
    signInPage,
  }) => {
    await portal.openSignIn();
    standIn.identity.control.failNext('token', code, 5);
    await signInPage.choose('Olivia Ortega');
    await expect(signInPage.problem).toContainText(title);
    await expect(signInPage.signInButton).toBeEnabled();
    expect(standIn.requests.matching({ server: 'identity', path: /authorize$/, method: 'GET' })).toHaveLength(
      1,
    );
  });
}

test('an identity server that can’t be reached is said to be so', async ({ portal, standIn, signInPage }) => {
  await portal.openSignIn();
  standIn.identity.control.failNext('token', 'dropped', 5);
  await signInPage.choose('Olivia Ortega');
  await expect(signInPage.problem).toContainText('can’t be reached');
});

test('a forged answer in the address is dropped, and the portal starts', async ({
  portal,
  page,
  signInPage,
}) => {
  await portal.open('/#code=&state=');
  await expect(signInPage.signInButton).toBeEnabled();
  await expect(signInPage.problem).toHaveCount(0);
  await portal.open('/?again#code=stolen&state=forged');
  await expect(signInPage.signInButton).toBeEnabled();
  expect(page.url()).not.toContain('stolen');
});

test('an answer to somebody else’s sign-in is refused', async ({ portal, signInPage, standIn, shell }) => {
  await portal.openSignIn();
  await expect(signInPage.personButton('Olivia Ortega')).toBeVisible();
  // Of MSAL's form, which is what MSAL looks at first: anything else it drops without a word.
  const state = btoa('{"id":"forged","meta":{"interactionType":"redirect"}}');
  await portal.open(`/#code=stolen&state=${encodeURIComponent(state)}`);
  await expect(signInPage.problem).toContainText('does not belong to your sign-in');
  await expect(signInPage.signInButton).toBeEnabled();
  expect(standIn.requests.matching({ server: 'identity', path: /token$/ })).toEqual([]);
  await expect(shell.account).toHaveCount(0);
});
