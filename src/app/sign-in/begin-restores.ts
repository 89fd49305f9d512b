import type { Person } from '#/domain/person/person';

/** Loads the restore list and takes up restores that were under way. No first screen needs the code for it. */
export async function beginRestores(person: Person): Promise<void> {
  const [{ PersonRestoreList }, { PersonPlans }] = await Promise.all([
    import('#/domain/restore-list/restore-list'),
    import('#/domain/restore-plan/store/person-plans'),
  ]);
  if (person.signedIn.aborted) return;
  person.own(PersonRestoreList).begin();
  person.own(PersonPlans).begin();
}
