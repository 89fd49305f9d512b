/** What stopping a restore says before and after. */
export const stopMessages = {
  button: 'Stop this restore',
  title: 'Stop this restore?',
  waiting: (amount: string) => `Not sent yet: ${amount}. That stays so, and you can send it later.`,
  sending: (amount: string) =>
    `Being sent: ${amount}. That can’t be called back, and runs once the server has answered.`,
  open: (amount: string) =>
    `No clear answer came for ${amount}. Whether the server restores it is not known; it is looked for as before, and not sent again.`,
  running: 'Running at the server. Stop these too?',
  nothingRuns: 'Nothing of it is known to run at the server.',
  keeps: 'What has been restored by then stays in production; the rest does not come.',
  shared: 'It runs in the session that was explored: stopping it closes that backup too.',
  states: { stopping: 'Stopping…', stopped: 'Stopped' },
  failed: (title: string, next: string) => `Not stopped, it goes on: ${title}. ${next}`,
  confirm: 'Stop',
  stopping: 'Stopping…',
  again: 'Try again',
  cancel: 'Let it go on',
  close: 'Close',
};
