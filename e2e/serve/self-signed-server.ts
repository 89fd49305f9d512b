import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';

/** PEM file of the certificate, to be trusted by whoever names it in NODE_EXTRA_CA_CERTS. */
export const selfSignedCertificate = fileURLToPath(new URL('self-signed-localhost.pem', import.meta.url));

/** An https server whose certificate nobody vouches for. It answers everything with an empty object. */
export async function startSelfSignedServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const pem = await readFile(selfSignedCertificate);
  const server = createServer({ key: pem, cert: pem }, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `https://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
