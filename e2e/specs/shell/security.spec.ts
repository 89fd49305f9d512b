import { expect, test } from '../../fixtures';

const headerNames = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'x-frame-options',
];

test('every answer carries the security headers', async ({ portal, request }) => {
  const html = await (await request.get(portal.url, { headers: { accept: 'text/html' } })).text();
  const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1];
  expect(script).toBeDefined();
  for (const path of [
    '/',
    '/sessions/x',
    '/config.json',
    String(script),
    '/assets/missing.js',
    '/v8/Organization/LoggedInUser',
  ]) {
    const headers = (await request.get(portal.url + path, { headers: { accept: 'text/html' } })).headers();
    expect(Object.keys(headers), path).toEqual(expect.arrayContaining(headerNames));
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test('a missing script is not answered with the page', async ({ portal, request }) => {
  expect(
    (await request.get(`${portal.url}/assets/missing.js`, { headers: { accept: 'text/html' } })).status(),
  ).toBe(404);
  expect((await request.get(`${portal.url}/sessions/x`, { headers: { accept: 'text/html' } })).status()).toBe(
    200,
  );
});

test('the page can’t run or load what the policy forbids', async ({ portal, page }) => {
  await portal.open();
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    // Reported to this listener alone: the test's own watch would rightly fail the test.
    Reflect.set(window, 'reportPolicyViolation', undefined);
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return { directive: await violation, ran: Reflect.has(window, 'injected') };
  });
  expect(blocked).toEqual({ directive: 'script-src-elem', ran: false });
});

test('tokens of the server are nowhere but in memory', async ({ portal, page, standIn }) => {
  await portal.signInAs('olivia', '/sessions');
  const [exchange] = standIn.requests.matching({ path: '/v8/token' });
  const answer: unknown = exchange?.answer;
  const tokens = Object.entries(answer ?? {}).flatMap(([name, value]) =>
    name.endsWith('_token') ? [String(value)] : [],
  );
  expect(tokens).toHaveLength(2);
  const stored = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, document.cookie, location.href]),
  );
  for (const token of tokens) expect(stored).not.toContain(token);
});
