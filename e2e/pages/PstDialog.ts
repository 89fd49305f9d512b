import type { Locator } from '@playwright/test';

/** How large PST files may become. */
export class PstDialog {
  constructor(private readonly dialog: Locator) {}

  get save(): Locator {
    return this.dialog.getByRole('button', { name: 'Save', exact: true });
  }

  async splitAt(gigabytes: string): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: 'Split a large export' }).check();
    await this.dialog.getByLabel('Largest PST file, in GB').fill(gigabytes);
  }
}
