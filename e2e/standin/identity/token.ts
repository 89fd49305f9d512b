import type { IdentityControl } from './control';
import { type Directory, hasPortalScope, isRegisteredOrigin, issuerOf } from './directory';
import { EntraError } from './errors';
import type { Grants, SignedIn } from './grants';
import { clientInfo, signAccessToken, signIdToken } from './tokens';

export interface TokenForm {
  readonly form: URLSearchParams;
  readonly origin: string | undefined;
  readonly nowMs: number;
}

interface Redeemed extends SignedIn {
  readonly refreshToken: string;
  readonly nonce: string | undefined;
}

function redeem(form: URLSearchParams, grants: Grants): Redeemed {
  switch (form.get('grant_type') ?? '') {
    case 'authorization_code': {
      const verifier = form.get('code_verifier') ?? undefined;
      const grant = grants.redeemCode(
        form.get('code') ?? '',
        form.get('redirect_uri') ?? undefined,
        verifier,
      );
      return { ...grant, refreshToken: grants.issueRefreshToken(grant) };
    }
    case 'refresh_token':
      return { ...grants.renewRefreshToken(form.get('refresh_token') ?? ''), nonce: undefined };
    default:
      throw new EntraError(70003);
  }
}

/** Answer of the token endpoint; throws an EntraError for everything it refuses. */
export async function redeemToken(
  { form, origin, nowMs }: TokenForm,
  { directory, grants, control }: { directory: Directory; grants: Grants; control: IdentityControl },
): Promise<Record<string, unknown>> {
  // Entra redeems codes of single-page applications for browsers only, which it tells by this header.
  if (origin === undefined) throw new EntraError(9002327);
  if (!isRegisteredOrigin(directory, origin)) throw new EntraError(9002326);
  control.throwFault('token');
  if (form.get('client_id') !== directory.applicationId) throw new EntraError(700016);
  if (!hasPortalScope(directory, form.get('scope'))) throw new EntraError(70011);
  const { person, hasSecondFactor, refreshToken, nonce } = redeem(form, grants);
  if (!person.assigned) throw new EntraError(50105);
  if (!person.consented) throw new EntraError(65001);
  if (control.settings.needsSecondFactor && !hasSecondFactor) throw new EntraError(50076);
  const seconds = control.settings.accessTokenSeconds;
  const request = {
    person,
    issuer: issuerOf(directory),
    applicationId: directory.applicationId,
    nowMs,
    seconds,
  };
  return {
    token_type: 'Bearer',
    scope: `api://${directory.applicationId}/access_as_user`,
    expires_in: seconds,
    ext_expires_in: seconds,
    access_token: await signAccessToken(request),
    refresh_token: refreshToken,
    id_token: await signIdToken(request, nonce),
    client_info: clientInfo(person),
  };
}
