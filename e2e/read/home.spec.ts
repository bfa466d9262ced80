/** A reader’s path through the site: timeline, filters, panel, event page, article. */
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test('opens an event in the panel; Back and Esc close it and restore focus', async ({ page }) => {
  await page.goto('/');
  const row = page.locator('.event-row').nth(1);
  const link = row.getByRole('link').first();
  const title = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(/[?&]event=\d+/);
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(panel.locator('blockquote').first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Why this date' })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
  await link.press('Enter');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL('/');
  await expect(link).toBeFocused();
});

test('closing an event before it loads returns the reader to the list', async ({ page }) => {
  await page.goto('/about');
  await page.goto('/');
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/event=\d+&_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  const link = page.locator('.event-row').nth(1).getByRole('link').first();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await link.click();
  await expect(panel).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
  letGo();
  await link.press('Enter');
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL('/');
  await expect(link).toBeFocused();
});

test('filters apply immediately, appear in the URL and can be removed individually', async ({ page }) => {
  await page.goto('/');
  const total = page.locator('h1 + p');
  const before = await total.innerText();
  await page.getByRole('checkbox', { name: /^China/ }).check();
  await expect(page).toHaveURL(/actor=china/);
  await expect(total).not.toHaveText(before);
  await page.getByRole('checkbox', { name: /^Sanctions/ }).check();
  await expect(page).toHaveURL(/actor=china&theme=sanction/);
  await expect(page.getByRole('list', { name: 'Active filters' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.locator('.event-row').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Remove theme Sanctions' }).click();
  await expect(page).toHaveURL(/\?actor=china$/);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL('/');
  await expect(total).toHaveText(before);
});

test('a search without results offers to clear the filters', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('zzzzqqq');
  await expect(page).toHaveURL(/q=zzzzqqq/);
  await expect(page.getByText('No events match these filters.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Clear filters' }).last().click();
  await expect(page.locator('.event-row').first()).toBeVisible();
});

test('reports invalid filter values of the URL and applies the others', async ({ page }) => {
  await page.goto('/?status=nonsense&from=notadate&actor=china');
  await expect(page.getByText('status=nonsense, from=notadate')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^China/ })).toBeChecked();
});

test('an event links to its sentence in the article', async ({ page }) => {
  await page.goto('/');
  await page.locator('.event-row').first().getByRole('link').first().click();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  const quote = await panel.locator('blockquote .quoted-clause').first().innerText();
  await panel.getByRole('link', { name: 'Read in article' }).first().click();
  await expect(page).toHaveURL(/\/articles\/\d+#mention-\d+$/);
  const id = page.url().split('#mention-')[1] ?? '';
  await expect(page.locator(`#mention-${id}`)).toBeInViewport();
  const words = await page.locator(`[data-mention~="${id}"]`).allInnerTexts();
  expect(words.join('').replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '));
  await expectAccessible(page);
});

test('redirects an outdated event URL to the current one', async ({ page }) => {
  await page.goto('/');
  const href = await page.locator('.event-row').first().getByRole('link').first().getAttribute('href');
  await page.goto(`${(href ?? '').split('/').slice(0, 3).join('/')}/other-words`);
  await expect(page).toHaveURL(href ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('reverses the order of the list', async ({ page }) => {
  await page.goto('/');
  const first = await page.locator('.month-line').first().innerText();
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await expect(page).toHaveURL(/order=oldest/);
  await expect(page.locator('.month-line').first()).not.toHaveText(first);
});

for (const path of ['/articles', '/about']) {
  test(`${path} is accessible in light and dark`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });
}

test('keeps the selected color theme after a reload', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('button', { name: /^Color theme: system/ }).click();
  await page.getByRole('button', { name: /^Color theme: light/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
});

test('no page sends requests to other sites', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  for (const path of ['/', '/?event=1', '/articles', '/about']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(foreign).toEqual([]);
});
