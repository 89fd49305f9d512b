import { join } from 'node:path';
import { build } from 'vite';
import { root } from './paths';
import { startBrowser } from './start-browser';
import { servePortal } from '../serve/portal';
import { startStandIn } from '../standin/start';

/** Makes the README's picture from the production build, so that it can't show what does not exist. */
export async function main(): Promise<void> {
  await build({ root, logLevel: 'warn' });
  const standIn = await startStandIn();
  const portal = await servePortal({ server: standIn.url, authorities: [standIn.authority] });
  standIn.registerPortal(portal.url);
  const browser = await startBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    timezoneId: 'Europe/Berlin',
  });
  await context.clock.install({ time: standIn.clock.now() });
  const page = await context.newPage();
  await page.goto(`${portal.url}/new?whose=ada.lovelace@contoso.com&when=latest&reason=Ticket+4711`);
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await page.getByRole('button', { name: 'Olivia Ortega' }).click();
  await page.getByText('Ada Lovelace').first().waitFor();
  await page.screenshot({ path: join(root, 'e2e', 'screenshot.png') });
  await browser.close();
  await portal.stop();
  await standIn.stop();
}
