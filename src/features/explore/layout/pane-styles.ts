/** A column that scrolls inside rather than growing. */
export const paneSx = { minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' } as const;
