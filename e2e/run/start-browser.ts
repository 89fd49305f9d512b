import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './browser';

/** A Chromium to drive without Playwright's test runner. */
export async function startBrowser(): Promise<Browser> {
  const { E2E_BROWSER, E2E_BROWSER_LIBRARIES, E2E_BROWSER_FONTS } = await findBrowser();
  const own = {
    ...(E2E_BROWSER_LIBRARIES === undefined ? {} : { LD_LIBRARY_PATH: E2E_BROWSER_LIBRARIES }),
    ...(E2E_BROWSER_FONTS === undefined ? {} : { FONTCONFIG_PATH: E2E_BROWSER_FONTS }),
  };
  return chromium.launch({ executablePath: E2E_BROWSER, env: { ...process.env, ...own } });
}
