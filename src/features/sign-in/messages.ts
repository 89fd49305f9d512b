import type { SignInProblemKind } from '#/auth/sign-in-problem';

export const messages = {
  product: 'Restore portal',
  heading: 'Restore Microsoft 365 data from the backup',
  intro: 'For restore operators, and for everybody who wants to look into the backup of their own data.',
  signIn: 'Sign in with Microsoft',
  signInAgain: 'Sign in again',
  otherAccount: 'Use another account',
  preparing: 'Preparing sign-in…',
  leaving: 'Going to the sign-in page…',
  signingOut: 'Signing out…',
  entering: (name: string) => `Signing in ${name}…`,
  helpTitle: 'If Microsoft’s page stops with an error',
  helpNotAssigned:
    'AADSTS50105 means that your account is not assigned to this application. Ask your administrator to assign it.',
  helpUnknownApp: (applicationId: string) =>
    `AADSTS700016 or AADSTS50011 mean that the application (${applicationId}) or this address is not registered. Tell your administrator.`,
  helpElsewhere:
    'The server names another address for its restore portal. If this one is not registered, use',
  code: 'Code',
  correlation: 'Correlation id',
  time: 'Time',
  refusedTitle: 'The backup server does not let this account in',
  refusedNext:
    'You are signed in with Microsoft, but the server has no access for you. Ask your administrator, or use another account.',
  offTitle: 'The restore portal is switched off',
  offText:
    'An administrator has switched it off on the backup server. Ask them to switch it on, then load this page again.',
  noVersion: {
    title: 'This portal and the server have no API version in common',
    next: 'The portal speaks v8, v7 and v6. Tell your administrator: the server may be older, or the address may lead to something else.',
  },
  brokenConfig: {
    title: 'The portal’s configuration is broken',
    next: 'Tell your administrator to correct config.json, beside the portal.',
  },
  noConfig: {
    title: 'The portal’s configuration can’t be read',
    next: 'config.json should lie beside the portal. Tell your administrator.',
  },
  unreachable: {
    title: 'The backup server can’t be reached',
    next: 'Check your connection, then try again. If others can’t reach it either, tell your administrator.',
  },
  certificateRefused: {
    title: 'The backup server’s certificate was refused',
    next: 'Nothing was sent to the server. Tell your administrator: the portal has to trust the certificate.',
  },
  problem: 'Problem',
  starting: 'Loading…',
  problems: {
    cancelled: { title: 'Sign-in was cancelled', next: 'Nothing has happened. Sign in when you are ready.' },
    'interaction-required': { title: 'Your sign-in has ended', next: 'Sign in again to go on.' },
    'consent-required': {
      title: 'Your organization has not agreed to this application yet',
      next: 'Sign in once more to be asked. If this message comes back, your administrator has to agree for everybody.',
    },
    'not-assigned': {
      title: 'Your account is not assigned to this application',
      next: 'Ask your administrator to assign it, or use another account.',
    },
    'app-unknown': {
      title: 'Microsoft does not know this application',
      next: 'The application id in the server’s settings is not registered. Tell your administrator.',
    },
    offline: {
      title: 'Microsoft’s sign-in can’t be reached',
      next: 'Check your connection, then sign in again.',
    },
    busy: { title: 'Microsoft’s sign-in is busy', next: 'Wait about a minute, then sign in again.' },
    'state-mismatch': {
      title: 'This answer does not belong to your sign-in',
      next: 'Start again from here. If it happens repeatedly, tell your administrator.',
    },
    configuration: {
      title: 'Sign-in is not set up correctly',
      next: 'Tell your administrator: the server’s sign-in settings and the address of this portal do not fit together.',
    },
    other: {
      title: 'Sign-in failed',
      next: 'Sign in again. If it fails again, hand the details to your administrator.',
    },
  } satisfies Record<SignInProblemKind, { title: string; next: string }>,
};
