/** The queue: its count appears on every editor page; items are solved where they link, and can be assigned or snoozed. */
import type { Page } from '@playwright/test';
import { openDesk, publishArticle, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const ARTICLE = `Fisheries talks in Bergen

BERGEN, March 4, 2025 (Example Agency) - Iceland and Norway signed an agreement on herring in Bergen on Monday. In October 2024, Iceland and Norway held talks in Oslo.`;

async function plan(page: Page, title: string): Promise<void> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Year', { exact: true }).fill('2019');
  await page.getByLabel('Main theme').selectOption('meeting');
  await page.getByLabel('Status').selectOption('planned');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
}

const kinds = (page: Page) => page.getByRole('navigation', { name: 'Queue by kind' });
const row = (page: Page, title: string) => page.locator('.queue-row').filter({ hasText: title });

test('a past plan is asked about, put off, woken, and answered in place', async ({ page }) => {
  await signIn(page);
  await plan(page, 'Ministers were to meet in Narvik');
  await kinds(page)
    .getByRole('link', { name: /^Overdue plans/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Overdue plans', level: 1 })).toBeVisible();
  await expect(kinds(page).locator('[aria-current]')).toContainText('Overdue plans');
  const item = row(page, 'Ministers were to meet in Narvik');
  await expect(item).toContainText('2019');
  await item.getByText('Assign or snooze item').click();
  await expectAccessible(page);
  await item.getByLabel('Snooze until').fill('2020-01-01');
  await item.getByRole('button', { name: 'Snooze item' }).click();
  await expect(item.getByText('Choose a future date.')).toBeVisible();
  await item.getByLabel('Snooze until').fill('03/04/2199');
  await item.getByRole('button', { name: 'Snooze item' }).click();
  await expect(item.getByText('“03/04/2199” can mean 2199-04-03 or 2199-03-04. Enter one of these dates.')).toBeVisible();
  await item.getByLabel('Snooze until').fill('Tue 1 Jan 2199');
  await item.getByRole('button', { name: 'Snooze item' }).click();
  await expect(item).toHaveCount(0);

  await page.getByRole('link', { name: 'Snoozed' }).click();
  await expect(item).toContainText(/snoozed until 1 January 2199/i);
  await expectAccessible(page);
  await item.getByRole('button', { name: 'Unsnooze item' }).click();
  await expect(item).toHaveCount(0);
  await page.goto('/admin?kind=due');
  await item.getByRole('button', { name: 'Took place' }).click();
  await expect(item).toHaveCount(0);
  await page.goto('/?q=Narvik');
  await page.locator('.event-row a').first().click();
  await expect(page.getByText('Planned, then took place').first()).toBeVisible();
});

test('an item is given to an editor without script, and found among their own', async ({ page, browser, baseURL }) => {
  await signIn(page);
  await plan(page, 'Ministers were to meet in Alta');
  const state = await page.context().storageState();
  const plain = await (await browser.newContext({ baseURL, storageState: state, javaScriptEnabled: false })).newPage();
  await plain.goto('/admin?kind=due');
  const item = row(plain, 'Ministers were to meet in Alta');
  await item.getByText('Assign or snooze item').click();
  await item.getByRole('button', { name: 'Assign item' }).click();
  await expect(item).toContainText('Assigned to you');
  await plain.getByRole('link', { name: 'Mine' }).click();
  await expect(item).toBeVisible();
  await expect(plain.locator('.queue-row')).toHaveCount(1);
  await plain.goto('/admin?kind=due&share=nobody');
  await expect(item).toHaveCount(0);
  await plain.goto('/admin?share=mine');
  await item.getByRole('button', { name: 'Canceled' }).click();
  await expect(item).toHaveCount(0);
  await expect(plain.getByText('No items are assigned to you.')).toBeVisible();
});

test('an article waits until it is published, its events until they are checked', async ({ page }) => {
  await signIn(page);
  await openDesk(page, { text: ARTICLE, published: '2025-03-04', source: 'Example Gazette' });
  await page.goto('/admin?kind=article');
  const item = row(page, 'Fisheries talks in Bergen');
  await expect(item).toContainText('events to decide');
  await expectAccessible(page);
  await item.getByRole('link', { name: 'Fisheries talks in Bergen' }).click();
  await publishArticle(page);
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();
  await page.goto('/admin?kind=article');
  await expect(item).toHaveCount(0);
  await page.goto('/admin/articles');
  await expect(page.getByRole('link', { name: 'Fisheries talks in Bergen' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/admin?kind=unchecked');
  const first = page.locator('.queue-row').first();
  const title = (await first.getByRole('link').first().textContent()) ?? '';
  await first.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText('published, reviewed')).toBeVisible();
  await page.goto('/admin?kind=unchecked');
  await expect(page.locator('.queue-row').getByRole('link', { name: title, exact: true })).toHaveCount(0);
});

test('a reader’s report and a pair that is alike come first, and lead to where they are solved', async ({ page }) => {
  await signIn(page);
  for (const title of ['Ruritania signs a treaty on fish', 'Ruritania signs the treaty on fish']) {
    await page.goto('/admin/events/new');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Year', { exact: true }).fill('2024');
    await page.getByLabel('Month', { exact: true }).selectOption('03');
    await page.getByLabel('Day', { exact: true }).fill('7');
    await page.getByLabel('Actor 1', { exact: true }).fill('Ruritania');
    await page.getByLabel('Main theme').selectOption('agreement');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  }
  const id = page.url().split('?')[0]?.split('/').pop();
  await page.goto(`/mistakes/new?event=${id}`);
  await page.getByLabel('What is wrong?').fill('It is the same as the other one.');
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByText('Thank you.')).toBeVisible();

  await page.goto('/admin');
  await expect(page.locator('.queue-row').first()).toContainText('It is the same as the other one.');
  const pair = page.locator('.queue-row').filter({ hasText: 'Duplicate' }).filter({ hasText: 'treaty on fish' });
  await expect(pair).toContainText('Ruritania signs the treaty on fish');
  await pair.getByRole('button', { name: 'Keep both events' }).click();
  await expect(pair).toHaveCount(0);
  await page.locator('.queue-row').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/admin\/mistakes\/\d+$/);
  await page.getByLabel('Reason for declining').fill('Two treaties.');
  await page.getByRole('button', { name: 'Decline report' }).click();
  await expect(page.getByText('Declined by Ada Lovell')).toBeVisible();
  await page.getByRole('link', { name: 'Back to queue' }).click();
  await expect(page.locator('.queue-row').filter({ hasText: 'Reader report' })).toHaveCount(0);
});
