/** What is restored at the left, what is done with it at the right; one below the other where there is no room. */
export const planColumnsSx = {
  display: 'grid',
  gap: { xs: 2, md: 3 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(280px, 360px)' },
  '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

export const cardsSx = {
  display: 'grid',
  gap: 2,
  alignContent: 'start',
  minWidth: 0,
  '& .card': {
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
    minWidth: 0,
    overflow: 'hidden',
  },
} as const;
