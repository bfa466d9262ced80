/** Removal of the demo data, after all tests that use it. */
import { signIn } from '../support/editor';
import { expect, test } from '../support/fixtures';

test('the demonstration says what goes, asks, and is gone', async ({ page, request }) => {
  await signIn(page);
  await page.goto('/admin/site');
  const { total } = await (await request.get('/api/v1/articles?limit=1')).json();
  await page.getByText('Remove demo data').first().click();
  await page.getByRole('button', { name: 'Remove demo data' }).click();
  await expect(page.getByText('Confirm that you want to remove the demo data.')).toBeVisible();
  await page.getByLabel('I want to remove the demo data').check();
  await page.getByRole('button', { name: 'Remove demo data' }).click();
  await expect(page.getByText(/^Removed [\d,]+ demo events? and [\d,]+ demo articles?\.$/)).toBeVisible();
  const answer = await request.get('/api/v1/articles?limit=200');
  expect(answer.status()).toBe(200);
  const left = await answer.json();
  expect(left.items.filter(({ source }: { source: string }) => source === 'Dateline demonstration')).toEqual([]);
  expect(left.total).toBeLessThanOrEqual(total - 10);
  // the one real article stays
  await page.goto('/articles');
  await expect(page.getByRole('link', { name: /^Diao Daming/ })).toBeVisible();
  expect(await (await request.get('/changes')).text()).not.toContain('removed with the demo data');
});
