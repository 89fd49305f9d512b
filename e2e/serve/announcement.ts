import { people } from '../standin/seed/people';

/** What `npm start` prints: where the portal is, and whether that is where it was wanted. */
export function addressLines(url: string, wantedPort: number): string[] {
  const isElsewhere = new URL(url).port !== String(wantedPort);
  return [
    ...(isElsewhere ? [`Port ${wantedPort} is in use; the next free one was taken.`] : []),
    '',
    `Restore portal  ${url}`,
  ];
}

export function serverLines(portalUrl: string, server: string): string[] {
  return [
    `Server          ${server}`,
    `Sign-in         Entra ID has to know ${portalUrl} as a redirect URI (single-page application).`,
  ];
}

export function standInLines(standInUrl: string): string[] {
  return [
    '',
    'Nothing behind it is real. One can sign in, without a password, as',
    ...people.map(({ displayName, description }) => `  ${displayName.padEnd(16)}${description}`),
    '',
    `Time, faults, size of the organization: ${standInUrl}/control`,
  ];
}
