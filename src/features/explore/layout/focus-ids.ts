/** The search and the list below it lead to each other by keys; each has its place in another part of the page. */
export const focusIds = { search: 'explore-search', list: 'explore-list' } as const;

/** Answers whether it is there to be focused. */
export function focusOn(where: keyof typeof focusIds): boolean {
  const element = document.getElementById(focusIds[where]);
  element?.focus();
  return element !== null;
}
