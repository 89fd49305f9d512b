import { expect, it } from 'vitest';
import { AuthorityUnreachableError, InsecureAuthorityError } from './authority';
import { SignInNeededError, toSignInProblem } from './sign-in-problem';

it.each([
  [{ name: 'ServerError', errorCode: 'access_denied' }, 'cancelled', 'access_denied'],
  [
    { name: 'InteractionRequiredAuthError', errorCode: 'login_required' },
    'interaction-required',
    'login_required',
  ],
  [
    { name: 'InteractionRequiredAuthError', errorCode: 'invalid_grant', errorNo: '50076' },
    'interaction-required',
    'AADSTS50076',
  ],
  [
    {
      name: 'InteractionRequiredAuthError',
      errorCode: 'invalid_grant',
      subError: 'consent_required',
      errorNo: '65001',
    },
    'consent-required',
    'AADSTS65001',
  ],
  [
    { name: 'InteractionRequiredAuthError', errorCode: 'interaction_required', errorNo: '50105' },
    'not-assigned',
    'AADSTS50105',
  ],
  [
    { name: 'ServerError', errorCode: 'unauthorized_client', errorNo: '700016' },
    'app-unknown',
    'AADSTS700016',
  ],
  [{ name: 'BrowserAuthError', errorCode: 'post_request_failed' }, 'offline', 'post_request_failed'],
  [{ name: 'ServerError', errorCode: '90033' }, 'busy', '90033'],
  [{ name: 'ClientAuthError', errorCode: 'state_mismatch' }, 'state-mismatch', 'state_mismatch'],
  [{ name: 'BrowserAuthError', errorCode: 'crypto_nonexistent' }, 'configuration', 'crypto_nonexistent'],
  [{ name: 'BrowserAuthError', errorCode: 'timed_out' }, 'interaction-required', 'timed_out'],
  [{ name: 'BrowserAuthError', errorCode: 'no_account_error' }, 'interaction-required', 'no_account_error'],
  [
    { name: 'BrowserAuthError', errorCode: 'interaction_in_progress' },
    'interaction-required',
    'interaction_in_progress',
  ],
  [new AuthorityUnreachableError('x'), 'offline', 'AuthorityUnreachableError'],
  [new InsecureAuthorityError('x'), 'configuration', 'InsecureAuthorityError'],
  [new TypeError('x'), 'other', 'TypeError'],
  ['x', 'other', 'unknown'],
])('tells %o as %s', (error, kind, code) => {
  expect(toSignInProblem(error)).toMatchObject({ kind, code });
});

it('keeps the problem that a wrapped error already has', () => {
  const problem = { kind: 'not-assigned', code: 'x', correlationId: undefined } as const;
  expect(toSignInProblem(new SignInNeededError(problem, undefined))).toBe(problem);
});
