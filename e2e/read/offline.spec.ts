/** Without a network, the page remains usable, and pending requests complete later. */
import { expect, test } from '../support/fixtures';

test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/] });

test('offline, a link waits and opens when the network returns', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await context.setOffline(true);
  const notice = page.getByRole('status').filter({ hasText: 'You are offline' });
  await expect(notice).toContainText('You can keep reading');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' }).click();
  await expect(notice).toContainText('Your request will load');
  await expect(page).toHaveURL('/');
  await context.setOffline(false);
  await expect(page).toHaveURL('/articles');
  await expect(notice).toHaveCount(0);
});

test('when the server is unreachable, keeps the page and retries on request', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await context.route('**/*', (route) => route.abort('failed'));
  await page.locator('.event-row').nth(2).getByRole('link').first().click();
  const notice = page.getByRole('status').filter({ hasText: 'Could not reach the server' });
  await expect(notice).toBeVisible();
  await expect(page.locator('.event-row').first()).toBeVisible();
  await context.unroute('**/*');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Event', exact: true }).getByRole('heading', { level: 2 })).toBeVisible();
});

test('when the server is unreachable, closes an event locally and queues a search', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await context.route('**/*', (route) => route.abort('failed'));
  const link = page.locator('.event-row').nth(2).getByRole('link').first();
  await link.click();
  const notice = page.getByRole('status').filter({ hasText: 'Could not reach the server' });
  await expect(notice).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Event', exact: true })).toHaveCount(0);
  await expect(notice).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.getByRole('searchbox').fill('sanctions');
  await page.getByRole('searchbox').press('Enter');
  await expect(notice).toContainText('Your request will load');
  await expect(page.locator('.event-row').first()).toBeVisible();
  await context.unroute('**/*');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveURL(/q=sanctions/);
});

test('a part of the page that cannot load shows a message', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  await page.route('**/_next/static/chunks/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Could not load a part of this page' })).toBeVisible();
  await expect(page.locator('.event-row').first()).toBeVisible();
});
