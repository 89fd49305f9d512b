import type { Page } from '@playwright/test';

/**
 * The browser's dialog that asks where to save. A test can't answer the real one, so the files go to the folder that
 * the page may write to by itself.
 */
export class SaveDialog {
  constructor(private readonly page: Page) {}

  /** From the next page load on. */
  async answer(): Promise<void> {
    await this.page.addInitScript(() => {
      Reflect.set(window, 'showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(suggestedName, { create: true });
      });
    });
  }

  /** As in a browser that has none. */
  async takeAway(): Promise<void> {
    await this.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  }

  /** First bytes and size of a saved file; undefined when there is none. */
  read(name: string): Promise<{ readonly start: string; readonly size: number } | undefined> {
    return this.page.evaluate(async (wanted) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(wanted).catch(() => undefined);
      const file = await handle?.getFile();
      return file === undefined ? undefined : { start: (await file.text()).slice(0, 2), size: file.size };
    }, name);
  }
}
