import type { Page, Request } from '@playwright/test';

/** What must never happen in any test: a policy violation, a request elsewhere, an uncaught error. */
export async function watchForFaults(
  page: Page,
  allowedOrigins: readonly string[],
  faults: string[],
): Promise<void> {
  page.on('pageerror', (error) => faults.push(`uncaught error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isWeb = protocol === 'http:' || protocol === 'https:';
    if (isWeb && !allowedOrigins.includes(origin)) faults.push(`request to ${request.url()}`);
  });
  await page.exposeFunction('reportPolicyViolation', (violation: string) => {
    faults.push(`content security policy: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportPolicyViolation');
      if (typeof report === 'function') {
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.lineNumber}`);
      }
    });
  });
}

/**
 * Answers a wait for the page to have got all its answers: a poll that still waits for one has not set the timer of
 * the next, which time would then pass by. What a test holds up on purpose is not waited for long.
 */
export function watchAnswers(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return async () => {
    const until = Date.now() + 300;
    // Twice: an answer that has just come has yet to be taken in, and may set off the next request.
    for (let quiet = 0; quiet < 2 && Date.now() < until; quiet = underWay.size === 0 ? quiet + 1 : 0) {
      await page.evaluate(() => undefined);
    }
  };
}
