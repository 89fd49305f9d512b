import { expect, test } from '../../fixtures';

const settingsPath = /RestorePortalSettings$/i;

for (const version of ['v8', 'v7', 'v6'] as const) {
  test.describe(`a server of ${version}`, () => {
    test.use({ standInOptions: { serves: [version] } });

    test('is found by itself, exchanges the Entra token, and is named in the account menu', async ({
      portal,
      standIn,
      shell,
    }) => {
      await portal.signInAs('olivia');
      await shell.openMenu();
      await expect(shell.menu).toContainText(`Server API ${version}`);
      const asked = standIn.requests.matching({ path: settingsPath }).map(({ path }) => path.split('/')[1]);
      expect(new Set(asked)).toEqual(
        new Set(['v8', 'v7', 'v6'].slice(0, ['v8', 'v7', 'v6'].indexOf(version) + 1)),
      );
      const [exchange] = standIn.requests.matching({ path: `/${version}/token` });
      expect(exchange?.headers['authorization']).toBeUndefined();
      expect(exchange?.body).toMatchObject({
        grant_type: 'operator',
        client_id: 'a3d1f7c2-6b58-4e90-8c47-1f5e9d20b601.0f9c2b1e-5a74-4c3d-9e18-7b6a4d2c8e51',
      });
      // v6 has no antiforgery, and does not know the field.
      expect(Reflect.has(Object(exchange?.body), 'disable_antiforgery_token')).toBe(version !== 'v6');
    });
  });
}

test.describe('a pinned version', () => {
  test.use({
    standInOptions: { serves: ['v8', 'v7'] },
    config: '{ "apiVersion": "v7", "environmentLabel": "Test site" }',
  });

  test('is the only one asked for', async ({ portal, standIn, page }) => {
    await portal.signInAs('olivia');
    expect(standIn.requests.matching({ path: /^\/v8\// })).toEqual([]);
    await expect(page.getByText('Test site')).toBeVisible();
  });
});

test.describe('a server with no version in common', () => {
  test.use({ standInOptions: { serves: [] } });

  test('is said to be one', async ({ portal, page }) => {
    await portal.open();
    await expect(page.getByRole('heading', { name: 'no API version in common' })).toBeVisible();
    await portal.expectAccessible();
  });
});

test.describe('a portal that is switched off', () => {
  test.use({ standInOptions: { portalEnabled: false } });

  test('stops before sign-in', async ({ portal, page }) => {
    await portal.open();
    await expect(page.getByRole('heading', { name: 'The restore portal is switched off' })).toBeVisible();
    await expect(page.getByRole('button', { name: /sign in/i })).toHaveCount(0);
    await portal.expectAccessible();
  });
});

for (const [what, config] of [
  ['no JSON', '{ "apiVersion": '],
  ['a version that is none', '{ "apiVersion": "v9" }'],
] as const) {
  test.describe(`a configuration with ${what}`, () => {
    test.use({ config });

    test('is named as the cause', async ({ portal, standIn, page }) => {
      await portal.open();
      await expect(page.getByRole('heading', { name: 'The portal’s configuration is broken' })).toBeVisible();
      expect(standIn.requests.all()).toEqual([]);
      await portal.expectAccessible();
    });
  });
}

test('a server that does not answer can be asked again', async ({ portal, standIn, page, signInPage }) => {
  const fault = standIn.faults.add({
    match: { path: settingsPath },
    effect: { kind: 'drop', when: 'before' },
  });
  await portal.open();
  await expect.poll(() => fault.hits).toBeGreaterThan(0);
  await portal.passTime(10_000);
  await expect(page.getByRole('heading', { name: 'The backup server can’t be reached' })).toBeVisible();
  await portal.expectAccessible();
  fault.remove();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(signInPage.signInButton).toBeEnabled();
});

test.describe('a server whose certificate nobody vouches for', () => {
  test.use({ isServerUntrusted: true });

  test('is said to be one, with the way to trust it', async ({ portal, page }) => {
    await portal.open();
    await expect(
      page.getByRole('heading', { name: 'The backup server’s certificate was refused' }),
    ).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('DEPTH_ZERO_SELF_SIGNED_CERT');
    await expect(page.getByRole('alert')).toContainText('NODE_EXTRA_CA_CERTS');
    await portal.expectAccessible();
  });
});

test('settings that are not what they should be name the field, for support too', async ({
  portal,
  standIn,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  standIn.faults.add({
    match: { path: settingsPath },
    effect: {
      kind: 'patch',
      patch: () => ({ applicationId: 'x', msalAuthorityUri: 'nowhere', isEnabled: true }),
    },
  });
  await portal.open();
  await page.getByText('Details for support').click();
  await expect(page.getByRole('alert')).toContainText('msalAuthorityUri');
  await portal.expectAccessible();
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('msalAuthorityUri');
});

test('the signed-out page stands without any sign-in code, says where else to try, and is accessible', async ({
  portal,
  page,
  signInPage,
  standIn,
}) => {
  const restorePortalUri = 'https://restore.example:4443/';
  standIn.faults.add({
    match: { path: settingsPath },
    effect: { kind: 'patch', patch: (body) => ({ ...Object(body), restorePortalUri }) },
  });
  await portal.open('/sessions');
  await expect(signInPage.signInButton).toBeEnabled();
  await expect(page).toHaveTitle('Restore portal');
  await page.getByText('If Microsoft’s page stops with an error').click();
  await expect(page.getByText('names another address')).toBeVisible();
  await expect(page.getByRole('link', { name: restorePortalUri })).toHaveAttribute('href', restorePortalUri);
  await portal.expectAccessible();
});

test('an address that does not exist says so', async ({ portal, page }) => {
  await portal.signInAs('olivia', '/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await portal.expectAccessible();
});
