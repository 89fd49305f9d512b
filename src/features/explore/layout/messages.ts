export const layoutMessages = {
  paneTree: 'Width of the places',
  paneDetails: 'Width of the details',
  back: 'Back to the list',
  showPlaces: 'Places',
  closeDetails: 'Close the details',
};
