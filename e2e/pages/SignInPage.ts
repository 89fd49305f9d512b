import type { Locator, Page } from '@playwright/test';

/** The portal's signed-out page, and Microsoft's sign-in page (as the stand-in shows it) behind its button. */
export class SignInPage {
  readonly signInButton: Locator;
  readonly otherAccountButton: Locator;
  readonly problem: Locator;

  constructor(private readonly page: Page) {
    this.signInButton = page.getByRole('button', { name: 'Sign in with Microsoft' });
    this.otherAccountButton = page.getByRole('button', { name: 'Use another account' });
    this.problem = page.getByRole('alert');
  }

  personButton(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  async choose(name: string): Promise<void> {
    await this.personButton(name).click();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel' }).click();
  }
}
