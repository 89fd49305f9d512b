import { expect, test } from '../../fixtures';

test('signing out leaves nothing behind, here and at the server', async ({
  portal,
  standIn,
  signInPage,
  page,
  shell,
}) => {
  await portal.signInAs('olivia', '/sessions');
  await page.evaluate(() => {
    localStorage.setItem('restore-portal.started-sessions.someone', '[]');
    // Of a sign-in of the portal's own that never came to its end: MSAL itself would refuse to go on.
    sessionStorage.setItem(
      'msal.interaction.status',
      '{"clientId":"3c8d5e7a-19b4-4f62-a0d7-6e2f81c9b435","type":"signin"}',
    );
  });
  await shell.signOut();
  await expect(signInPage.signInButton).toBeEnabled();
  expect(new URL(page.url()).search).toBe('');
  expect(
    standIn.requests.matching({ method: 'POST', path: '/v8/token/logout' }).map(({ status }) => status),
  ).toEqual([204]);
  expect(standIn.requests.matching({ server: 'identity', path: /logout$/ })).toHaveLength(1);
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage)),
  );
  expect(kept.filter((key) => key.startsWith('restore-portal.'))).toEqual([]);
  expect(kept.filter((key) => /token/.test(key))).toEqual([]);
  await signInPage.signInButton.click();
  await expect(signInPage.personButton('Olivia Ortega')).toBeVisible();
});

test('sessions that were only looked at are stopped, a restore goes on', async ({
  portal,
  standIn,
  signInPage,
  newSession,
  shell,
  page,
}) => {
  const restoring = standIn.state.addSession({ type: 'Vex', restores: { count: 50, overMs: 3_600_000 } });
  standIn.clock.advance(10 * 60_000);
  await portal.signInAs('olivia', '/new');
  await newSession.pick('grace.hopper');
  await newSession.start();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
  const lookedAt = standIn.state.sessions('olivia').at(-1);
  // As if the restoring session had been started here as well.
  await page.evaluate((sessionId) => {
    for (const key of Object.keys(localStorage).filter((name) => name.includes('started-sessions'))) {
      const [started]: object[] = JSON.parse(localStorage.getItem(key) ?? '[]');
      localStorage.setItem(key, JSON.stringify([started, { ...started, sessionId }]));
    }
  }, restoring.record.id);
  await shell.signOut();
  await expect(signInPage.signInButton).toBeEnabled();
  expect(standIn.state.session(lookedAt?.record.id ?? '')?.state).toBe('Stopped');
  expect(standIn.state.session(restoring.record.id)?.state).toBe('Working');
});

test('a server that is away keeps nobody signed in', async ({ portal, standIn, signInPage, shell }) => {
  await portal.signInAs('olivia', '/sessions');
  standIn.faults.add({
    match: { path: /logout|RestoreSessions/i },
    effect: { kind: 'drop', when: 'before' },
  });
  await shell.signOut();
  await expect(signInPage.signInButton).toBeEnabled();
});

test.describe('on v6, which has no logout', () => {
  test.use({ standInOptions: { serves: ['v6'] } });

  test('the tokens are dropped, and nothing is called that does not exist', async ({
    portal,
    standIn,
    signInPage,
    shell,
  }) => {
    await portal.signInAs('olivia', '/sessions');
    await shell.signOut();
    await expect(signInPage.signInButton).toBeEnabled();
    expect(standIn.requests.matching({ server: 'vb365', path: /logout/ })).toEqual([]);
  });
});
