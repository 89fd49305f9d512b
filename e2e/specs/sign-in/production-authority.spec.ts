import { expect, test } from '../../fixtures';

const production = 'https://login.microsoftonline.com';

test.use({ standInOptions: { identityOrigin: production } });

test('signs in with the authority of production, byte for byte', async ({
  portal,
  standIn,
  context,
  page,
}) => {
  // The one route of all tests: there is no other way to stand in for a host on the internet.
  await context.route(`${production}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const answer = await fetch(standIn.identityUrl + pathname + search, {
      method: request.method(),
      headers: await request.allHeaders().then(({ host: _host, ...headers }) => headers),
      body: request.postDataBuffer() === null ? null : new Uint8Array(request.postDataBuffer() ?? []),
      redirect: 'manual',
    });
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  expect(standIn.authority).toMatch(`${production}/`);
  await portal.signInAs('olivia', '/sessions?window=7d');
  expect(new URL(page.url()).search).toContain('window=7d');
  const [exchange] = standIn.requests.matching({ path: '/v8/token' });
  expect(exchange?.status).toBe(200);
});
