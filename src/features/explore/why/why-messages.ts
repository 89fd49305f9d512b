/** Words of the panel that looks for why something is not there. */
export const whyMessages = {
  firstPoint: (moment: string) => `The first one is of ${moment}.`,
  otherWorkloads: (names: string) => `There are restore points of: ${names}.`,
  onlyCopies:
    'There are only copies or points retrieved from an archive, which can’t be opened here. Ask your administrator to restore from them.',
  noBackup: 'The object was never backed up, or its backups are gone. Ask your administrator.',
  newSession: 'Start a new session',
  changeValues: 'Start a session with other values',
  nextSteps: 'Look in another session, in the same place:',
  showDeleted: 'Show deleted items',
  notOpened: 'The other session could not be opened',
  earlier: (moment: string) => `As of ${moment}`,
  names: {
    scope: 'Your scope',
    points: 'Restore points',
    workload: 'Kind of data',
    moment: 'Moment',
    deleted: 'Deleted items',
    version: 'Server version',
  },
  said: {
    scope: {
      ok: 'The object is in your scope.',
      look: 'The object is no longer in your scope. Ask your administrator.',
      unknown: 'Only the device that started the session knows its object.',
    },
    points: {
      ok: 'There are restore points that can be explored.',
      look: 'There is no restore point that can be explored.',
      unknown: 'This server does not tell them, or the object is not known here.',
    },
    workload: {
      ok: 'There are restore points of this kind of data.',
      look: 'No restore point holds this kind of data. Start a session of another kind.',
      unknown: 'Without restore points this can’t be checked.',
    },
    moment: {
      ok: 'The moment is not before the first restore point. What came or changed after it is not in here.',
      look: 'The moment lies before the first restore point. Choose a later one.',
      unknown: 'The moment or the restore points are not known here.',
    },
    deleted: {
      ok: 'Items that were deleted before the moment are shown.',
      look: 'Items that were deleted before the moment are hidden. Look in a session with deleted items, or of an earlier moment.',
      unknown: 'Whether deleted items are shown is not known here.',
    },
    version: {
      ok: 'This server offers all four kinds of data.',
      look: 'This server has no Teams for operators.',
      unknown: '',
    },
  },
};
