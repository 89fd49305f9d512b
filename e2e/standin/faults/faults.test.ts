import { describe, expect, it } from 'vitest';
import { faultPresets } from './presets';
import { extraFields, numericStrings, unknownEnums, withoutArrays } from './patches';
import { signIn, startedStandIn } from '../testing/stand-in';

const sessions = '/RestoreSessions';
const explore = '/Organization/OperatorExplore';

describe('a fault', () => {
  it('answers with a status in the form of the version, as often as it was told', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia', 'v6');
    const effect = {
      kind: 'status',
      status: 429,
      message: 'Slow down.',
      headers: { 'retry-after': '7' },
    } as const;
    const fault = standIn.faults.add({ match: { path: sessions }, times: 2, effect });
    const answer = await client.get(sessions);
    expect(answer).toMatchObject({ status: 429, body: { message: 'Slow down.' } });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect((await client.get(sessions)).status).toBe(429);
    expect((await client.get(sessions)).status).toBe(200);
    expect(fault.hits).toBe(2);
  });

  it('leaves other requests alone, and all once it is removed', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const fault = standIn.faults.add({ match: { method: 'POST', path: explore }, effect: { kind: 'html' } });
    expect((await client.get('/Organization/LoggedInUser')).status).toBe(200);
    expect((await client.post(explore, { type: 'Vex' })).headers.get('content-type')).toContain('text/html');
    fault.remove();
    expect((await client.post(explore, { type: 'Vex' })).status).toBe(201);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('drops the connection %s the server acted', async (when, created) => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const before = standIn.state.sessions('olivia').length;
    standIn.faults.add({ match: { path: explore }, effect: { kind: 'drop', when } });
    await expect(client.post(explore, { type: 'Vex' })).rejects.toThrow('fetch failed');
    expect(standIn.state.sessions('olivia')).toHaveLength(before + created);
    expect(standIn.requests.matching({ path: explore })).toMatchObject([{ status: 0 }]);
  });

  it('answers with a status after the server acted', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const before = standIn.state.sessions('olivia').length;
    standIn.faults.add({ match: { path: explore }, effect: { kind: 'status', when: 'after', status: 503 } });
    expect((await client.post(explore, { type: 'Vex' })).status).toBe(503);
    expect(standIn.state.sessions('olivia')).toHaveLength(before + 1);
  });

  it('holds an answer until it is released', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    const fault = standIn.faults.add({ match: { path: sessions }, effect: { kind: 'hold' } });
    let isAnswered = false;
    const held = client.get(sessions).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await client.get('/Organization/LoggedInUser');
    expect(isAnswered).toBe(false);
    fault.release();
    expect((await held).status).toBe(200);
  });

  it('cuts JSON short', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    standIn.faults.add({ match: { path: sessions }, effect: { kind: 'malformed-json' } });
    const { status, text } = await client.get(sessions);
    expect(status).toBe(200);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('works together with others, and is no violation of the contract', async () => {
    const standIn = await startedStandIn();
    const client = await signIn(standIn, 'olivia');
    for (const patch of [unknownEnums, extraFields]) {
      standIn.faults.add({ match: { path: sessions }, effect: { kind: 'patch', patch } });
    }
    const { text } = await client.get(sessions);
    expect(text).toContain('FutureValue');
    expect(text).toContain('futureField');
    expect(standIn.contract.violations).toEqual([]);
  });
});

it('has patches that change what they say and nothing else', () => {
  const body = { results: [{ type: 'Vex', order: 3, name: 'x' }], offset: 0 };
  expect(withoutArrays(body)).toEqual({ offset: 0 });
  expect(unknownEnums(body)).toEqual({ results: [{ type: 'FutureValue', order: 3, name: 'x' }], offset: 0 });
  expect(numericStrings(body)).toEqual({ results: [{ type: 'Vex', order: '3', name: 'x' }], offset: '0' });
  expect(extraFields({ a: 1 })).toEqual({ a: 1, futureField: { nested: [1, null] } });
});

it('offers each preset under its own name', () => {
  expect(new Set(faultPresets.map(({ name }) => name)).size).toBe(faultPresets.length);
});

describe('the control page', () => {
  it('moves the clock, sets the size of the organization and turns faults on and off', async () => {
    const standIn = await startedStandIn();
    const at = standIn.clock.now();
    const press = (name: string, value: string) =>
      fetch(`${standIn.url}/control`, { method: 'POST', body: new URLSearchParams({ [name]: value }) });
    await press('advance', '60000');
    expect(standIn.clock.now()).toBe(at + 60_000);
    await press('scopeSize', '10000');
    expect(standIn.state.settings.scopeSize).toBe(10_000);
    await press('fault', 'Every call: 503');
    expect(await (await fetch(`${standIn.url}/v8/RestorePortalSettings`)).text()).toContain(
      'The service is starting.',
    );
    const page = await press('fault', 'Every call: 503');
    expect(await page.text()).toContain('Control of the stand-in');
    expect(standIn.faults.list()).toEqual([]);
  });
});
