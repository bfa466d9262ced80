/** What a returning reader sees of an editor's additions: upcoming events, and events new since the last visit. */
import { signIn } from '../support/editor';
import { expect, test } from '../support/fixtures';

test('a plan stands above the list, once, and is marked as new after a pause', async ({ page, browser, baseURL }) => {
  const reader = await (await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } })).newPage();
  await reader.goto('/');
  await expect.poll(() => reader.evaluate(() => localStorage.getItem('last-visit'))).not.toBeNull();
  await expect(reader.getByText('Since your last visit')).toHaveCount(0);

  const year = String(new Date().getUTCFullYear() + 1);
  await signIn(page);
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill('Ministers are to meet again');
  await page.getByLabel('Year', { exact: true }).fill(year);
  await page.getByLabel('Month', { exact: true }).selectOption({ label: 'March' });
  await page.getByLabel('Main theme').selectOption('meeting');
  await page.getByLabel('Status').selectOption('planned');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();

  // simulate an hour
  await reader.evaluate(() => {
    const visit = JSON.parse(localStorage.getItem('last-visit') ?? '{}') as { at: number };
    localStorage.setItem('last-visit', JSON.stringify({ ...visit, at: visit.at - 3_600_000 }));
  });
  await reader.goto('/');
  const plans = reader.getByRole('region', { name: 'Coming up' });
  await expect(plans.getByRole('link', { name: 'Ministers are to meet again' })).toBeVisible();
  await expect(plans).toContainText(`March ${year}`);
  await expect(reader.locator('.event-row', { hasText: 'Ministers are to meet again' })).toHaveCount(1);
  await reader.getByText('Since your last visit: 1 new').click();
  await expect(reader.locator('.event-row', { hasText: 'Ministers are to meet again' }).locator('.meta-line')).toHaveAttribute(
    'data-since',
    'new',
  );
  await reader.locator('.new-events').getByRole('link', { name: 'Ministers are to meet again' }).click();
  await expect(reader.getByRole('region', { name: 'Event', exact: true }).getByRole('heading', { level: 2 })).toHaveText(
    'Ministers are to meet again',
  );
});
