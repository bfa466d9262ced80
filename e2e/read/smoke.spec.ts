import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test('the first page is served, accessible and free of errors', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await expectAccessible(page);
});

test.describe('an address that leads nowhere', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('answers 404 with a page that leads back', async ({ page }) => {
    const response = await page.goto('/no-such-page');
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL('/');
  });
});

test('the server answers that it is ready', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toEqual({ status: 'ok' });
  expect(await (await request.get('/api/ready')).json()).toEqual({ status: 'ready' });
});
