/** Comparison of actors, selected on the page or by URL, with counts, lanes and shared events. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const table = (page: Page) => page.getByRole('table', { name: /^Number of events, first and last event/ });

test('selects two actors from the timeline, and their counts link to events', async ({ page }) => {
  await page.goto('/?theme=meeting');
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/compare?theme=meeting');
  await expect(page.getByText('Choose two or more actors.')).toBeVisible();
  const offered = page.getByRole('list', { name: 'Most frequent actors' });
  await offered.getByRole('link', { name: 'China' }).click();
  await expect(page.getByText('Choose another actor to compare with.')).toBeVisible();
  await page.getByRole('list', { name: 'Compare with' }).getByRole('link', { name: 'United States' }).click();
  await expect(page).toHaveURL('/compare?actor=china&actor=united-states&theme=meeting');
  await expect(table(page).getByRole('rowheader')).toHaveText(['China', 'United States']);
  const number = table(page).getByRole('link', { name: / events? involving China$/ });
  const count = Number.parseInt((await number.textContent()) ?? '', 10);
  await number.click();
  await expect(page).toHaveURL('/?actor=china&theme=meeting');
  await expect(page.locator('.view-head p').first()).toHaveText(new RegExp(`^${count} of \\d+ events`));
});

test('gives each actor a lane and marks, counts and links shared events', async ({ page }) => {
  await page.goto('/compare?actor=china&actor=united-states');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await expect(page.locator('.lane-heads .lane-name')).toHaveText(['China', 'United States']);
  const shared = page.locator('.axis-box .ax[data-shared]').first();
  const id = await shared.getAttribute('data-event');
  await expect(page.locator(`.axis-box .ax[data-event="${id}"][data-shared]`)).toHaveCount(2);
  const pair = page.getByRole('list', { name: 'Shared events by pair' }).getByRole('listitem');
  const count = Number.parseInt((await pair.locator('.lane-number').textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(5);
  await expect(table(page).getByRole('row').nth(1).getByRole('cell').nth(1)).toHaveText(String(count));
  await pair.getByRole('link').click();
  await expect(page).toHaveURL('/?actor=china&actor=united-states&all=actor');
  await expect(page.locator('.view-head p').first()).toHaveText(new RegExp(`^${count} of \\d+ events`));
});

test('filters change the compared actors, lanes collapse, and the URL stores the window', async ({ page }) => {
  await page.goto('/compare?actor=china&actor=taiwan');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Match all selected' })).toBeHidden();
  await page.getByRole('checkbox', { name: /^United States/ }).check();
  await expect(page).toHaveURL('/compare?actor=china&actor=taiwan&actor=united-states');
  await expect(table(page).getByRole('rowheader')).toHaveText(['China', 'Taiwan', 'United States']);
  await page.getByRole('link', { name: 'Collapse Taiwan' }).click();
  await expect(page).toHaveURL(/lanes=actor&folded=taiwan$/);
  await expect(page.locator('.axis-box a.ax[aria-label*=", in China"]').first()).toBeVisible();
  await expect(page.locator('.axis-box a.ax[aria-label*=", in Taiwan"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/folded=taiwan&window=/);
  await page.reload();
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await page.getByRole('link', { name: 'Remove actor Taiwan' }).click();
  await expect(table(page).getByRole('rowheader')).toHaveText(['China', 'United States']);
});

test('reports a seventh actor as ignored and shows no events for an unknown one', async ({ page }) => {
  await page.goto('/compare?actor=china&actor=taiwan&actor=japan&actor=united-states&actor=nobody&actor=india&actor=russia');
  await expect(page.getByText('actor=russia')).toBeVisible();
  const row = table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'nobody' }) });
  await expect(row).toContainText('none');
});

test('shows a message when no events match', async ({ page }) => {
  await page.goto('/compare?actor=china&actor=taiwan&q=zzzzzz');
  await expect(page.getByText('No events match these filters.')).toBeVisible();
  await expectAccessible(page);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`is accessible, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.goto('/compare?actor=china&actor=united-states&actor=taiwan');
    await expect(page.locator('.axis-box .ax').first()).toBeVisible();
    await expectAccessible(page);
  });

test('on a phone, the statistics scroll in their own box', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/compare?actor=china&actor=united-states');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const box = page.getByRole('region', { name: 'Actor statistics' });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows counts and shared events, and the filter form keeps the actors in order', async ({ page }) => {
    await page.goto('/compare?actor=china&actor=united-states');
    await expect(page.locator('.compare-list > li').first()).toBeVisible();
    await page.getByRole('checkbox', { name: /^Meetings/ }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/^[^?]*\/compare\?(?=.*actor=china)(?=.*actor=united-states)(?=.*theme=meeting)/);
    await expect(table(page).getByRole('rowheader')).toHaveText(['China', 'United States']);
    await page.getByRole('checkbox', { name: /^China/ }).uncheck();
    await page.getByRole('checkbox', { name: /^Joe Biden/ }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(table(page).getByRole('rowheader')).toHaveText(['United States', 'Joe Biden']);
  });
});
