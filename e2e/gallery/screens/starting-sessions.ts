import type { FaultOptions } from '../../standin/faults/faults';
import type { Screen } from '../screen';
import type { Stage } from '../stage';
import { addresses } from './new-session';

const startRequest = { method: 'POST', path: '/Organization/OperatorExplore' };

async function startFor(
  { newSession, signInAs, standIn }: Stage,
  people: number,
  fault: Omit<FaultOptions, 'match'>,
): Promise<void> {
  standIn.faults.add({ match: startRequest, ...fault });
  await signInAs('olivia', '/new');
  // A single pasted address is only searched for.
  if (people === 1) await newSession.pick('ada.lovelace');
  else await newSession.paste(addresses.slice(0, people).join('\n'));
  await newSession.start();
}

export const startingSessions: Screen = {
  name: 'Starting sessions',
  states: [
    {
      name: 'One in progress',
      steps: async (stage) => {
        await startFor(stage, 1, { effect: { kind: 'hold' } });
        await stage.newSession.rows.first().waitFor();
        await stage.passTime(12_000);
      },
    },
    {
      name: 'Several in progress',
      steps: async (stage) => {
        await startFor(stage, 5, { effect: { kind: 'hold' } });
        await stage.newSession.rows.nth(4).waitFor();
      },
    },
    {
      name: 'Failed',
      steps: async (stage) => {
        const message = 'The object is not in your restore scope.';
        await startFor(stage, 1, { effect: { kind: 'status', status: 403, message } });
        await stage.newSession.errors.first().waitFor();
      },
    },
    {
      name: 'Several, some failed',
      steps: async (stage) => {
        const message = 'The backup proxy is offline.';
        await startFor(stage, 4, {
          times: 2,
          effect: { kind: 'status', status: 500, errorCode: 'ProxyOffline', message },
        });
        await stage.newSession.text('2 of 4 sessions started').waitFor();
      },
    },
    {
      name: 'Not found after a lost request',
      steps: async (stage) => {
        await startFor(stage, 1, { times: 1, effect: { kind: 'drop', when: 'before' } });
        await stage.newSession.button('Try again').first().waitFor();
      },
    },
    {
      name: 'Ambiguous after lost answers',
      steps: async (stage) => {
        await startFor(stage, 2, { times: 2, effect: { kind: 'drop', when: 'after' } });
        await stage.newSession.rows
          .first()
          .getByRole('link', { name: /Session started at/ })
          .first()
          .waitFor();
      },
    },
    {
      name: 'Lookup failed',
      steps: async (stage) => {
        const match = { method: 'GET', path: '/RestoreSessions' };
        stage.standIn.faults.add({ match, effect: { kind: 'status', status: 500 } });
        await startFor(stage, 1, { times: 1, effect: { kind: 'drop', when: 'after' } });
        await stage.newSession.button('Look again').first().waitFor();
      },
    },
  ],
};
