import type { FormField } from './problems';

/** Ids of what gets the focus when something is still to be filled in. */
export const fieldIds = {
  search: 'new-session-search',
  whose: 'new-session-whose',
  what: 'new-session-what',
  when: 'new-session-when',
  exact: 'new-session-exact',
  reason: 'new-session-reason',
} as const;

const targets: Record<FormField, readonly string[]> = {
  whose: [fieldIds.search, fieldIds.whose],
  what: [fieldIds.what],
  when: [fieldIds.exact, fieldIds.when],
  reason: [fieldIds.reason],
};

/** Leads to the field: the first of its places that is on the page. */
export function focusField(field: FormField): void {
  for (const id of targets[field]) {
    const element = document.getElementById(id);
    if (element === null) continue;
    const isField = element.matches('input, textarea');
    const target = isField
      ? element
      : (element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>('input'));
    target?.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
    return;
  }
}
