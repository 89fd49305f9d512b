import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import type { ScreenState } from './screen';
import { withStage } from './stage';

export const themes = ['light', 'dark'] as const;
export const widths = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

const maxHeight = 3000;

export interface Picture {
  readonly file: string;
  readonly theme: (typeof themes)[number];
  readonly width: number;
  /** What a machine can tell is wrong with the look. */
  readonly flaws: readonly string[];
}

export interface StateResult {
  readonly screen: string;
  readonly state: string;
  readonly pictures: readonly Picture[];
  /** Why the state could not be reached. */
  readonly problem?: string;
}

function fileName(...parts: readonly (string | number)[]): string {
  const slug = parts.join('-').toLowerCase();
  return `${slug.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}.png`;
}

/** Waits until the page has followed the theme, and has been drawn twice with the new width. */
async function redrawn(page: Page, theme: string): Promise<void> {
  await page.locator(`html[data-color-scheme="${theme}"]`).waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function widthFlaws(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return excess > 0 ? [`${excess} px wider than the screen`] : [];
}

async function contrastFlaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withRules(['color-contrast'])
    .analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => `low contrast: ${html}`));
}

/**
 * Makes the window as high as the page: a picture of more than the window would show bars that stand at its lower edge
 * in the middle.
 */
async function fitWindow(page: Page, { width, height }: (typeof widths)[number]): Promise<void> {
  await page.setViewportSize({ width, height });
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(height, needed), maxHeight) });
}

/** All themes and widths of the state the page is in. */
async function takePictures(page: Page, folder: string, names: readonly string[]): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const viewport of widths) {
    await fitWindow(page, viewport);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await redrawn(page, theme);
      const file = fileName(...names, theme, viewport.width);
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
      // Colours do not depend on the width, and reading them takes the longest of all.
      const contrast = viewport === widths[0] ? await contrastFlaws(page) : [];
      const flaws = [...(await widthFlaws(page)), ...contrast];
      pictures.push({ file, theme, width: viewport.width, flaws });
    }
  }
  return pictures;
}

async function pictureOfFailure(page: Page, folder: string, names: readonly string[]): Promise<Picture> {
  const file = fileName(...names, 'stuck');
  await page.screenshot({ path: join(folder, file) });
  return { file, theme: 'light', width: widths[0].width, flaws: [] };
}

export async function showState(
  browser: Browser,
  folder: string,
  screen: string,
  { name, options = {}, steps }: ScreenState,
): Promise<StateResult> {
  const result = { screen, state: name };
  const names = [screen, name];
  return withStage(browser, options, async (stage) => {
    try {
      await steps(stage);
      return { ...result, pictures: await takePictures(stage.page, folder, names) };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { ...result, problem, pictures: [await pictureOfFailure(stage.page, folder, names)] };
    }
  });
}
