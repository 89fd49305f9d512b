/** What a request starts, as the texts call it. */
export type StartedThing = 'session' | 'restore';

export const messages = {
  waiting: 'Waiting to be sent',
  held: 'Not sent. Waiting for your decision.',
  sending: {
    session: (seconds: string) => `Starting (${seconds})`,
    restore: (seconds: string) => `Sending (${seconds})`,
  },
  unconfirmed: 'No clear answer came. The portal will check whether it was started.',
  lookingUp: {
    session: (seconds: string) => `No clear answer came. Looking for the session (${seconds})…`,
    restore: (seconds: string) => `No clear answer came. Looking for the restore (${seconds})…`,
  },
  notFound: {
    session:
      'No clear answer came, and there is no session of it so far. A slow server may still start one: look again before you try again.',
    restore:
      'No clear answer came, and there is no restore of it so far. A slow server may still start one: look again before you try again.',
  },
  ambiguous: 'No clear answer came. One of these sessions may be it:',
  lookupFailed: 'No clear answer came, and looking for the session failed',
  startedAt: 'Session started at',
  /** Two candidates may have started in the same second. */
  idEnd: (end: string) => `(id …${end})`,
  thisIsIt: 'This is it',
  noneOfThese: 'None of these',
  notStarted: 'It was not started',
  lookAgain: 'Look again',
  tryAgain: 'Try again',
  retryAt: (when: string) => `The server asks to wait until ${when}.`,
};
