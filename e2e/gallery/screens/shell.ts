import { openSession } from '../../fixtures';
import type { Screen } from '../screen';

/** MSAL renews a token with less than five minutes left at every use. */
const soonRenewed = 240;

export const shell: Screen = {
  name: 'Shell',
  states: [
    {
      name: 'No such page',
      steps: async ({ page, signInAs }) => {
        await signInAs('olivia', '/no/such/page');
        await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      },
    },
    {
      name: 'Account menu',
      options: { config: '{ "environmentLabel": "Test site" }' },
      steps: async ({ signInAs, shell: { account, menu } }) => {
        await signInAs('olivia', '/sessions');
        await account.click();
        await menu.waitFor();
      },
    },
    {
      name: 'Keyboard shortcuts',
      steps: async ({ page, signInAs, sessions }) => {
        await signInAs('olivia', '/sessions');
        await sessions.rows.first().waitFor();
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      },
    },
    {
      name: 'Sign-out dialog',
      steps: async ({ explore, page, shell: frame, signInAs, standIn }) => {
        await signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
        await explore.openPath('Ada Lovelace', 'Inbox');
        await explore.rows.first().getByLabel('Select').click();
        await explore.addToRestoreList();
        await frame.signOut();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'Sign-in ended',
      steps: async ({ newSession, shell: frame, signInAs, standIn }) => {
        standIn.identity.control.set({ accessTokenSeconds: soonRenewed });
        await signInAs('olivia', '/new');
        await newSession.pick('ada.lovelace');
        standIn.faults.expireTokens({ refresh: true });
        standIn.identity.control.forgetSessions();
        await frame.goTo('Sessions');
        await frame.signInEnded.waitFor();
      },
    },
    {
      name: 'Account no longer assigned',
      steps: async ({ shell: frame, signInAs, standIn }) => {
        standIn.identity.control.set({ accessTokenSeconds: soonRenewed });
        await signInAs('olivia', '/new');
        standIn.faults.expireTokens({ refresh: true });
        standIn.identity.control.set({ token: 50105 });
        await frame.goTo('Sessions');
        await frame.notAssigned.waitFor();
      },
    },
  ],
};
