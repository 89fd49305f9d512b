import { expect } from '../fixtures';
import type { Cell } from './cells';
import type { Fixtures } from './flows';

const stepMs = 3000;
/** By then a screen has shown its goal, or a word and a way out. */
const mostSteps = 40;

/** What an operator presses to go on once a fault is gone. */
const wayOut =
  /^(?:Try again|Look again|Load|Load again|Load the list again|Sign in again|Check again|Retry \d+ failed|Send it again)$/;

function waysOut({ page }: Fixtures) {
  return page.getByRole('button', { name: wayOut }).or(page.getByRole('link', { name: wayOut }));
}

/** A word about the fault: whether it can be finished is tried once the fault is gone. */
function words({ page }: Fixtures) {
  return page.getByRole('alert').or(page.getByText(/^Not updated/));
}

interface Acting {
  isDone: boolean;
  failure: string | undefined;
}

function begin(act: Promise<void>): Acting {
  const acting: Acting = { isDone: false, failure: undefined };
  act.then(
    () => (acting.isDone = true),
    (error: unknown) => (acting.failure = error instanceof Error ? error.message : 'no error'),
  );
  return acting;
}

/** Lets a little time pass; a page that is being left can't be asked. */
async function step(fixtures: Fixtures): Promise<void> {
  await fixtures.portal.passTime(stepMs).catch(() => undefined);
}

async function isShown(fixtures: Fixtures, { flow }: Cell, acting: Acting): Promise<boolean> {
  return acting.isDone && (await flow.goal(fixtures).isVisible());
}

/** What the operator does when a fault is gone, until the goal shows. */
async function finish(fixtures: Fixtures, cell: Cell, acting: Acting): Promise<void> {
  const { page, signInPage } = fixtures;
  const olivia = signInPage.personButton('Olivia Ortega').filter({ hasText: '@' });
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (await isShown(fixtures, cell, acting)) return;
    for (const button of [olivia, waysOut(fixtures)]) {
      if (await button.first().isVisible())
        await button
          .first()
          .click({ timeout: 500 })
          .catch(() => undefined);
    }
    await step(fixtures);
  }
  const text = await page.locator('body').innerText();
  throw new Error(`It can’t be finished (${acting.failure ?? 'waiting'}): ${text.slice(-700)}`);
}

/** While the answer is held. */
async function meanwhile(fixtures: Fixtures, { fault }: Cell): Promise<void> {
  const { context, page, portal, standIn } = fixtures;
  if (fault.meanwhile === 'time passes') {
    for (let steps = 0; steps < 4; steps += 1) await portal.passTime(5000);
  }
  if (fault.meanwhile === 'the tab is frozen') {
    const devTools = await context.newCDPSession(page);
    await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
    standIn.clock.advance(600_000);
    await devTools.send('Page.setWebLifecycleState', { state: 'active' });
    await context.clock.fastForward(600_000);
  }
  if (fault.meanwhile === 'the tab is closed') await page.goto('about:blank');
}

/** Plants the fault, acts, and checks what is seen, kept, done once and can be finished. */
export async function runCell(fixtures: Fixtures, cell: Cell): Promise<void> {
  const { flow, call, fault } = cell;
  const { standIn } = fixtures;
  await flow.prepare(fixtures);
  const effect = fault.effect(standIn);
  const planted = standIn.faults.add({
    match: call,
    effect,
    ...(fault.times === undefined ? {} : { times: fault.times }),
  });
  let acting = begin(flow.act(fixtures));
  await expect
    .poll(
      async () => {
        if (planted.hits === 0 && acting.isDone) await step(fixtures);
        return planted.hits;
      },
      { message: 'the fault is met', intervals: [50] },
    )
    .toBeGreaterThan(0);
  await meanwhile(fixtures, cell);
  if (fault.meanwhile !== undefined) planted.remove();
  if (fault.meanwhile === 'the tab is closed') acting = begin((flow.reopen ?? flow.act)(fixtures));

  let seen: 'nothing' | 'goal' | 'a word' = 'nothing';
  for (let steps = 0; seen === 'nothing' && steps < mostSteps; steps += 1) {
    if (await isShown(fixtures, cell, acting)) seen = 'goal';
    else if (await words(fixtures).or(waysOut(fixtures)).first().isVisible()) seen = 'a word';
    else await step(fixtures);
  }
  const text = seen === 'nothing' ? await fixtures.page.locator('body').innerText() : '';
  expect(seen, `the goal or a word, not only this: ${text.slice(-700)}`).not.toBe('nothing');
  if (seen === 'a word') await flow.kept?.(fixtures);
  planted.remove();
  await finish(fixtures, cell, acting);
  flow.proof(fixtures);
}
