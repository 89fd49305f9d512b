import { describe, expect, it } from 'vitest';
import { InsecureAuthorityError, resolveAuthority } from './authority';

const base = 'http://localhost:4301/tenant';

function discovery(overrides: Record<string, unknown> = {}) {
  return {
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    issuer: `${base}/v2.0`,
    ...overrides,
  };
}

describe('resolveAuthority', () => {
  it('passes an https authority on untouched, and asks nobody', async () => {
    const authority = 'https://login.microsoftonline.com/tenant';
    const config = await resolveAuthority(authority, 'portal.example', () =>
      Promise.reject(new Error('asked')),
    );
    expect(config).toEqual({ authority });
  });

  it('describes a loopback authority to a loopback portal', async () => {
    const config = await resolveAuthority(base, 'localhost', () => Promise.resolve(discovery()));
    expect(config.authority).toBe('https://localhost:4301/tenant');
    expect(config.knownAuthorities).toEqual(['localhost:4301']);
  });

  it.each([
    ['http://login.example/tenant', 'localhost', discovery()],
    [base, 'portal.example', discovery()],
    [base, 'localhost', discovery({ token_endpoint: 'http://evil.example/token' })],
    [base, 'localhost', discovery({ issuer: undefined })],
    [base, 'localhost', null],
  ])('refuses %s seen from %s', async (uri, host, document) => {
    await expect(resolveAuthority(uri, host, () => Promise.resolve(document))).rejects.toThrow(
      InsecureAuthorityError,
    );
  });
});
