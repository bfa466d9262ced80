import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test('the home page loads, is accessible and has no errors', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await expectAccessible(page);
});

test.describe('an unknown URL', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('returns 404 with a link to the home page', async ({ page }) => {
    const response = await page.goto('/no-such-page');
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL('/');
  });
});

test('the health endpoints report that the server is ready', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toEqual({ status: 'ok' });
  expect(await (await request.get('/api/ready')).json()).toEqual({ status: 'ready' });
});
