/** Helpers to operate the axis and read its state. */
import { expect, type Locator, type Page } from '@playwright/test';

export const axisItems = (page: Page): Locator => page.locator('.axis-box .ax[data-event]');

/** The status line below it: "42 events, January to March 2024, 12 shown". */
export const axisSaid = (page: Page): Locator => page.locator('.axis-state [role="status"]');

/** Runs an action that moves the axis in one step, and waits until the URL shows the new window. */
export async function jumpAxis(page: Page, jump: () => Promise<void>): Promise<void> {
  const before = page.url();
  await jump();
  await expect.poll(() => page.url()).not.toBe(before);
}

export const zoomAxis = (page: Page, button: 'Zoom in' | 'Zoom out' = 'Zoom in'): Promise<void> =>
  jumpAxis(page, () => page.getByRole('button', { name: button }).click());

/** Drags from one share of its width to another. */
export async function dragAxis(page: Page, from: number, to: number, { lets = true } = {}): Promise<void> {
  const box = await page.locator('.axis-canvas').boundingBox();
  if (!box) throw new Error('the axis has no box');
  await page.mouse.move(box.x + box.width * from, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, box.y + 100, { steps: 12 });
  if (lets) await page.mouse.up();
}
