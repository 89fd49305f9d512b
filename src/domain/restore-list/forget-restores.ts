import { browserRecords } from './records';

/** Forgets what this device keeps of a person's restores: the list, and the plans. */
export async function forgetRestores(personKey: string): Promise<void> {
  try {
    await browserRecords().removeAll([personKey]);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
