import type { Locator, Page } from '@playwright/test';

/** The frame around every screen of somebody signed in. */
export class ShellPage {
  readonly account: Locator;
  readonly menu: Locator;
  readonly navigation: Locator;
  readonly heading: Locator;
  readonly signInEnded: Locator;
  /** Microsoft gives this account no more tokens, and would stop it at sign-in too. */
  readonly notAssigned: Locator;

  constructor(private readonly page: Page) {
    this.account = page.getByRole('button', { name: /^Account/ });
    this.menu = page.getByRole('menu');
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.heading = page.getByRole('heading', { level: 1 });
    this.signInEnded = page.getByRole('alert').filter({ hasText: 'Your sign-in has ended' });
    this.notAssigned = page.getByRole('alert').filter({ hasText: 'not assigned to this application' });
  }

  place(name: 'New session' | 'Sessions'): Locator {
    return this.navigation.getByRole('link', { name });
  }

  async goTo(name: 'New session' | 'Sessions'): Promise<void> {
    await this.place(name).click();
  }

  async openMenu(): Promise<void> {
    await this.account.click();
  }

  async signOut(): Promise<void> {
    await this.openMenu();
    await this.menu.getByRole('menuitem', { name: 'Sign out' }).click();
  }

  /** Where this device remembers restores, signing out asks what becomes of them. */
  async answerSignOut(answer: 'keep' | 'forget'): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Sign out of this device?' });
    if (answer === 'keep') await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Sign out' }).click();
  }

  get signInAgainButton(): Locator {
    return this.page.getByRole('button', { name: 'Sign in again' });
  }

  async signInAgain(): Promise<void> {
    await this.signInAgainButton.click();
  }

  async useOtherAccount(): Promise<void> {
    await this.page.getByRole('button', { name: 'Use another account' }).click();
  }

  choice(name: string): Locator {
    return this.menu.getByRole('menuitemradio', { name, exact: true });
  }
}
