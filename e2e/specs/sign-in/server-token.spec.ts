import { expect, test, type Fixtures, type StandIn } from '../../fixtures';

const reason = 'Ticket 4711: mail of Tuesday';

function tokenRequests(standIn: StandIn) {
  return standIn.requests.matching({ path: /^\/v\d\/token$/ }).map(({ body }) => body);
}

test.describe('a renewal', () => {
  test.beforeEach(async ({ portal, shell, standIn }) => {
    await portal.signInAs('olivia', '/sessions');
    await expect(shell.heading).toHaveText('Sessions');
    standIn.requests.clear();
  });

  test('comes ahead of the token’s end, once for everything that needs it', async ({
    portal,
    standIn,
    shell,
  }) => {
    await portal.passTime(50 * 60_000);
    await shell.goTo('New session');
    await expect.poll(() => tokenRequests(standIn).length).toBeGreaterThan(0);
    await expect(shell.heading).toHaveText('New session');
    expect(tokenRequests(standIn)).toEqual([expect.objectContaining({ grant_type: 'refresh_token' })]);
    expect(standIn.requests.matching({ server: 'vb365' }).filter(({ status }) => status === 401)).toEqual([]);
  });

  test('replaces a token that the server ended early, without a word', async ({ standIn, shell }) => {
    standIn.faults.expireTokens({ refresh: true });
    await shell.goTo('New session');
    await expect
      .poll(() => tokenRequests(standIn))
      .toEqual([
        expect.objectContaining({ grant_type: 'refresh_token' }),
        expect.objectContaining({ grant_type: 'operator' }),
      ]);
    await expect(shell.signInAgainButton).toHaveCount(0);
  });
});

type Screens = Pick<Fixtures, 'signInPage' | 'shell' | 'newSession'>;

/** Whatever it was, the way back is the same, and what was typed is still there. */
async function comeBack({ signInPage, shell, newSession }: Screens): Promise<void> {
  await signInPage.choose('Olivia Ortega');
  await expect(shell.account).toBeVisible();
  await expect(shell.signInEnded).toHaveCount(0);
  await shell.goTo('New session');
  await expect(newSession.reason).toHaveValue(reason);
}

test.describe('a renewal that Microsoft refuses, while a reason is being typed', () => {
  const authorize = { server: 'identity', method: 'GET', path: /authorize$/ } as const;

  test.beforeEach(async ({ portal, standIn, newSession }) => {
    // MSAL renews tokens with less than five minutes left: these at every use.
    standIn.identity.control.set({ accessTokenSeconds: 240 });
    await portal.signInAs('olivia', '/new');
    await newSession.reason.fill(reason);
    standIn.faults.expireTokens({ refresh: true });
  });

  test('nothing of yesterday’s sign-in is left: the person signs in again', async ({
    portal,
    standIn,
    shell,
    signInPage,
    newSession,
  }) => {
    standIn.identity.control.forgetSessions();
    await shell.goTo('Sessions');
    await expect(shell.signInEnded).toBeVisible();
    await portal.expectAccessible();
    await shell.signInAgain();
    await comeBack({ signInPage, shell, newSession });
  });

  test('a second factor is asked for with the claims that Microsoft named, once', async ({
    standIn,
    shell,
    signInPage,
    newSession,
  }) => {
    standIn.identity.control.set({ needsSecondFactor: true });
    await shell.goTo('Sessions');
    await expect(shell.signInEnded).toBeVisible();
    await shell.signInAgain();
    await expect(signInPage.personButton('Olivia Ortega')).toBeVisible();
    const refused = standIn.requests
      .matching({ server: 'identity', path: /token$/ })
      .filter(({ status }) => status === 400);
    expect(refused.map(({ answer }) => answer)).toEqual([expect.objectContaining({ error_codes: [50076] })]);
    const wanted: Record<string, unknown> = JSON.parse(
      String(Reflect.get(Object(refused[0]?.answer), 'claims')),
    );
    const sent = standIn.requests.matching(authorize).map(({ query }) => JSON.parse(query['claims'] ?? '{}'));
    expect(sent).toEqual([
      expect.not.objectContaining({ access_token: expect.anything() }),
      expect.objectContaining(wanted),
    ]);
    await comeBack({ signInPage, shell, newSession });
  });

  test('an account that is no longer assigned is told so, and not sent to Microsoft', async ({
    portal,
    standIn,
    shell,
    signInPage,
    newSession,
  }) => {
    standIn.identity.control.set({ token: 50105 });
    await shell.goTo('Sessions');
    await expect(shell.notAssigned).toContainText('Ask your administrator to assign it');
    await expect(shell.signInAgainButton).toHaveCount(0);
    await portal.expectAccessible();
    expect(standIn.requests.matching(authorize)).toHaveLength(1);
    standIn.identity.control.set({ token: undefined });
    await shell.useOtherAccount();
    await comeBack({ signInPage, shell, newSession });
  });

  test('a hidden frame that Microsoft never answers is given up', async ({
    portal,
    standIn,
    shell,
    signInPage,
    newSession,
  }) => {
    standIn.identity.control.forgetSessions();
    standIn.identity.control.set({ authorize: 'dropped' });
    await shell.goTo('Sessions');
    await expect
      .poll(() => standIn.requests.matching(authorize).at(-1))
      .toMatchObject({ status: 0, query: { prompt: 'none' } });
    await expect(shell.signInEnded).toHaveCount(0);
    await portal.passTime(10_000);
    await expect(shell.signInEnded).toBeVisible();
    standIn.identity.control.set({ authorize: undefined });
    await shell.signInAgain();
    await comeBack({ signInPage, shell, newSession });
  });
});
