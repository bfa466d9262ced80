/** How an event page labels its relations, its sources and whether it took place. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

async function openEvent(page: Page, title: string): Promise<void> {
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  const row = page.locator('.event-row', { hasText: title }).first();
  await page.goto(`/events/${await row.getAttribute('data-event')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('a part that no editor has confirmed is not shown to readers, on the page or in the panel', async ({ page }) => {
  await openEvent(page, 'Joe Biden and Xi Jinping meet in Lima');
  const id = new URL(page.url()).pathname.split('/')[2];
  for (const path of [page.url(), `/?event=${id}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Cite', exact: false }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /^(Part of|Includes|In response to|Responses)$/ })).toHaveCount(0);
    await expect(page.getByText('Why this link is suggested')).toHaveCount(0);
  }
});

test('a source says that its quotation is in the text, and does not call the event verified', async ({ page }) => {
  await openEvent(page, 'Joe Biden and Xi Jinping meet in Lima');
  await expect(page.getByText('quote found in article').first()).toBeVisible();
  await expect(page.getByText(/\bverified\b/)).toHaveCount(0);
});

test('a postponement took place, so neither its mark nor its title is struck through', async ({ page }) => {
  const title = 'Antony Blinken postpones a trip to Beijing';
  await page.goto('/');
  const mark = page.locator('.axis-box .ax', { hasText: title });
  await expect(mark).toHaveAttribute('data-fill', 'filled');
  await expect(mark).not.toHaveAccessibleName(/, postponed,/);
  const decorations = await mark.locator('.ax-title').evaluate((one) => getComputedStyle(one).textDecorationLine);
  expect(decorations).toBe('none');
  await openEvent(page, title);
  await expect(page.locator('.event-main header')).toContainText('Happened');
  await expect(page.locator('.event-main header .glyph').first()).toHaveAttribute('data-fill', 'filled');
  await page.goto('/?status=postponed');
  await expect(page.getByText('No events match these filters.')).toBeVisible();
});
