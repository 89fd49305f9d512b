import { expect, test } from '../../fixtures';

const scopeCall = { path: '/Organization/LoggedInUser/EffectiveScope' };

test('objects are found by any word, without accents, and picked by keyboard', async ({
  portal,
  page,
  newSession,
}) => {
  await portal.signInAs('olivia', '/new');
  await newSession.type('pena JOSE');
  await expect(newSession.objects).toHaveCount(1);
  await expect(newSession.objects.locator('mark').first()).toHaveText('José');
  await newSession.type('anna');
  await expect(newSession.objects).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(newSession.object('anna.schmidt2@contoso.com')).toHaveAttribute('aria-selected', 'true');
  await expect(newSession.object('anna.schmidt@contoso.com')).toHaveAttribute('aria-selected', 'false');
  await expect(newSession.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(newSession.search).toHaveValue('');
  await page.keyboard.type('nobody of this name');
  await expect(newSession.text('Nothing found')).toBeVisible();
  await newSession.button('Clear the search').click();
  await newSession.button('Remove Anna Schmidt').click();
  await expect(newSession.whose).toContainText('Nobody selected yet');
});

test('what is not in the scope says so, and the list can be loaded anew', async ({
  portal,
  newSession,
  standIn,
}) => {
  await portal.signInAs('olivia', '/new');
  await newSession.type('linus');
  await newSession.button('Why can’t I see it?').click();
  await expect(newSession.why).toContainText('Your scope: look here');
  await portal.expectAccessible();
  await newSession.button('Load the list again').click();
  await expect.poll(() => standIn.requests.matching(scopeCall).length).toBe(2);
  await expect(newSession.why).toContainText('ask your administrator');
});

test('kinds can be filtered, and hostile names are only text', async ({ portal, page, newSession }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.kind(/^Teams \d+$/).click();
  await expect(newSession.objects.first()).toContainText('Team');
  await expect(newSession.object('User')).toHaveCount(0);
  await newSession.kind(/^Sites \d+$/).click();
  await newSession.type('onerror');
  await expect(newSession.kind(/^Sites 0$/)).toBeVisible();
  await expect(newSession.kind(/^Users 1$/)).toBeVisible();
  await newSession.button('Why can’t I see it?').click();
  await expect(newSession.why).toContainText('Kind: look here');
  await expect(newSession.why).toContainText('Your scope: fine');
  await newSession.button('Show all kinds').click();
  await expect(newSession.objects).toHaveCount(1);
  await expect(newSession.object('<img src=x onerror=alert(1)> Bobby')).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
  await portal.expectAccessible();
});

test('thirty pasted addresses are picked at once, and those outside are named', async ({
  portal,
  newSession,
  standIn,
}) => {
  await portal.signInAs('erik', '/new');
  await expect(newSession.objects.first()).toBeVisible();
  const [{ answer } = { answer: undefined }] = standIn.requests.matching(scopeCall);
  const users: { user: { name: string } }[] = Reflect.get(Object(answer), 'users');
  const known = users.slice(0, 28).map(({ user }) => user.name);
  await newSession.paste([...known, 'x@elsewhere.com', 'y@elsewhere.com'].join('\r\n'));
  await expect(newSession.whose).toContainText(
    '28 found and selected, 2 not in your scope: x@elsewhere.com and y@elsewhere.com',
  );
  await expect(newSession.button('Start 28 sessions')).toBeVisible();
  await expect(newSession.button('+24 more')).toBeVisible();
  await newSession.button('+24 more').click();
  await portal.expectAccessible();
  await newSession.button('Remove all').click();
  await expect(newSession.whose).toContainText('Nobody selected yet');
});

test('what fits the type stands first; what does not says why and offers the type that does', async ({
  portal,
  newSession,
}) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('Project Aurora');
  await expect(newSession.whose).toContainText('Project Aurora: Exchange restore sessions take users.');
  await expect(newSession.objects.first()).toHaveAttribute('aria-selected', 'false');
  await newSession.button('Choose Teams and pick it').press('Enter');
  await expect(newSession.search).toBeFocused();
  await expect(newSession.choice('Teams')).toBeChecked();
  await expect(newSession.button('Remove Project Aurora')).toBeVisible();
  await newSession.type('');
  await expect(newSession.objects.first()).toContainText(/Team$/);
  await newSession.choice('OneDrive').check();
  await expect(newSession.objects.first()).toContainText(/User$/);
  await expect(newSession.review).toContainText('Project Aurora: not possible with the chosen type.');
  await newSession.button('Choose Teams instead').click();
  await expect(newSession.choice('Teams')).toBeChecked();
});

test('a slow list says how long it takes, can be stopped, and own data is there meanwhile', async ({
  portal,
  newSession,
  standIn,
}) => {
  const held = standIn.faults.add({ match: scopeCall, effect: { kind: 'hold' } });
  await portal.signInAs('olivia', '/new');
  await expect(newSession.text('Loading the objects you may restore for…')).toBeVisible();
  await portal.passTime(65_000);
  await expect(newSession.text(/For 1 min \d+ s so far/)).toBeVisible();
  await portal.expectAccessible();
  await newSession.button('Use my own data').click();
  await expect(newSession.review).toContainText('Opens Exchange mail of yourself');
  await newSession.choice('Data of others').check();
  await newSession.button('Stop loading').click();
  await expect(newSession.text('Loading was stopped.')).toBeVisible();
  held.remove();
  await newSession.button('Load the list').click();
  await expect(newSession.objects.first()).toBeVisible();
});

test('a list that fails says so in its place and can be loaded again', async ({
  portal,
  newSession,
  standIn,
}) => {
  const fault = standIn.faults.add({ match: scopeCall, effect: { kind: 'malformed-json' } });
  await portal.signInAs('olivia', '/new');
  await expect(newSession.errors).toContainText('The server’s answer can’t be read');
  await portal.expectAccessible();
  fault.remove();
  await newSession.button('Try again').click();
  await expect(newSession.objects.first()).toBeVisible();
});

test.describe('a large organization', () => {
  test.use({ standInOptions: { scopeSize: 10_000 } });

  test('the list holds only the rows in view', async ({ portal, page, newSession }) => {
    await portal.signInAs('erik', '/new');
    await expect(newSession.text('10,000 found')).toBeVisible();
    await page.keyboard.type('bauer sales');
    await expect(newSession.text('10,000 found')).toBeHidden();
    expect(await newSession.objects.count()).toBeLessThan(20);
  });
});
