import { plural } from '#/lib/plural';

export const listMessages = {
  loadingFor: (duration: string) => `Loading for ${duration}…`,
  cancel: 'Cancel',
  cancelled: 'Loading was cancelled.',
  loadAgain: 'Load',
  items: 'Items',
  loadedAll: (count: number) => plural(count, { one: '# item, all loaded', other: '# items, all loaded' }),
  loadedOf: (count: string, total: string) => `${count} of ${total} loaded`,
  loadedMore: (count: number) =>
    plural(count, { one: '# item loaded, there are more', other: '# items loaded, there are more' }),
  foundAll: (count: number) => plural(count, { one: '# found, all loaded', other: '# found, all loaded' }),
  foundMore: (count: number) =>
    plural(count, { one: '# found so far, there are more', other: '# found so far, there are more' }),
  sortedLoaded: 'Sorted among those loaded only.',
  loadAll: 'Load all',
  columns: 'Columns',
  columnsAndOrder: 'Columns and order',
  order: 'Order',
  orderBy: (column: string) => `By ${column.toLowerCase()}`,
  sortHelp: 'Press to sort. Arrow keys go from column to column.',
  columnHelp: (width: number) =>
    `Press to sort. Arrow keys go from column to column, with Shift they set the width (${width} px).`,
  resetColumns: 'Reset columns',
  select: 'Select',
};
