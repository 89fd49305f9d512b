import { createHash } from 'node:crypto';

/** Microsoft's sign-in hosts: which of them a customer uses is known only once the portal runs. */
export const entraAuthorities = [
  'https://login.microsoftonline.com',
  'https://login.microsoftonline.us',
  'https://login.partner.microsoftonline.cn',
  'https://login.chinacloudapi.cn',
  'https://login.sovcloud-identity.de',
  'https://login.sovcloud-identity.fr',
  'https://login.sovcloud-identity.sg',
];

interface PolicyFacts {
  /** The built page; its inline styles, which are part of the build, are allowed by their hashes. */
  readonly indexHtml: string;
  /** Origins of the identity authorities. */
  readonly authorities: readonly string[];
}

function styleHashes(indexHtml: string): string[] {
  const styles = [...indexHtml.matchAll(/<style[^>]*>([^]*?)<\/style>/g)];
  return styles.map(([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
}

function contentSecurityPolicy({ indexHtml, authorities }: PolicyFacts): string {
  const identity = authorities.join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes(indexHtml)].join(' '),
    "img-src 'self'",
    "font-src 'none'",
    `connect-src 'self' ${identity}`,
    // MSAL renews tokens in a hidden frame that goes to the authority and comes back.
    `frame-src 'self' ${identity}`,
    "frame-ancestors 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Headers of every answer. There is no Cross-Origin-Opener-Policy: the root page takes the sign-in answer, which may
 * reach it in a window of the identity authority.
 */
export function securityHeaders(facts: PolicyFacts): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(facts),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
