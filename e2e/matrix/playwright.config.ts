import { defineConfig } from '@playwright/test';
import whole from '../playwright.config';

export default defineConfig(whole, {
  testDir: '.',
  outputDir: '../../test-results/matrix',
  reporter: [['./table-reporter.ts', { outputFile: 'test-results/matrix.json' }]],
  timeout: 60_000,
  use: { trace: 'off', screenshot: 'off' },
});
