import { prepareBuild, runPlaywright } from './e2e';

/** A title of Playwright's filter, which takes an expression. */
function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Runs the matrix of flows and faults; arguments: a flow, and a fault. */
export async function main([flow = '', fault = '']: readonly string[]): Promise<void> {
  const filter = flow === '' ? [] : ['-g', `${escaped(flow)} × ${escaped(fault)}`];
  const isGood = (await prepareBuild()) && (await runPlaywright(filter, 'e2e/matrix'));
  if (!isGood) process.exitCode = 1;
}
