import { expect, openSession, test, type Fixtures, type StandIn } from '../../fixtures';

const restoreCall = { method: 'POST', path: /\/operatorRestore$/i };

type Listing = Pick<Fixtures, 'portal' | 'explore' | 'restore' | 'standIn'>;

/** Sessions that were opened just now could be taken for those of a restore. */
async function letSessionsAge(portal: Fixtures['portal']): Promise<void> {
  await portal.passTime(30_000);
}

/** Puts two mails on the list that production no longer holds. */
async function listMails({ portal, explore, restore, standIn }: Listing): Promise<void> {
  const session = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z');
  await portal.signInAs('olivia', `/sessions/${session}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.row('Signed contract of the Aurora launch').getByLabel('Select').click();
  await explore.openPath('Old supplier');
  await explore.row('Last delivery').getByLabel('Select').click();
  await explore.addToRestoreList();
  await letSessionsAge(portal);
  await restore.goTo();
  await restore.reason.fill('Ticket 4711');
}

/** Two calls of the same kind: documents of one drive out of two sessions. */
async function listDocuments({ portal, explore, restore, standIn }: Listing): Promise<void> {
  const of = (at: string) => `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper', at)}/explore`;
  await portal.signInAs('olivia', of('2026-11-16T08:00:00Z'));
  for (const name of ['Notes from Oslo.docx', 'todo.txt']) {
    await explore.openPath('Grace Hopper');
    await explore.row(name).getByLabel('Select').click();
    await explore.addToRestoreList();
    if (name !== 'todo.txt') await portal.open(of('2026-11-17T08:00:00Z'));
  }
  await letSessionsAge(portal);
  await restore.goTo();
}

/** What was accepted, and what was written: each thing once. */
function expectOnce(standIn: StandIn, runs: number, names: readonly string[]): void {
  expect(standIn.restores.runs()).toHaveLength(runs);
  for (const name of names) expect(standIn.production.timesWritten(name), name).toBe(1);
}

const mails = ['Signed contract of the Aurora launch', 'Last delivery'];

test('a call that never arrived is looked for, and sent again only when told', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  standIn.faults.add({ match: restoreCall, times: 1, effect: { kind: 'drop', when: 'before' } });
  await listMails({ portal, explore, restore, standIn });
  await restore.restore();
  await expect(restore.group('Mailbox of Ada Lovelace')).toContainText('there is no restore of it so far');
  await portal.expectAccessible();
  expect(standIn.requests.matching(restoreCall)).toHaveLength(1);
  await restore.button('Retry 2 failed').click();
  await portal.passTimeUntil(restore.allDone);
  expectOnce(standIn, 1, mails);
});

test('a call whose answer was lost is found, and nothing is sent twice', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  standIn.faults.add({ match: restoreCall, times: 1, effect: { kind: 'drop', when: 'after' } });
  await listMails({ portal, explore, restore, standIn });
  await restore.restoreButton.dblclick();
  await portal.passTimeUntil(restore.allDone);
  expect(standIn.requests.matching(restoreCall)).toHaveLength(1);
  expectOnce(standIn, 1, mails);
});

test('a gateway answers 503 for two restores that began: the operator says which session is whose', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  const effect = { kind: 'status', when: 'after', status: 503 } as const;
  standIn.faults.add({ match: restoreCall, times: 2, effect });
  await listDocuments({ portal, explore, restore, standIn });
  await restore.restore();
  const first = restore.group('OneDrive of Grace Hopper').first();
  await expect(first).toContainText('One of these sessions may be it');
  await expect(restore.progress).toContainText('need your answer');
  await portal.expectAccessible();
  await expect(first.getByRole('link', { name: /^Session started at/ })).toHaveCount(2);
  await portal.passTimeUntil(first.getByText('1 item so far: Notes from Oslo.docx'));
  await first.getByRole('button', { name: 'This is it' }).last().click();
  await expect(first).not.toContainText('One of these sessions');
  await restore.button('Look again').click();
  await portal.passTimeUntil(restore.allDone);
  expectOnce(standIn, 2, ['Notes from Oslo.docx', 'todo.txt']);
});

test('a restore goes on through a restart of the server, an expired token and a closed page', async ({
  portal,
  explore,
  restore,
  page,
  standIn,
}) => {
  standIn.state.settings.restoredPerSecond = 0.1;
  await listMails({ portal, explore, restore, standIn });
  standIn.faults.expireTokens();
  await restore.restore();
  await expect(restore.counts).toContainText('Waiting 2');
  await standIn.restart({ whileDown: () => portal.passTime(5000) });
  standIn.faults.expireTokens();
  await portal.open('/new');
  await expect(restore.badge).toContainText('0 % finished');
  await restore.goTo();
  await page.getByRole('region', { name: 'A restore is under way' }).getByRole('link').click();
  await expect(restore.progress).toContainText('keep this tab open');
  await page.reload();
  await portal.passTimeUntil(restore.allDone);
  expectOnce(standIn, 1, mails);
});

test('a refusal says when and why: a conflict, throttling', async ({ portal, explore, restore, standIn }) => {
  standIn.state.settings.restoreConflicts = true;
  await listDocuments({ portal, explore, restore, standIn });
  standIn.faults.throttleRestores({ seconds: 5 });
  await restore.restore();
  await expect(restore.alert.filter({ hasText: 'too busy' })).toContainText('asks to wait until');
  await portal.passTimeUntil(restore.ended);
  await restore.button(/^Retry 1 failed$/).click();
  await portal.passTimeUntil(restore.allDone);
  expectOnce(standIn, 2, ['Notes from Oslo.docx', 'todo.txt']);
});

test('a proxy that goes offline mid-way: what was done stays done, the rest is retried', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  standIn.state.settings.restoredPerSecond = 0.2;
  await listMails({ portal, explore, restore, standIn });
  await restore.restore();
  await portal.passTimeUntil(restore.counts.getByText('Done 1'));
  standIn.restores.takeProxyOffline();
  await portal.passTimeUntil(restore.ended);
  await expect(restore.failures).toContainText('A backup proxy is offline');
  await restore.button('Retry 1 failed').click();
  await expect(restore.alert).toContainText('A backup proxy is offline');
  standIn.restores.bringProxyBack();
  await restore.button('Retry 1 failed').click();
  await portal.passTimeUntil(restore.allDone);
  expectOnce(standIn, 2, mails);
});

test('an item that vanished and a list that does not exist: the message stands at the item', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  const session = openSession(standIn, 'Vesp', 'Marketing', '2026-11-14T08:00:00Z');
  await portal.signInAs('olivia', `/sessions/${session}/explore`);
  const vanished = standIn.faults.add({
    match: { path: /\/Items$/ },
    effect: {
      kind: 'patch',
      patch: (body) => JSON.parse(JSON.stringify(body).replaceAll(/"id":"[0-9a-f]{4}/g, '"id":"ffff')),
    },
  });
  await explore.openPath('Marketing', 'Requests');
  await explore.row('Badge does not open').getByLabel('Select').click();
  await explore.addToRestoreList();
  vanished.remove();
  await explore.openPath('Documents');
  await explore.row('Organigramm 2026.vsdx').getByLabel('Select').click();
  await explore.addToRestoreList();
  await restore.goTo();
  const options = await restore.openOptions('Documents of Marketing');
  await options.getByRole('textbox', { name: 'List or library' }).fill('No such list');
  await restore.restore();
  await portal.passTimeUntil(restore.ended);
  await expect(restore.entries('List items of Marketing')).toContainText('was not found');
  await expect(restore.entries('Documents of Marketing')).toContainText('does not exist');
  await expect(restore.failures).toContainText('The list to restore to does not exist');
  await portal.expectAccessible();
  expectOnce(standIn, 2, []);
});

test('answers without the expected fields: nothing is guessed, nothing sent twice', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  standIn.faults.add({ match: restoreCall, times: 1, effect: { kind: 'patch', patch: () => ({}) } });
  standIn.faults.add({ match: { path: /\/Statistics$/ }, effect: { kind: 'patch', patch: () => ({}) } });
  standIn.faults.add({
    match: { path: /\/Events$/i },
    effect: {
      kind: 'patch',
      patch: (body) => JSON.parse(JSON.stringify(body).replaceAll(/"itemName":"[^"]*",/g, '')),
    },
  });
  await listMails({ portal, explore, restore, standIn });
  await restore.restore();
  await portal.passTimeUntil(restore.allDone);
  await expect(restore.progress).toContainText('Counted by request');
  expectOnce(standIn, 1, mails);
});

test('what was not sent before signing out waits for a word, and is sent once', async ({
  portal,
  explore,
  restore,
  shell,
  signInPage,
  page,
  standIn,
}) => {
  for (const at of [0, 1, 2, 3]) {
    const mailbox = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z');
    if (at === 0) await portal.signInAs('olivia', `/sessions/${mailbox}/explore`);
    else await portal.open(`/sessions/${mailbox}/explore`);
    await explore.openPath('Ada Lovelace', 'Inbox');
    await explore.rows.nth(at).getByLabel('Select').click();
    await explore.addToRestoreList();
  }
  await letSessionsAge(portal);
  await restore.goTo();
  const held = standIn.faults.add({ match: restoreCall, effect: { kind: 'hold' } });
  await restore.restore();
  await expect(restore.counts).toContainText('Waiting 1');
  await shell.signOut();
  await expect(page.getByRole('dialog')).toContainText('what has not been sent is dropped');
  await shell.answerSignOut('keep');
  await expect(signInPage.signInButton).toBeEnabled();
  held.remove();
  await portal.signInAs('olivia', '/restore');
  await page.getByRole('region', { name: 'A restore is under way' }).getByRole('link').click();
  await expect(restore.button('Go on with 1 item')).toBeVisible();
  await portal.expectAccessible();
  expect(standIn.restores.runs()).toHaveLength(3);
  await restore.button('Go on with 1 item').click();
  await expect.poll(() => standIn.restores.runs().length).toBe(4);
});
