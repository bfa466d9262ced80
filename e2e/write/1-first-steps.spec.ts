/** The first hour: steps to the first published article, the demo data apart from the queue, and the grouped navigation on a phone. */
import { openDesk, publishArticle, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test('the queue of a new site leads to the first published article', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin');
  const steps = page.getByRole('region', { name: 'Publish your first article' });
  await expect(steps.getByRole('link', { name: 'Remove the demo data' })).toBeVisible();
  await expectAccessible(page);
  await steps.getByRole('link', { name: 'Add an article' }).click();
  await expect(page.getByRole('heading', { name: 'Add article', level: 1 })).toBeVisible();
  await openDesk(page, {
    text: 'Nepal and Bhutan met in Thimphu on May 7, 1655.',
    title: 'A meeting in Thimphu',
    published: '1655-05-08',
    source: 'Thimphu Courier',
  });
  await expect(page.locator('.candidate')).toHaveCount(1);
  await page.goto('/admin');
  await expect(steps).toContainText('Article added: “A meeting in Thimphu”.');
  await steps.getByRole('link', { name: 'Review its events' }).click();
  await expect(page.locator('.candidate')).toHaveCount(1);
  await publishArticle(page);
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  await expect(steps).toHaveCount(0);
});

test('the queue keeps the demo data separate', async ({ page }) => {
  await signIn(page);
  await openDesk(page, { text: 'Nepal and Sikkim met in Gangtok on May 9, 1656.', published: '1656-05-10', source: 'Gangtok Courier' });
  await page.goto('/admin');
  const added = page.locator('.queue-row').filter({ hasText: 'Gangtok' });
  await expect(added).toHaveCount(1);
  const shown = await page.locator('.queue-row').count();
  await page.getByRole('navigation', { name: 'Filter by assignee' }).getByRole('link', { name: 'Demo data' }).click();
  await expect(added).toHaveCount(0);
  await expect(page.locator('.queue-row').nth(shown)).toBeVisible();
  await page.getByRole('navigation', { name: 'Filter by assignee' }).getByRole('link', { name: 'Mine' }).click();
  await expect(page.getByText('No items are assigned to you.')).toBeVisible();
});

test('the navigation fits a phone of 360 pixels and names the page', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin');
  await page.setViewportSize({ width: 360, height: 740 });
  const menu = page.locator('summary').filter({ hasText: 'Menu: Queue' });
  await menu.click();
  const nav = page.getByRole('navigation', { name: 'Editing' });
  await expect(nav.getByRole('list', { name: 'Vocabulary' }).getByRole('link')).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
  await nav.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { name: 'Sources', level: 1 })).toBeVisible();
  await expect(page.locator('summary').filter({ hasText: 'Menu: Sources' })).toBeVisible();
  await expect(nav).toBeHidden();
});

test('the navigation draws no divider at the start of a line', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin');
  await page.setViewportSize({ width: 800, height: 740 });
  const starts = await page.locator('.admin-bar').evaluate((bar) => {
    const edge = bar.getBoundingClientRect().left;
    return [...bar.querySelectorAll('.admin-group')]
      .map((group) => group.getBoundingClientRect())
      .filter(({ left }) => left - edge < 1)
      .map(({ left, top, height }) => bar.contains(document.elementFromPoint(left + 0.5, top + height / 2)));
  });
  expect(starts.length).toBeGreaterThan(1);
  expect(starts).not.toContain(true);
});

test('the navigation is one line on a common laptop screen, with room for counts', async ({ page }) => {
  await signIn(page);
  await page.setViewportSize({ width: 1250, height: 740 });
  await page.goto('/admin');
  const tops = await page.locator('.admin-bar .admin-group').evaluateAll((all) => all.map((group) => group.getBoundingClientRect().top));
  expect(tops).toHaveLength(4);
  expect(new Set(tops).size).toBe(1);
});
