/**
 * Who can sign in, and what the backup server knows of them. Nobody has a password.
 *
 * - `specific`: restore operator for named objects, some through groups, some excluded
 * - `entire`: restore operator for the entire organization; how large it is can be chosen
 * - `none`: no operator, restores only their own data
 * - `empty`: restore operator to whom nothing is assigned any more
 * - `unknown`: signs in at Microsoft, but the backup server knows no such user
 */
type Role = 'specific' | 'entire' | 'none' | 'empty' | 'unknown';

export interface Person {
  readonly key: string;
  readonly displayName: string;
  readonly upn: string;
  readonly oid: string;
  readonly tid: string;
  readonly role: Role;
  /** For the sign-in page and the demo's list of people. */
  readonly description: string;
  /** Assigned to the application in Entra; else AADSTS50105. */
  readonly assigned: boolean;
  /** The administrator consented to the application for them; else AADSTS65001. */
  readonly consented: boolean;
}

export const tenantId = '0f9c2b1e-5a74-4c3d-9e18-7b6a4d2c8e51';
export const tenantDomain = 'contoso.onmicrosoft.com';
export const applicationId = '3c8d5e7a-19b4-4f62-a0d7-6e2f81c9b435';
export const organizationId = '8e41d6b7-2c95-47af-b3d0-51f7c2a96e08';

function person(
  key: string,
  displayName: string,
  oid: string,
  role: Role,
  description: string,
  assigned = true,
): Person {
  return {
    key,
    displayName,
    upn: `${key}@${tenantDomain}`,
    oid,
    tid: tenantId,
    role,
    description,
    assigned,
    consented: true,
  };
}

export const people: readonly Person[] = [
  person(
    'olivia',
    'Olivia Ortega',
    'a3d1f7c2-6b58-4e90-8c47-1f5e9d20b601',
    'specific',
    'Operator for specific objects',
  ),
  person(
    'erik',
    'Erik Ångström',
    'b74e2a90-3d1c-4f85-9a6b-2c8d7e41f502',
    'entire',
    'Operator for the entire organization',
  ),
  person(
    'nora',
    'Nora Nilsen',
    'c95a8d13-7e2f-4b06-a1d4-3b9f6c52e803',
    'none',
    'No operator: restores only her own data',
  ),
  person(
    'emil',
    'Emil Eder',
    'd06b9e24-8f30-4c17-b2e5-4ca07d63f904',
    'empty',
    'Operator to whom no object is assigned',
  ),
  person(
    'una',
    'Una Unger',
    'e17caf35-9041-4d28-83f6-5db18e740a05',
    'none',
    'Not assigned to the application in Entra',
    false,
  ),
  person(
    'ulla',
    'Ulla Ulrich',
    'f28db046-a152-4e39-9407-6ec29f851b06',
    'unknown',
    'Unknown to the backup server',
  ),
];
