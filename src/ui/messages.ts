export const messages = {
  copy: 'Copy',
  copied: 'Copied',
  copyDetails: 'Copy details',
  copyFailed: 'Copying is not allowed here',
  details: 'Details for support',
  tryAgain: 'Try again',
  serverSaid: 'The server said:',
  why: 'Why can’t I see it?',
  verdicts: { ok: 'fine', look: 'look here', unknown: 'unknown' },
  utc: (text: string) => `${text} UTC`,
};
