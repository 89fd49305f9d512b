import { openSession } from '../../fixtures';
import type { Screen } from '../screen';
import type { Stage } from '../stage';

/** Two mails that production no longer holds. */
export async function listMails(stage: Stage): Promise<string> {
  const { explore, restore, signInAs, standIn } = stage;
  const session = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z');
  await signInAs('olivia', `/sessions/${session}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.row('Signed contract of the Aurora launch').getByLabel('Select').click();
  await explore.openPath('Old supplier');
  await explore.row('Last delivery').getByLabel('Select').click();
  await explore.addToRestoreList();
  // A session opened just now could be taken for that of a restore.
  await stage.passTime(30_000);
  await restore.goTo();
  await restore.reason.fill('Ticket 4711');
  return session;
}

/** Mails, a document, a folder and a channel. */
async function listSeveralKinds({ explore, open, restore, signInAs, standIn }: Stage): Promise<void> {
  await signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.nth(0).getByLabel('Select').click();
  await explore.rows.nth(1).getByLabel('Select').click();
  await explore.addToRestoreList();
  await open(`/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
  await explore.openPath('Grace Hopper');
  await explore.row('todo.txt').getByLabel('Select').click();
  await explore.addToRestoreList();
  await explore.openPath('Plans');
  await explore.addPlaceToRestoreList();
  await open(`/sessions/${openSession(standIn, 'Vet', 'Sales EMEA')}/explore`);
  await explore.openPath('Sales EMEA', 'General', 'Posts');
  await explore.addPlaceToRestoreList();
  await restore.goTo();
  await restore.group('OneDrive of Grace Hopper').waitFor();
}

export const restoreList: Screen = {
  name: 'Restore list',
  states: [
    {
      name: 'Empty',
      steps: async ({ page, signInAs }) => {
        await signInAs('olivia', '/restore');
        await page.getByText('Nothing on the list yet').waitFor();
      },
    },
    { name: 'Filled', steps: listSeveralKinds },
    {
      name: 'Options of a mailbox and a drive',
      steps: async (stage) => {
        await listSeveralKinds(stage);
        await stage.restore.openOptions('Mailbox of Ada Lovelace');
        await stage.restore.openOptions('OneDrive of Grace Hopper');
      },
    },
    {
      name: 'Review with the exact requests',
      steps: async (stage) => {
        await listMails(stage);
        await stage.restore.readRequests();
      },
    },
    {
      name: 'Folder to be listed first',
      steps: async (stage) => {
        const { explore, restore, signInAs, standIn } = stage;
        await signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
        await explore.openPath('Ada Lovelace', 'Alerts');
        await explore.addPlaceToRestoreList();
        await restore.goTo();
        standIn.faults.add({ match: { path: /\/items$/ }, effect: { kind: 'hold' } });
        await restore.button('List the items of 1 folder').click();
        await restore
          .text(/^Listing/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'Possible duplicate',
      steps: async ({ explore, restore, signInAs, standIn }) => {
        await signInAs('olivia', `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
        await explore.openPath('Grace Hopper', 'Plans');
        await explore.addPlaceToRestoreList();
        await explore.openPath('Grace Hopper');
        await explore.searchFor('budget');
        await explore.row('Budget 2027.xlsx').getByLabel('Select').click();
        await explore.addToRestoreList();
        await restore.goTo();
        await restore.button('Restore it as well').waitFor();
      },
    },
    {
      name: 'Session ended',
      steps: async (stage) => {
        const session = await listMails(stage);
        stage.standIn.state.stopSession(session);
        await stage.open('/restore');
        await stage.restore.text('This session has ended').first().waitFor();
      },
    },
    {
      name: 'Confirm dialog',
      options: { config: '{ "confirmOverwriteAbove": 1 }' },
      steps: async (stage) => {
        await listSeveralKinds(stage);
        const options = await stage.restore.openOptions('Mailbox of Ada Lovelace');
        await options.getByRole('checkbox', { name: 'Changed items' }).check();
        await stage.restore.restoreButton.click();
        await stage.restore.dialog.waitFor();
      },
    },
    {
      name: 'Earlier restores',
      steps: async (stage) => {
        await listMails(stage);
        await stage.restore.restore();
        await stage.passTimeUntil(stage.restore.ended);
        await stage.restore.goTo();
        await stage.restore.past.waitFor();
      },
    },
  ],
};
