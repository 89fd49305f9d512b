import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import type { Clock } from '../../model/clock';
import { applicationId, people, type Person } from '../../seed/people';

export interface TrustedIssuer {
  readonly issuer: string;
  readonly jwks: JSONWebKeySet;
}

/** Whom an Entra access token names; or, as text, why it is refused. */
export type VerifyAssertion = (assertion: string, clientId: string | undefined) => Promise<Person | string>;

/** Checks what the real server can check: signature, issuer, audience, time and scope, by the stand-in's clock. */
export function createAssertionVerifier({ issuer, jwks }: TrustedIssuer, clock: Clock): VerifyAssertion {
  const keys = createLocalJWKSet(jwks);
  return async (assertion, clientId) => {
    try {
      const { payload } = await jwtVerify(assertion, keys, {
        issuer,
        audience: applicationId,
        currentDate: new Date(clock.now()),
      });
      const { scp, oid, tid } = payload;
      if (typeof scp !== 'string' || !scp.split(' ').includes('access_as_user')) {
        return 'The assertion lacks the scope access_as_user.';
      }
      // Two forms are known (see src/api/README.md): the application, or the user and tenant of the assertion.
      if (clientId !== applicationId && clientId !== `${String(oid)}.${String(tid)}`) {
        return 'The client id does not fit the assertion.';
      }
      const person = people.find((candidate) => candidate.oid === oid && candidate.tid === tid);
      if (person === undefined || person.role === 'unknown') {
        return 'The user was not found in any organization.';
      }
      return person;
    } catch (error) {
      if (error instanceof errors.JOSEError) return `The assertion is not valid: ${error.message}.`;
      throw error;
    }
  };
}
