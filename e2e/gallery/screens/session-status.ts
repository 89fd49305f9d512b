import type { NewSession } from '../../standin/model/sessions';
import type { Screen, ScreenState } from '../screen';
import type { Stage } from '../stage';

const minuteMs = 60_000;
const anySession = { path: /\/restoresessions\/[^/]+/i };

/** Opens a session of olivia’s that was started `ageMs` ago. */
async function openOne(
  { session, signInAs, standIn }: Stage,
  ageMs: number,
  facts: Omit<NewSession, 'type'>,
): Promise<void> {
  const startedAtMs = standIn.clock.now() - ageMs;
  const { record } = standIn.state.addSession({
    type: 'Vex',
    scopeName: 'Ada Lovelace',
    reason: 'Ticket 4711',
    startedAtMs,
    ...facts,
  });
  await signInAs('olivia', `/sessions/${record.id}`);
  await session.events.first().waitFor();
}

function ended(result: 'Success' | 'Warning' | 'Failed'): ScreenState {
  return {
    name: `Ended: ${result.toLowerCase()}`,
    steps: async (stage) => {
      await openOne(stage, 10 * minuteMs, {
        result,
        restores: { count: 40, overMs: 4 * minuteMs, ...(result === 'Warning' ? {} : { status: result }) },
        stopAtMs: stage.standIn.clock.now() - minuteMs,
        ...(result === 'Failed' ? { details: 'The proxy lost its connection to Microsoft 365.' } : {}),
      });
    },
  };
}

export const sessionStatus: Screen = {
  name: 'Session status',
  states: [
    {
      name: 'Running, started here',
      steps: async ({ newSession, page, passTime, session, signInAs }) => {
        await signInAs('olivia', '/new');
        await newSession.pick('ada.lovelace');
        await newSession.reason.fill('Ticket 4711');
        await newSession.start();
        await page.waitForURL(/\/sessions\/[0-9a-f-]+$/);
        await session.events.first().waitFor();
        await passTime(20_000);
        await session.events.nth(1).waitFor();
      },
    },
    {
      name: 'Running, started elsewhere',
      steps: async (stage) => {
        await openOne(stage, 5 * minuteMs, { restores: { count: 60, overMs: 10 * minuteMs } });
      },
    },
    ended('Success'),
    ended('Warning'),
    ended('Failed'),
    {
      name: 'Many events, filtered',
      steps: async (stage) => {
        await openOne(stage, 31 * minuteMs, {
          restores: { count: 10_000 },
          stopAtMs: stage.standIn.clock.now() - minuteMs,
        });
        await stage.session.filter('Failed').click();
        await stage.session.text(/^250 of 10,002/).waitFor();
      },
    },
    {
      name: 'No events yet',
      steps: async ({ session, signInAs, standIn }) => {
        const { record } = standIn.state.addSession({ type: 'Vex', plan: [] });
        const patch = (body: unknown) => ({ ...Object(body), results: [] });
        standIn.faults.add({ match: { path: /\/events$/i }, effect: { kind: 'patch', patch } });
        await signInAs('olivia', `/sessions/${record.id}`);
        await session.text('No events yet').waitFor();
      },
    },
    {
      name: 'Loading',
      steps: async ({ page, signInAs, standIn }) => {
        const { record } = standIn.state.addSession({ type: 'Vex' });
        standIn.faults.add({ match: anySession, effect: { kind: 'hold' } });
        await signInAs('olivia', `/sessions/${record.id}`);
        await page.getByRole('main').waitFor();
      },
    },
    {
      name: 'Stale',
      steps: async (stage) => {
        await openOne(stage, 5 * minuteMs, { restores: { count: 60, overMs: 10 * minuteMs } });
        const message = 'The mount failed.';
        stage.standIn.faults.add({ match: anySession, effect: { kind: 'status', status: 500, message } });
        await stage.passTime(20_000);
        await stage.session.text(/^Not updated for/).waitFor();
      },
    },
    {
      name: 'Not found',
      steps: async ({ session, signInAs }) => {
        await signInAs('olivia', '/sessions/00000000-0000-4000-8000-000000000000');
        await session.problem.waitFor();
      },
    },
    {
      name: 'Forbidden',
      steps: async ({ session, signInAs, standIn }) => {
        const { record } = standIn.state.addSession({ type: 'Vex' });
        const effect = { kind: 'status', status: 403, message: 'Not in <b>your</b> scope.' } as const;
        standIn.faults.add({ match: anySession, effect });
        await signInAs('olivia', `/sessions/${record.id}`);
        await session.problem.waitFor();
      },
    },
    {
      name: 'Events unreadable',
      steps: async ({ session, signInAs, standIn }) => {
        const { record } = standIn.state.addSession({ type: 'Vex', reason: 'Ticket 4711' });
        standIn.faults.add({ match: { path: /\/events$/i }, effect: { kind: 'malformed-json' } });
        await signInAs('olivia', `/sessions/${record.id}`);
        await session.problem.waitFor();
        await session.text('Details for support').click();
      },
    },
    {
      name: 'Stop dialog',
      steps: async (stage) => {
        await openOne(stage, minuteMs, {});
        await stage.session.openStop();
        await stage.session.dialog.waitFor();
      },
    },
  ],
};
