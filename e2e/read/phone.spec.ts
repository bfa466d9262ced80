/** At 360 px: no horizontal overflow, the panel and filters open as sheets, and touch targets are large enough. */
import type { Locator } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

for (const path of ['/', '/articles', '/articles/1', '/about', '/?q=zzzzqqq', '/?theme=bad']) {
  test(`${path} fits the screen and is accessible`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

for (const width of [360, 320]) {
  test(`no control wraps onto a line of its own in a window of ${width} px with a mouse`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width, height: 780 }, hasTouch: false });
    const narrow = await context.newPage();
    await narrow.goto('/?q=zzzzqqq');
    const middle = async (control: Locator): Promise<number> => {
      const box = await control.boundingBox();
      return Math.round(box ? box.y + box.height / 2 : Number.NaN);
    };
    // the buttons of scripts replace placeholders
    await expect(async () => {
      const keys = await middle(narrow.getByRole('button', { name: 'Keyboard shortcuts' }));
      expect(await middle(narrow.getByRole('link', { name: 'Save view' }))).toBe(keys);
      expect(await middle(narrow.getByRole('button', { name: 'Filters', exact: true }))).toBe(await middle(narrow.getByRole('searchbox')));
      expect(await middle(narrow.locator('.site-header button'))).toBeCloseTo(await middle(narrow.locator('[data-site-name]')), -1);
    }).toPass();
    await context.close();
  });
}

test('the collection checkbox of an event never covers the rest of its row', async ({ page }) => {
  await page.goto('/');
  const covered = await page.locator('.event-row').evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const tick = row.querySelector('.tray-tick');
        if (!tick) return false;
        const { left, top } = tick.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(row);
        words.setEndBefore(tick);
        return [...words.getClientRects()].some((line) => line.right > left && line.bottom > top + 1);
      }).length,
  );
  expect(covered).toBe(0);
});

test('shows the full site name, and footer links are at least 44 px high', async ({ page }) => {
  await page.goto('/about');
  const name = page.locator('[data-site-name]');
  expect(await name.evaluate((link) => link.scrollWidth - link.clientWidth)).toBeLessThanOrEqual(0);
  const heights = await page
    .getByRole('contentinfo')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.clientHeight));
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the panel covers the page, makes it inert, and returns the focus when closed', async ({ page }) => {
  await page.goto('/');
  const link = page.locator('.event-row').nth(2).getByRole('link').first();
  await link.click();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await expect.poll(() => panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 780 });
  await expect(page.locator('.timeline-main')).toHaveAttribute('inert', '');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Close the event' }).click();
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('filters open in a sheet, and its button closes it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^China/ }).check();
  await expect(page).toHaveURL(/actor=china/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Show \d+ events?$/ }).click();
  await expect(page.getByRole('checkbox', { name: /^China/ })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters, 1 active' })).toBeVisible();
});

test('the scrubber stays visible, goes to months on any page and shows the position', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.axis')).toBeHidden();
  const slider = page.getByRole('slider', { name: 'Go to a date' });
  const bar = page.locator('.scrubber-bar');
  const plot = await page.locator('.scrubber-plot').boundingBox();
  if (!plot) throw new Error('the scrubber has no box');
  const tap = async (share: number) => {
    const now = await page.locator('.scrubber-plot').boundingBox();
    await page.mouse.click(plot.x + plot.width * share, (now?.y ?? plot.y) + 10);
  };
  // The first tap may precede hydration.
  await expect(async () => {
    await tap(0.53);
    await expect(page.locator('.month-line', { hasText: 'January 2024' })).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect.poll(async () => Math.round((await bar.boundingBox())?.y ?? -1)).toBe(0);
  expect(Math.round((await bar.boundingBox())?.height ?? 0)).toBe(40);
  await expect(slider).toHaveAttribute('aria-valuetext', /202\d/);
  await tap(0.15);
  await expect(page).toHaveURL(/page=2/);
  await expect(slider).toHaveAttribute('aria-valuetext', /2023/);
  await expect
    .poll(() =>
      page.locator('.month-line[data-month^="2023"]').evaluateAll((lines) => lines.some((line) => line.getBoundingClientRect().top <= 48)),
    )
    .toBe(true);
});

test('no page overflows horizontally with text at 200%', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const wide: string[] = [];
  for (const path of [
    '/',
    '/events/1',
    '/events/2',
    '/articles',
    '/articles/1',
    '/actors',
    '/compare',
    '/tray',
    '/views',
    '/changes',
    '/sign-in',
  ]) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wide.push(`${path}: ${over} px`);
  }
  expect(wide).toEqual([]);
});
