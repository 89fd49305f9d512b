import { openSession } from '../../fixtures';
import type { Screen } from '../screen';
import type { Stage } from '../stage';

const items = { path: /\/items$/ };

export async function exploreMail({ signInAs, standIn }: Stage): Promise<string> {
  const id = openSession(standIn, 'Vex', 'Ada Lovelace');
  await signInAs('olivia', `/sessions/${id}/explore`);
  return id;
}

export const explore: Screen = {
  name: 'Explore',
  states: [
    {
      name: 'Top',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.node('Ada Lovelace').waitFor();
      },
    },
    {
      name: 'Loading a folder',
      steps: async (stage) => {
        await exploreMail(stage);
        stage.standIn.faults.add({ match: items, effect: { kind: 'hold' } });
        await stage.explore.openPath('Ada Lovelace', 'Inbox');
        await stage.passTime(12_000);
        await stage.explore.text(/Loading for/).waitFor();
      },
    },
    {
      name: 'Empty folder',
      steps: async (stage) => {
        await exploreMail(stage);
        const patch = (body: unknown) => ({ ...Object(body), results: [], totalCount: 0 });
        stage.standIn.faults.add({ match: items, effect: { kind: 'patch', patch } });
        await stage.explore.openPath('Ada Lovelace', 'Drafts');
        await stage.explore
          .text(/[Ee]mpty|[Nn]othing|No items/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'Mail list with a selection',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.openPath('Ada Lovelace', 'Inbox');
        await stage.explore.rows.nth(1).getByLabel('Select').click();
        await stage.explore.rows.nth(3).getByLabel('Select').click();
        await stage.explore.selection.waitFor();
      },
    },
    {
      name: 'Mail details',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.openPath('Ada Lovelace', 'Inbox');
        await stage.explore.rows.nth(2).click();
        await stage.explore.fields.waitFor();
      },
    },
    {
      name: 'Document with earlier versions',
      steps: async ({ explore: places, signInAs, standIn }) => {
        await signInAs('olivia', `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
        await places.openPath('Grace Hopper', 'Plans');
        await places.row('Budget 2027.xlsx').click();
        await places.button('Show earlier versions').click();
        await places.section('Earlier versions').getByRole('listitem').first().waitFor();
      },
    },
    {
      name: 'Site',
      steps: async ({ explore: places, signInAs, standIn }) => {
        await signInAs('olivia', `/sessions/${openSession(standIn, 'Vesp', 'Marketing')}/explore`);
        await places.openPath('Marketing', 'Requests');
        await places.rows.first().waitFor();
      },
    },
    {
      name: 'Posts of a channel',
      steps: async ({ explore: places, signInAs, standIn }) => {
        await signInAs('olivia', `/sessions/${openSession(standIn, 'Vet', 'Sales EMEA')}/explore`);
        await places.openPath('Sales EMEA', 'General', 'Posts');
        await places.rows.first().waitFor();
      },
    },
    {
      name: 'Folder failed',
      steps: async (stage) => {
        await exploreMail(stage);
        const message = 'The mailbox database is offline.';
        stage.standIn.faults.add({ match: items, effect: { kind: 'status', status: 500, message } });
        await stage.explore.openPath('Ada Lovelace', 'Inbox');
        await stage.explore.alert.waitFor();
      },
    },
    {
      name: 'Session ended',
      steps: async (stage) => {
        const id = await exploreMail(stage);
        await stage.explore.openPath('Ada Lovelace', 'Inbox');
        await stage.explore.rows.first().waitFor();
        stage.standIn.state.stopSession(id);
        await stage.passTimeUntil(stage.explore.text(/session has (?:stopped|ended)/).first());
      },
    },
    {
      name: 'Address that names no place',
      steps: async ({ page, signInAs, standIn }) => {
        const id = openSession(standIn, 'Vex', 'Ada Lovelace');
        await signInAs('olivia', `/sessions/${id}/explore/nonsense`);
        await page.getByRole('heading', { name: 'The address names no place' }).waitFor();
      },
    },
    {
      name: 'Several open sessions, closing one',
      steps: async ({ explore: places, open, signInAs, standIn }) => {
        await signInAs('olivia', '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest');
        await open(`${await places.startSession()}/explore`);
        await places.node('Ada Lovelace').waitFor();
        await open(`/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
        await places.node('Grace Hopper').waitFor();
        await places.closeTab('Exchange mail of Ada Lovelace').click();
        await places.button('Stop and close').waitFor();
      },
    },
  ],
};
