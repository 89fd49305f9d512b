import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { ProxyOptions } from 'vite';

/** A firewall that drops packets would otherwise hold a request for minutes; slow answers are not limited. */
const connectTimeoutMs = 10_000;

class ConnectTimeoutError extends Error {
  readonly code = 'ETIMEDOUT';
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : 'unknown';
}

function certificateAdvice(code: string): string {
  if (/ALTNAME|HOSTNAME/.test(code))
    return 'It is for another name: use the name that stands in the certificate.';
  if (code.includes('EXPIRED')) return 'It has expired: renew it on the server.';
  return "If it comes from a CA of your own, name the CA's PEM file in NODE_EXTRA_CA_CERTS and start the portal again.";
}

/** By the names of Node's and OpenSSL's verification errors, such as ERR_TLS_CERT_ALTNAME_INVALID. */
function isCertificateProblem(code: string): boolean {
  return /CERT|SIGNATURE|HOSTNAME_MISMATCH/.test(code);
}

/** Why a server gave no answer, in words for the operator's page. */
export function upstreamProblem(server: string, error: unknown): string {
  const code = codeOf(error);
  if (isCertificateProblem(code)) {
    return `The certificate of the backup server at ${server} was refused (${code}). ${certificateAdvice(code)}`;
  }
  if (code === 'ECONNRESET') {
    return `The backup server at ${server} closed the connection before it had answered (${code}).`;
  }
  return `The backup server at ${server} can't be reached (${code}). Check its name and port, and that its REST API service runs.`;
}

/** Proxy of the API's paths, on the portal's own origin, with the server's certificate verified. */
export function upstreamProxy(server: string, headers: Readonly<Record<string, string>>): ProxyOptions {
  return {
    target: server,
    changeOrigin: true,
    secure: true,
    configure(proxy) {
      proxy.on('proxyReq', (request) => {
        // The portal signs in by bearer token; cookies of other services on this host are none of the server's business.
        request.removeHeader('cookie');
        // This event comes with the request's socket, before that is connected.
        const { socket } = request;
        if (socket === null || !socket.connecting) return;
        socket.setTimeout(connectTimeoutMs, () => socket.destroy(new ConnectTimeoutError('no connection')));
        socket.once('connect', () => socket.setTimeout(0));
      });
      proxy.on('proxyRes', (answer, _request, response) => {
        delete answer.headers['set-cookie'];
        for (const name of Object.keys(headers)) delete answer.headers[name.toLowerCase()];
        // An answer that breaks off must not look like one that is still coming.
        answer.once('close', () => {
          if (!answer.complete) response.destroy();
        });
      });
      proxy.on('error', (error, _request, response: ServerResponse | Socket) => {
        if (response instanceof Socket || response.headersSent) {
          response.destroy();
          return;
        }
        response.writeHead(502, {
          'Content-Type': 'application/json; charset=utf-8',
          'Cache-Control': 'no-store',
        });
        const errorCode = isCertificateProblem(codeOf(error)) ? { errorCode: 'CertificateRefused' } : {};
        response.end(JSON.stringify({ message: upstreamProblem(server, error), ...errorCode }));
      });
    },
  };
}
