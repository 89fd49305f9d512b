export const detailsMessages = {
  nothingSelected: {
    title: 'No item chosen yet',
    loaded: 'Loaded in this list:',
    ways: [
      'Press an item to see all that the server tells of it.',
      'Tick items to restore, copy or save them; with Shift, all in between.',
      'By keyboard: arrows move, Space ticks, Enter opens, Escape leads to the search.',
    ],
  },
  metadataOnly:
    'The server tells what is known of an item, not its content. To read a mail or open a file, it has to be restored.',
  allFields: 'All fields',
  open: 'Open',
  relatedRecords: {
    versions: 'Earlier versions',
    attachments: 'Attachments',
    replies: 'Replies',
  },
  show: (what: string) => `Show ${what.toLowerCase()}`,
  noRelatedRecords: {
    versions: 'No earlier versions.',
    attachments: 'No attachments.',
    replies: 'No replies.',
  },
};
