import { openSession } from '../../fixtures';
import type { Screen } from '../screen';
import type { Stage } from '../stage';
import { exploreMail } from './explore';

async function openComparison({ explore, open, signInAs }: Stage): Promise<void> {
  await signInAs('olivia', '/new?whose=grace.hopper@contoso.com&what=Veod&when=latest');
  await open(`${await explore.startSession()}/explore`);
  await explore.openPath('Grace Hopper', 'Plans');
  await explore.button('Compare with another moment').click();
  await explore.compareDay.selectOption('2026-11-16');
}

async function searchTogether({ searchTogether: together, signInAs, standIn }: Stage): Promise<void> {
  const names = ['Ada Lovelace', 'Grace Hopper', 'Anna Schmidt', 'Ned Newcomer'];
  const ids = names.map((name) => openSession(standIn, 'Vex', name));
  const path = `/sessions/together/search?${ids.map((id) => `id=${id}`).join('&')}`;
  await signInAs('olivia', `${path}&q=subject:agenda`);
  await together.rows.first().waitFor();
}

export const exploreSearch: Screen = {
  name: 'Explore, search and compare',
  states: [
    {
      name: 'Search results',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.searchFor('aurora');
        await stage.explore.rows.first().waitFor();
      },
    },
    {
      name: 'Search by fields',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.openPath('Ada Lovelace');
        await stage.explore.button('Search by fields').click();
        await stage.explore.condition('From').getByLabel('Value').fill('Grace Hopper');
        await stage.explore.button('Add a condition').click();
        await stage.explore.button('Add a group').click();
        await stage.explore.group('Group 2').waitFor();
      },
    },
    {
      name: 'Recent and saved searches',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.searchFor('from:Grace');
        await stage.explore.button('Recent and saved').click();
        await stage.explore.menuItem('Save this search').waitFor();
      },
    },
    {
      name: 'Nothing found, and why',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.openPath('Ada Lovelace');
        await stage.explore.searchFor('subject:nothinglikeit');
        await stage.explore.button('Why can’t I see it?').click();
        await stage.explore.section('Why can’t I see it?').waitFor();
      },
    },
    {
      name: 'Search the server can’t read',
      steps: async (stage) => {
        await exploreMail(stage);
        await stage.explore.openPath('Ada Lovelace');
        await stage.explore.searchFor('from:"Ada');
        await stage.explore.text(/The server could not read this search/).waitFor();
      },
    },
    {
      name: 'Choosing what to compare with',
      steps: openComparison,
    },
    {
      name: 'Comparing',
      steps: async (stage) => {
        await openComparison(stage);
        stage.standIn.faults.add({ match: { path: /\/Documents$/ }, effect: { kind: 'hold' } });
        await stage.explore.button('Compare').click();
        await stage.explore.text(/Reading: 0 items/).waitFor();
      },
    },
    {
      name: 'Compared',
      steps: async (stage) => {
        await openComparison(stage);
        await stage.explore.button('Compare').click();
        await stage.explore.button('Differs: 1').click();
        await stage.explore.row('Budget 2027.xlsx').waitFor();
      },
    },
    {
      name: 'Several sessions searching',
      steps: async (stage) => {
        stage.standIn.faults.add({ match: { method: 'POST', path: /\/search$/ }, effect: { kind: 'hold' } });
        await searchTogether(stage);
        await stage.searchTogether
          .text(/^Searching/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'Several sessions searched',
      steps: async (stage) => {
        await searchTogether(stage);
        await stage.searchTogether.add.waitFor();
      },
    },
    {
      name: 'Several sessions, one failed',
      steps: async (stage) => {
        const fault = { match: { method: 'POST', path: /\/search$/ }, times: 1 };
        stage.standIn.faults.add({ ...fault, effect: { kind: 'status', status: 500 } });
        await searchTogether(stage);
        await stage.searchTogether.button('Try again').first().waitFor();
      },
    },
  ],
};
