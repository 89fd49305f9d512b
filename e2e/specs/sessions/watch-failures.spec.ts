import { expect, test } from '../../fixtures';

const minuteMs = 60_000;
const anySession = { path: /\/restoresessions\/[^/]+/i };
const oneSession = { method: 'GET', path: /\/restoresessions\/[^/]+$/i };

/** The same answer with one text in it exchanged, keys too. */
function exchange(from: string, to: string) {
  return (body: unknown): unknown => JSON.parse(JSON.stringify(body).replaceAll(from, to));
}

/** Numbers as texts, and a field in every object that nobody knows. */
function ofALaterBuild(body: unknown): unknown {
  const text = JSON.stringify(body, (_, value: unknown) => {
    if (typeof value === 'number') return String(value);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value, futureField: [1, null] } : value;
  });
  return JSON.parse(text);
}

test('a failed poll keeps the rows, says how old they are, and tries again by itself', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    restores: { count: 600, overMs: 10 * minuteMs },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await portal.passTime(5000);
  await expect(session.text(/^Updated/)).toBeVisible();
  await expect(session.events.nth(2)).toBeVisible();

  const fault = standIn.faults.add({
    match: anySession,
    effect: { kind: 'status', status: 500, message: 'The mount failed.' },
  });
  await portal.passTime(20_000);
  await expect(
    session.text(/^Not updated for \d+ s: The server failed to do this\. Trying again in/),
  ).toBeVisible();
  await expect(session.events.nth(2)).toBeVisible();
  await expect(session.problem).toHaveCount(0);
  await portal.expectAccessible();

  const tries = fault.hits;
  await portal.passTime(minuteMs);
  await expect.poll(() => fault.hits).toBe(tries + 1);
  fault.remove();
  await session.button('Try again now').click();
  await expect(session.text(/^Updated/)).toBeVisible();
});

test('a dropped connection is said as what it is', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.events.first()).toBeVisible();
  standIn.faults.add({ match: anySession, effect: { kind: 'drop', when: 'before' } });
  await portal.passTime(20_000);
  await expect(session.text(/The server can’t be reached/)).toBeVisible();
  await expect(session.events.first()).toBeVisible();
});

test('a busy server is given the time it asks for', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.events.first()).toBeVisible();
  const fault = standIn.faults.add({
    match: anySession,
    effect: { kind: 'status', status: 429, headers: { 'retry-after': '300' } },
  });
  await portal.passTime(20_000);
  await expect(session.text(/Trying again in (?:5 min|4 min 5\d s)/)).toBeVisible();
  for (let minute = 0; minute < 4; minute += 1) await portal.passTime(minuteMs);
  expect(fault.hits).toBe(1);
});

test('a session that does not exist says so, and is not asked for again', async ({
  portal,
  page,
  session,
  standIn,
}) => {
  const id = '00000000-0000-4000-8000-000000000000';
  await portal.signInAs('olivia', `/sessions/${id}`);
  await expect(session.problem).toContainText(`There is no session ${id}`);
  await portal.expectAccessible();
  expect(standIn.requests.matching(oneSession)).toHaveLength(1);
  for (let minute = 0; minute < 5; minute += 1) await portal.passTime(minuteMs);
  expect(standIn.requests.matching(oneSession)).toHaveLength(1);
  await session.link('All sessions').click();
  await expect(page).toHaveURL(/\/sessions$/);
});

test('a session that the server forgets while it is watched keeps what was read', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.events.first()).toBeVisible();
  const fault = standIn.faults.add({ match: anySession, effect: { kind: 'status', status: 404 } });
  await portal.passTime(20_000);
  await expect(session.text(/The server does not know this\. Not trying again by itself\./)).toBeVisible();
  await expect(session.events.first()).toBeVisible();
  for (let minute = 0; minute < 5; minute += 1) await portal.passTime(minuteMs);
  expect(fault.hits).toBe(1);
});

test('a session that may not be read says so', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  standIn.faults.add({
    match: anySession,
    effect: { kind: 'status', status: 403, message: 'Not in <b>your</b> scope.' },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.problem).toContainText('The server does not allow this');
  await expect(session.problem).toContainText('Not in <b>your</b> scope.');
  await portal.expectAccessible();
});

test('an answer that can’t be read names the field', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  standIn.faults.add({
    match: oneSession,
    effect: { kind: 'patch', patch: exchange('"creationTime":"', '"creationTime":"someday ') },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.problem).toContainText('The server’s answer can’t be read');
  await session.text('Details for support').click();
  await expect(session.problem).toContainText('creationTime');
  await expect(session.problem).toContainText('a date-time');
});

test('events that can’t be read leave the head as it is', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex', reason: 'Ticket 4711' });
  const fault = standIn.faults.add({ match: { path: /\/events$/i }, effect: { kind: 'malformed-json' } });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.problem).toContainText('The server’s answer can’t be read');
  await expect(session.fact('Reason')).toHaveText('Ticket 4711');
  await portal.expectAccessible();
  fault.remove();
  await portal.passTime(60_000);
  await expect(session.events.first()).toBeVisible();
});

test('values that this portal does not know are shown as they came, numbers in texts are numbers', async ({
  portal,
  session,
  standIn,
}) => {
  const { record } = standIn.state.addSession({ type: 'Vex', restores: { count: 40, overMs: 1000 } });
  standIn.faults.add({
    match: oneSession,
    effect: { kind: 'patch', patch: exchange('"Working"', '"Pausing"') },
  });
  standIn.faults.add({
    match: { path: /\/events$/i },
    effect: { kind: 'patch', patch: exchange('"Skipped"', '"Postponed"') },
  });
  standIn.faults.add({
    match: { method: 'GET', path: /^\/v8\// },
    effect: { kind: 'patch', patch: ofALaterBuild },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await portal.passTime(10_000);
  await expect(
    session.state('Unknown (Pausing, Success)').or(session.state('Unknown (Pausing, Warning)')),
  ).toBeVisible();
  await expect(session.counts).toContainText('Postponed 2');
  await session.filter('Postponed').click();
  await expect(session.text(/^2 of \d+ events$/)).toBeVisible();
});

test('events that were never read are not called old', async ({ portal, session, standIn }) => {
  standIn.faults.add({
    match: { method: 'GET', path: /\/restoresessions\/[^/]+\/events/i },
    effect: { kind: 'status', status: 500, message: 'The mount failed.' },
  });
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await expect(session.text(/^Not read yet: The server failed to do this\./)).toBeVisible();
});
