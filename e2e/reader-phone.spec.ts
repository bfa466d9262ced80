/** At 360 px: nothing runs out of the page, the panel is a sheet over it, filters are a sheet, targets are large enough. */
import { expectAccessible } from './expect-accessible';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

for (const path of ['/', '/articles', '/articles/1', '/about', '/?q=zzzzqqq', '/?theme=bad']) {
  test(`${path} fits`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

test('the panel covers the page, what lies behind cannot be reached, closing returns', async ({ page }) => {
  await page.goto('/');
  const link = page.locator('.event-row').nth(2).getByRole('link').first();
  await link.click();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  const box = await panel.boundingBox();
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 360, 780]);
  await expect(page.locator('.timeline-main')).toHaveAttribute('inert', '');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Close the event' }).click();
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('filters are chosen in a sheet that Esc closes', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^China/ }).check();
  await expect(page).toHaveURL(/actor=china/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Show \d+ events?$/ }).click();
  await expect(page.getByRole('checkbox', { name: /^China/ })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters, 1 active' })).toBeVisible();
});
