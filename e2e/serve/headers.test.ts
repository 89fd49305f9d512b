import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { securityHeaders } from './headers';

const authorities = ['https://login.example', 'http://localhost:4301'];

function policyOf(indexHtml: string): Map<string, string> {
  const policy = securityHeaders({ indexHtml, authorities })['Content-Security-Policy'] ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

it('allows inline styles of the page by their hashes, and nothing else inline', () => {
  const style = '\n  body { margin: 0 }\n';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = policyOf(`<style>${style}</style><p>x</p><style media="print">a{}</style>`);
  expect(policy.get('style-src')).toMatch(/^'self' 'sha256-[^']+' 'sha256-[^']+'$/);
  expect(policy.get('style-src')).toContain(hash);
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|data:/);
});

it('lets the portal reach itself and the identity authorities only', () => {
  const policy = policyOf('<p>x</p>');
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('connect-src')).toBe("'self' https://login.example http://localhost:4301");
  expect(policy.get('frame-src')).toBe(policy.get('connect-src'));
  expect(policy.get('frame-ancestors')).toBe("'self'");
});

it('does not cut the page off from the window of the sign-in', () => {
  expect(Object.keys(securityHeaders({ indexHtml: '', authorities }))).not.toContain(
    'Cross-Origin-Opener-Policy',
  );
});
