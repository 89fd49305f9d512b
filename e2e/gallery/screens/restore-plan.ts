import { openSession } from '../../fixtures';
import { restoreCall } from '../../standin/faults/faults';
import type { Screen } from '../screen';
import type { Stage } from '../stage';
import { listMails } from './restore-list';

const restoreRequest = { method: 'POST', path: restoreCall };

/** The first mails of a session each, so that one is still waiting while three are sent. */
async function holdFourth({ explore, open, passTime, restore, signInAs, standIn }: Stage): Promise<void> {
  for (const at of [0, 1, 2, 3]) {
    const path = `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z')}/explore`;
    await (at === 0 ? signInAs('olivia', path) : open(path));
    await explore.openPath('Ada Lovelace', 'Inbox');
    await explore.rows.nth(at).getByLabel('Select').click();
    await explore.addToRestoreList();
  }
  await passTime(30_000);
  await restore.goTo();
  standIn.faults.add({ match: restoreRequest, effect: { kind: 'hold' } });
  await restore.restore();
  await restore.counts.getByText('Waiting 1').waitFor();
}

export const restorePlan: Screen = {
  name: 'Restore',
  states: [
    {
      name: 'Running',
      options: { standIn: { restoredPerSecond: 0.2 } },
      steps: async (stage) => {
        await listMails(stage);
        await stage.restore.restore();
        await stage.passTimeUntil(stage.restore.counts.getByText('Done 1'));
      },
    },
    {
      name: 'All done, with the receipt',
      steps: async (stage) => {
        await listMails(stage);
        await stage.restore.restore();
        await stage.passTimeUntil(stage.restore.allDone);
        await stage.restore.button('Copy for the ticket').waitFor();
      },
    },
    {
      name: 'Ended with a failed item',
      steps: async (stage) => {
        stage.standIn.restores.failItem('Last delivery');
        await listMails(stage);
        await stage.restore.restore();
        await stage.passTimeUntil(stage.restore.ended);
        await stage.restore.failures.waitFor();
      },
    },
    {
      name: 'Failed parts of a folder',
      options: { standIn: { serves: ['v7'] } },
      steps: async ({ explore, passTimeUntil, restore, signInAs, standIn }) => {
        for (const name of ['Roadmap Aurora.pptx', 'Minutes of Oslo.docx']) standIn.restores.failItem(name);
        const drive = openSession(standIn, 'Veod', 'Grace Hopper', '2026-11-16T08:00:00Z');
        await signInAs('olivia', `/sessions/${drive}/explore`);
        await explore.openPath('Grace Hopper', 'Plans');
        await explore.addPlaceToRestoreList();
        await restore.goTo();
        await restore.restore();
        await passTimeUntil(restore.ended);
        await restore.button('Find the failed items').click();
        await restore.button('Restore these 2 items').waitFor();
      },
    },
    {
      name: 'Refused by the server',
      steps: async (stage) => {
        await listMails(stage);
        stage.standIn.restores.takeProxyOffline();
        await stage.restore.restore();
        await stage.restore.failures.waitFor();
      },
    },
    {
      name: 'Busy server',
      steps: async (stage) => {
        await listMails(stage);
        stage.standIn.faults.throttleRestores({ seconds: 60, times: 9 });
        await stage.restore.restore();
        await stage.restore.alert.first().waitFor();
      },
    },
    {
      name: 'Held after signing out',
      steps: async (stage) => {
        await holdFourth(stage);
        await stage.shell.signOut();
        await stage.shell.answerSignOut('keep');
        await stage.signIn.signInButton.waitFor();
        stage.standIn.faults.clear();
        await stage.signInAs('olivia', '/restore');
        await stage.page.getByRole('region', { name: 'A restore is under way' }).getByRole('link').click();
        await stage.restore.button('Go on with 1 item').waitFor();
      },
    },
    {
      name: 'Stop dialog',
      steps: async (stage) => {
        await holdFourth(stage);
        await stage.restore.button('Stop this restore').click();
        await stage.restore.dialog.waitFor();
      },
    },
    {
      name: 'Not found after a lost request',
      steps: async (stage) => {
        stage.standIn.faults.add({
          match: restoreRequest,
          times: 1,
          effect: { kind: 'drop', when: 'before' },
        });
        await listMails(stage);
        await stage.restore.restore();
        await stage.restore.button('Retry 2 failed').waitFor();
      },
    },
    {
      name: 'Unconfirmed, looking it up',
      steps: async (stage) => {
        stage.standIn.faults.add({
          match: restoreRequest,
          times: 1,
          effect: { kind: 'drop', when: 'after' },
        });
        await listMails(stage);
        stage.standIn.faults.add({
          match: { method: 'GET', path: '/RestoreSessions' },
          effect: { kind: 'hold' },
        });
        await stage.restore.restore();
        await stage.restore.text(/Looking for the restore/).waitFor();
      },
    },
    {
      name: 'Ambiguous after lost answers',
      steps: async (stage) => {
        const { explore, open, passTime, restore, signInAs, standIn } = stage;
        const effect = { kind: 'status', when: 'after', status: 503 } as const;
        standIn.faults.add({ match: restoreRequest, times: 2, effect });
        const driveAt = (at: string) =>
          `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper', at)}/explore`;
        await signInAs('olivia', driveAt('2026-11-16T08:00:00Z'));
        await explore.openPath('Grace Hopper');
        await explore.row('Notes from Oslo.docx').getByLabel('Select').click();
        await explore.addToRestoreList();
        await open(driveAt('2026-11-17T08:00:00Z'));
        await explore.openPath('Grace Hopper');
        await explore.row('todo.txt').getByLabel('Select').click();
        await explore.addToRestoreList();
        await passTime(30_000);
        await restore.goTo();
        await restore.restore();
        await restore.button('This is it').first().waitFor();
      },
    },
  ],
};
