export const treeMessages = {
  treeLoading: 'Loading…',
  treeEmpty: 'Nothing in here',
  treeNoneBelow: 'No subfolders',
  top: 'Top',
  path: 'Path',
  places: 'Places in here',
};
