/** Labels of relations, sources and status on an event page. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

async function openEvent(page: Page, title: string): Promise<void> {
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  const row = page.locator('.event-row', { hasText: title }).first();
  await page.goto(`/events/${await row.getAttribute('data-event')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('hides unconfirmed part-of links on the page and in the panel', async ({ page }) => {
  await openEvent(page, 'Joe Biden and Xi Jinping meet in Lima');
  const id = new URL(page.url()).pathname.split('/')[2];
  for (const path of [page.url(), `/?event=${id}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Cite', exact: false }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /^(Part of|Includes|In response to|Responses)$/ })).toHaveCount(0);
    await expect(page.getByText('Why this link is suggested')).toHaveCount(0);
  }
});

test('labels a source “quote found in article” and never “verified”', async ({ page }) => {
  await openEvent(page, 'Joe Biden and Xi Jinping meet in Lima');
  await expect(page.getByText('quote found in article').first()).toBeVisible();
  await expect(page.getByText(/\bverified\b/)).toHaveCount(0);
});

test('shows a postponement as happened, without strikethrough', async ({ page }) => {
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
