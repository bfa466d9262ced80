/** Trends: filters persist, and every mark and figure links to its events, by pointer, by keyboard and without scripts. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const total = async (page: Page): Promise<number> => Number.parseInt((await page.locator('.view-head p').first().textContent()) ?? '', 10);
const tableOf = (page: Page, name: string) => page.getByRole('table', { name });

test('keeps the filters between timeline and trends', async ({ page }) => {
  await page.goto('/?actor=taiwan&from=2023');
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Trends' }).click();
  await expect(page).toHaveURL('/trends?actor=taiwan&from=2023');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trends');
  await expect(page.getByRole('link', { name: 'Remove actor Taiwan' })).toBeVisible();
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'List' }).click();
  await expect(page).toHaveURL('/?actor=taiwan&from=2023#list');
  await expect(page.locator('.list-head')).toBeInViewport();
});

test('stores filters and options in the URL, and Back undoes them', async ({ page }) => {
  await page.goto('/trends');
  await page.getByRole('navigation', { name: 'Periods' }).getByRole('link', { name: 'Quarters' }).click();
  await expect(page).toHaveURL('/trends?period=quarter');
  await page.getByRole('navigation', { name: 'Actors in the table' }).getByRole('link', { name: 'All actors' }).click();
  await expect(page).toHaveURL('/trends?period=quarter&pairs=all');
  await page.getByRole('checkbox', { name: /^China/ }).check();
  await expect(page).toHaveURL('/trends?actor=china&period=quarter&pairs=all');
  await page.getByRole('link', { name: 'Remove actor China' }).click();
  await expect(page).toHaveURL('/trends?period=quarter&pairs=all');
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^China/ })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Periods' }).getByRole('link', { name: 'Quarters' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('the figures of all periods add up to the total', async ({ page }) => {
  await page.goto('/trends');
  await page.getByText('Events by theme as a table').click();
  const all = await tableOf(page, 'Events by theme').locator('tbody tr > :nth-child(2)').allTextContents();
  const sum = all.reduce((whole, words) => whole + Number(words), 0);
  expect(Math.abs(sum - (await total(page)))).toBeLessThan(0.05 * all.length);
});

test('a column and its table figure link to the same events', async ({ page }) => {
  await page.goto('/trends');
  const column = page.locator('svg[data-row="meeting"] a', { hasText: /^January 2024, Meetings: / });
  await column.click();
  await expect(page).toHaveURL('/?theme=meeting&from=2024-01&to=2024-01');
  await expect(page.locator('.event-row').first()).toBeVisible();
  await page.goBack();
  await page.getByText('Events by theme as a table').focus();
  await page.keyboard.press('Enter');
  const figure = tableOf(page, 'Events by theme').getByRole('link', { name: /^January 2024, Meetings: / });
  await expect(figure).toHaveAttribute('href', '/?theme=meeting&from=2024-01&to=2024-01');
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/?theme=meeting&from=2024-01&to=2024-01');
});

test('a cell of the matrix links to the events that both actors share', async ({ page }) => {
  await page.goto('/trends?theme=meeting');
  const cell = page.getByRole('link', { name: /^(China – United States|United States – China): \d+ events?$/ });
  const count = Number(/: (\d+) event/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  expect(count).toBeGreaterThan(1);
  await cell.click();
  await expect(page.locator('.view-head p').first()).toHaveText(new RegExp(`^${count} of \\d+ events`));
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.getAll('actor').sort(), searchParams.get('all'), searchParams.get('theme')]).toEqual([
    '/',
    ['china', 'united-states'],
    'actor',
    'meeting',
  ]);
});

test('reports invalid parameters and offers to clear filters without matches', async ({ page }) => {
  await page.goto('/trends?period=week&q=zzzzzz');
  await expect(page.getByText('period=week')).toBeVisible();
  await expect(page.getByText('No events match these filters.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Clear filters' }).last().click();
  await expect(page).toHaveURL('/trends');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`is accessible with its tables open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/trends?pairs=all');
    for (const summary of await page.locator('.trend-details > summary').all()) await summary.click();
    await expectAccessible(page);
  });

test('shows a single day as one period', async ({ page }) => {
  await page.goto('/trends?from=2024-01-09&to=2024-01-09');
  await page.getByText('Events by theme as a table').click();
  await expect(tableOf(page, 'Events by theme').locator('tbody tr')).toHaveCount(1);
  await expect(tableOf(page, 'Events by theme')).toContainText('January 2024');
});

test('shows no cooperation or conflict score', async ({ page }) => {
  await page.goto('/trends');
  const figures = page.locator('.trend-section');
  await expect(figures.first()).toBeVisible();
  await expect(page.getByRole('main').getByText(/PLOVER|\bscored?\b|leans to/i)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Cooperation and conflict' })).toHaveCount(0);
  // A pair shows a count but no signed number.
  for (const words of await page.locator('.pair-matrix td, .fact-count').allTextContents()) expect(words).toMatch(/^(|–|\d+|\d+ events?)$/);
});

test('on a phone, the charts scroll in their own box', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/trends');
  const box = page.getByRole('region', { name: /^Events by theme, chart/ });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await box.focus();
  // Scroll from the newest end, where the chart starts, to older periods.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeLessThan(0);
  await expect(page.locator('.trend-label', { hasText: 'Meetings' }).first()).toBeInViewport();
});

test('two years of columns fill a page of 1280 px without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/trends');
  const box = page.getByRole('region', { name: /^Events by theme, chart/ });
  const { room, whole } = await box.evaluate((element) => ({ room: element.clientWidth, whole: element.scrollWidth }));
  expect(whole).toBe(room);
  const drawn = await box.locator('svg').first().boundingBox();
  expect(drawn?.width).toBeGreaterThan(0.9 * room);
});

test('on a wide page, chart and caption are side by side and fill the width', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/trends');
  const main = await page.locator('.timeline-main').boundingBox();
  for (const figure of await page.locator('.trend-figure').all()) {
    const [drawn, words] = await Promise.all([figure.locator('> div').boundingBox(), figure.locator('figcaption').boundingBox()]);
    expect(words?.x).toBeGreaterThan((drawn?.x ?? 0) + (drawn?.width ?? 0));
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeGreaterThan((main?.x ?? 0) + 0.95 * (main?.width ?? 0));
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1920);
});

test('does not send the chart library to the browser', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto('/trends', { waitUntil: 'networkidle' });
  const texts = await Promise.all(scripts);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toMatch(/plotOptions|interval-tree|fy-axis/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows charts and tables, and filters work as a form', async ({ page }) => {
    await page.goto('/trends?period=quarter');
    await expect(page.locator('svg[data-row="all"] rect').first()).toBeVisible();
    await page.getByRole('checkbox', { name: /^China/ }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/^[^?]*\/trends\?(?=.*actor=china)(?=.*period=quarter)/);
    await page.getByText('Events by theme as a table').click();
    await tableOf(page, 'Events by theme').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/\?actor=china&from=/);
  });
});

test('prints the tables without controls', async ({ page }) => {
  await page.goto('/trends');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Periods' })).toBeHidden();
  const box = await page.locator('.trend-details').first().boundingBox();
  expect(box?.height).toBeGreaterThan(200);
});

test('on a phone, charts start at the newest end, and short ones at the left', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const sides = () =>
    page.locator('.trend-scroll').evaluateAll((all) =>
      all.map((box) => {
        const [outer, inner] = [box.getBoundingClientRect(), box.querySelector('.trend-svg')?.getBoundingClientRect()];
        return {
          overflows: box.scrollWidth > box.clientWidth,
          left: Math.round((inner?.left ?? 0) - outer.left),
          right: Math.round((inner?.right ?? 0) - outer.right),
        };
      }),
    );
  await page.goto('/trends?period=month');
  const many = await sides();
  expect(many.length).toBeGreaterThan(0);
  for (const one of many) expect(one).toMatchObject({ overflows: true, right: 0 });
  await page.goto('/trends?from=2024-01&to=2024-02&period=month');
  for (const one of await sides()) expect(one).toMatchObject({ overflows: false, left: 0 });
});
