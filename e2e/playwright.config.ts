import { defineConfig } from '@playwright/test';

const { E2E_BROWSER, E2E_BROWSER_LIBRARIES, E2E_BROWSER_FONTS } = process.env;

/** Only for the browser: Playwright itself must not load the libraries that a packaged one brings along. */
const browserEnvironment = {
  ...(E2E_BROWSER_LIBRARIES === undefined ? {} : { LD_LIBRARY_PATH: E2E_BROWSER_LIBRARIES }),
  ...(E2E_BROWSER_FONTS === undefined ? {} : { FONTCONFIG_PATH: E2E_BROWSER_FONTS }),
};

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Generous, because two cores also run the servers; a test that waits this long has failed.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // What was done and asked for. Pictures and the state of the page at each step would cost a quarter of the time;
    // to see them, run the test that failed again with `--trace on`.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    // Needs an ffmpeg of Playwright's own, which is not there when the browser is not its own either.
    video: 'off',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: {
      ...(E2E_BROWSER === undefined ? {} : { executablePath: E2E_BROWSER }),
      env: { ...process.env, ...browserEnvironment },
    },
  },
});
