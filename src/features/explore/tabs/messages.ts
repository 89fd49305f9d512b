export const tabsMessages = {
  tabs: {
    label: 'Open sessions',
    closeOf: (title: string) => `Close ${title}`,
    leaveTitle: 'Close this session’s tab?',
    leaveIdle: 'Nothing is being restored in it. Stopping it closes the backup on the server.',
    leaveBusy: 'Something is being restored in it, or that can’t be told now, so it is not stopped here.',
    leaveChecking: 'Looking whether anything runs in it…',
    stop: 'Stop and close',
    stopping: 'Stopping…',
    keep: 'Just close',
    cancel: 'Cancel',
    stopFailed: 'It could not be stopped. It ends by itself after a while.',
  },
};
