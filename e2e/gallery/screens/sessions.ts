import type { Screen } from '../screen';
import { addresses } from './new-session';

const list = { method: 'GET', path: '/RestoreSessions' };

export const sessionsList: Screen = {
  name: 'Sessions list',
  states: [
    {
      name: 'Full',
      steps: async ({ sessions, signInAs }) => {
        await signInAs('olivia', '/sessions');
        await sessions.rows.nth(8).waitFor();
      },
    },
    {
      name: 'Loading',
      steps: async ({ page, signInAs, standIn }) => {
        standIn.faults.add({ match: list, effect: { kind: 'hold' } });
        await signInAs('olivia', '/sessions');
        await page.getByRole('heading', { name: 'Sessions', level: 1 }).waitFor();
      },
    },
    {
      name: 'Empty',
      steps: async ({ sessions, signInAs }) => {
        await signInAs('emil', '/sessions');
        await sessions.text('No sessions within 7 days').waitFor();
      },
    },
    {
      name: 'Nothing matches',
      steps: async ({ sessions, signInAs }) => {
        await signInAs('olivia', '/sessions');
        await sessions.rows.first().waitFor();
        await sessions.search.fill('no such thing');
        await sessions.rows.first().waitFor({ state: 'hidden' });
      },
    },
    {
      name: 'Failed',
      steps: async ({ sessions, signInAs, standIn }) => {
        const message = 'Sessions are closed to you.';
        standIn.faults.add({ match: list, effect: { kind: 'status', status: 403, message } });
        await signInAs('olivia', '/sessions');
        await sessions.problem.waitFor();
      },
    },
    {
      name: 'Stale',
      steps: async ({ passTime, sessions, signInAs, standIn }) => {
        await signInAs('olivia', '/sessions');
        await sessions.rows.first().waitFor();
        standIn.faults.add({ match: list, effect: { kind: 'status', status: 500 } });
        await passTime(90_000);
        await sessions.text(/^Not updated for/).waitFor();
      },
    },
  ],
};

export const sessionsTogether: Screen = {
  name: 'Sessions together',
  states: [
    {
      name: 'Open, ended and unknown',
      steps: async ({ passTime, sessionsTogether: together, signInAs, standIn }) => {
        const ids = ['Ada Lovelace', 'Grace Hopper', 'Anna Schmidt'].map(
          (scopeName) => standIn.state.addSession({ type: 'Vex', scopeName }).record.id,
        );
        const [, second = ''] = ids;
        standIn.state.stopSession(second);
        const all = [...ids, '00000000-0000-4000-8000-000000000000'];
        await signInAs('olivia', `/sessions/together?${all.map((id) => `id=${id}`).join('&')}`);
        await passTime(5000);
        await together.rows.getByText('There is no session').waitFor();
      },
    },
    {
      name: 'Just started',
      steps: async ({ newSession, page, sessionsTogether: together, signInAs }) => {
        await signInAs('olivia', '/new');
        await newSession.objects.first().waitFor();
        await newSession.paste(addresses.join('\n'));
        await newSession.start();
        await page.waitForURL(/\/sessions\/together\?/);
        await together.rows.getByText('In progress').nth(4).waitFor();
      },
    },
    {
      name: 'Stop dialog',
      steps: async ({ sessionsTogether: together, signInAs, standIn }) => {
        const ids = ['Ada Lovelace', 'Grace Hopper'].map(
          (scopeName) => standIn.state.addSession({ type: 'Vex', scopeName }).record.id,
        );
        await signInAs('olivia', `/sessions/together?${ids.map((id) => `id=${id}`).join('&')}`);
        await together.stopAll.click();
        await together.dialog.waitFor();
      },
    },
    {
      name: 'No session named',
      steps: async ({ sessionsTogether: together, signInAs }) => {
        await signInAs('olivia', '/sessions/together');
        await together.text('This address names no session.').waitFor();
      },
    },
  ],
};
