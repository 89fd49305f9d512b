import { NewSessionPage } from '../pages/NewSessionPage';
import { collectKeyTimes, type KeyTimes } from './in-page';
import { median, type Row } from './measure';
import { inTurn, signIn, slowProcessor, startBackend, withPage, type Backend, type Bench } from './setting';

/** Every key changes the list at each size, and so do the deletions after it, which widen it again. */
const typed = 'jensen 00';
const keys = [...typed.split(''), ...Array<string>(typed.length - 1).fill('Backspace')];

/** Longer than what a key may take, so that each key's results are told apart. */
const pauseMs = { 1: 300, 4: 600 } as const;
type Slowdown = keyof typeof pauseMs;

async function typeIntoPicker(bench: Bench, backend: Backend, slowdown: Slowdown): Promise<KeyTimes> {
  return withPage(bench.browser, async (page, context) => {
    await signIn(page, `${backend.url}/new`, 'erik');
    const form = new NewSessionPage(page);
    await form.objects.first().waitFor({ timeout: 60_000 });
    await slowProcessor(await context.newCDPSession(page), slowdown);
    await page.evaluate(collectKeyTimes);
    await form.search.focus();
    for (const key of keys) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(pauseMs[slowdown]);
    }
    return page.evaluate(() => window.benchKeys());
  });
}

const worstKey = ({ toPaintMs }: KeyTimes): number => Math.max(...toPaintMs);

/** Search among the objects of an entire organization; the worst key of a run counts, then the median of the runs. */
export async function measurePicker(bench: Bench): Promise<readonly Row[]> {
  const small = await startBackend({ scopeSize: 100 });
  const large = await startBackend({ scopeSize: 100_000 });
  try {
    const times = await inTurn(bench.runs, {
      small: () => typeIntoPicker(bench, small, 1),
      large: () => typeIntoPicker(bench, large, 1),
      largeSlow: () => typeIntoPicker(bench, large, 4),
    });
    const of = (name: 'small' | 'large' | 'largeSlow'): readonly KeyTimes[] => times.get(name) ?? [];
    const results = (name: 'small' | 'large'): number =>
      median(of(name).flatMap(({ toResultsMs }) => toResultsMs));
    return [
      {
        name: 'picker, 100,000 objects: key to paint, worst key',
        unit: 'ms',
        value: median(of('large').map(worstKey)),
        goal: 16,
      },
      {
        name: 'picker, 100,000 objects, 4x slower: key to paint, worst key',
        unit: 'ms',
        value: median(of('largeSlow').map(worstKey)),
        goal: 64,
      },
      { name: 'picker, 100,000 objects: key to results', unit: 'ms', value: results('large'), goal: 50 },
      {
        name: 'picker: key to results, 100,000 objects',
        unit: 'ms',
        value: results('large'),
        floor: { name: '100 objects', value: results('small') },
        goal: 1.6,
      },
    ];
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
}
