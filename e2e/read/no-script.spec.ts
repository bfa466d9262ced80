/** Without JavaScript: reading, filtering, the panel by URL and articles; also the printed page. */
import { expect, test } from '../support/fixtures';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('opens an event from the list and its sentence in the article', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.axis')).toBeHidden();
    await page.locator('.event-row').first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/events\/\d+\//);
    await page.getByRole('link', { name: 'Read in article' }).first().click();
    await expect(page).toHaveURL(/#mention-\d+$/);
    await expect(page.locator('.mention-start:target')).toBeVisible();
  });

  test('filters work as a form', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('checkbox', { name: /^China/ }).check();
    await page.getByRole('searchbox').fill('sanctions');
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/actor=china/);
    await expect(page).toHaveURL(/q=sanctions/);
    await expect(page.locator('.event-row').first()).toBeVisible();
    await page.getByRole('link', { name: /Remove search/ }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('');
  });

  test('a URL with an event opens the panel, and its close link returns', async ({ page }) => {
    await page.goto('/');
    const id = await page.locator('.event-row').first().getAttribute('data-event');
    await page.goto(`/?event=${id}`);
    await expect(page.getByRole('region', { name: 'Event', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Close the event' }).click();
    await expect(page.getByRole('region', { name: 'Event', exact: true })).toHaveCount(0);
  });

  test('the list is paged, years are links, and controls that need scripts are hidden', async ({ page }) => {
    await page.goto('/');
    for (const name of ['Keyboard shortcuts', 'Filter list to this range']) await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('slider')).toHaveCount(0);
    await page.getByRole('link', { name: 'Show earlier events' }).click();
    await expect(page).toHaveURL('/?page=2');
    await page.getByRole('link', { name: 'Show later events' }).click();
    await page.locator('.overview-ticks').getByRole('link', { name: '2023' }).click();
    await expect(page).toHaveURL(/from=2023-01-01&to=2023-12-31/);
    await expect(page.locator('.year-line')).toHaveText(['2023']);
  });

  test.describe('a URL of a missing record', () => {
    test.use({ allowedErrors: [/status of 404/] });

    for (const path of [
      '/events/999999',
      '/events/999999/words',
      '/articles/999999',
      '/actors/nobody',
      '/themes/nonsense',
      '/views/999999',
      '/events/999999/history',
      '/mistakes/new?event=999999',
    ]) {
      test(`${path} returns 404 with a title and a link to the timeline`, async ({ page }) => {
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(404);
        await expect(page).toHaveTitle(/not found/);
        await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
        await page.getByRole('main').getByRole('link', { name: 'Go to the timeline' }).click();
        await expect(page).toHaveURL('/');
      });
    }
  });

  test('filters open as a sheet on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('/');
    await expect(page.getByRole('checkbox', { name: /^China/ })).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(page.getByRole('checkbox', { name: /^China/ })).toBeVisible();
  });
});

test('prints the active filters', async ({ page }) => {
  await page.goto('/?actor=china&theme=sanction');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('list', { name: 'Active filters' }).getByText('Sanctions')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Clear filters' }).first()).toBeHidden();
});

test('prints the list with dates and without controls', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.event-row').first()).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.locator('.axis')).toBeHidden();
  await expect(page.locator('.overview')).toBeHidden();
  await expect(page.locator('.date-numeral').first()).toBeVisible();
  await expect(page.getByText(/^Page 1 of \d\. Not all events are printed\./)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show earlier events' })).toBeHidden();
  const body = await page.locator('body').evaluate((element) => [getComputedStyle(element).fontSize, getComputedStyle(element).lineHeight]);
  // 10.5 pt with a line height of 14 pt
  expect(body).toEqual(['14px', '18.6667px']);
});
