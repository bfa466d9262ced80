/** Ways between the review desk and other pages: merging returns, quotes open the desk, and a new role is explained. */
import type { Page } from '@playwright/test';
import { inviteEditor, openDesk, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

/** Two events. The year is unique, so that they are new. Returns the URL of the desk. */
async function desk(page: Page): Promise<string> {
  const year = 1400 + test.info().line;
  const text = `Of wool and salt

Latvia and Estonia signed an agreement on wool in Riga on May 3, ${year}. Latvia and Estonia met in Riga on May 4, ${year}.`;
  const address = await openDesk(page, { text, published: '2025-03-06', source: 'Salt Gazette' });
  await expect(page.locator('.candidate')).toHaveCount(2);
  return address;
}

test('merging from the desk returns to the desk, with undo', async ({ page }) => {
  await signIn(page);
  const address = await desk(page);
  for (const key of ['j', 'm']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: /^Merge with/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to review' })).toHaveAttribute('href', /\/admin\/articles\/\d+\?event=\d+$/);
  await page.getByLabel('Other event’s title').fill('Latvia and Estonia meet');
  await page.locator('main').getByRole('button', { name: 'Search' }).click();
  await page
    .getByRole('link', { name: /^Latvia and Estonia meet/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Merge two events' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to review' })).toBeVisible();
  await page.getByRole('button', { name: 'Merge events' }).click();
  await expect(page).toHaveURL(new RegExp(`^${address}\\?event=`));
  await expect(page.locator('.candidate')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.locator('.candidate')).toHaveCount(2);
});

test('the page of an event shows the quotation beside the fields, and its article opens at the desk', async ({ page }) => {
  await signIn(page);
  const address = await desk(page);
  const candidate = page.locator('.candidate').first();
  const id = (await candidate.getAttribute('id'))?.replace('candidate-', '');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/admin/events/${id}`);
  const [title, quote] = await Promise.all([
    page.getByLabel('Title', { exact: true }).boundingBox(),
    page.locator('.source-quote').first().boundingBox(),
  ]);
  expect(quote?.x ?? 0).toBeGreaterThan((title?.x ?? 0) + (title?.width ?? 0));
  // a selected month and qualifier are readable
  expect((await page.getByLabel('Month', { exact: true }).boundingBox())?.width).toBeGreaterThan(120);
  expect((await page.getByLabel('Qualifier', { exact: true }).boundingBox())?.width).toBeGreaterThan(180);
  await expect(page.getByRole('heading', { name: /^Sources?$/, level: 3 })).toHaveCount(1);
  await page.getByLabel('Place', { exact: true }).scrollIntoViewIfNeeded();
  await expect(page.locator('.source-quote').first()).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Read in article' }).first().click();
  await expect(page).toHaveURL(`${address}?event=${id}`);
  await expect(candidate).toHaveAttribute('data-open', '');
});

test('number keys are the themes of the event and the most used themes', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await page.keyboard.press('j');
  const keys = page.locator('.candidate').first().locator('button[data-number]');
  await expect(keys.first()).toHaveText(/^Agreements/);
  await expect(keys.first()).toHaveAttribute('aria-pressed', 'true');
  const names = await keys.allTextContents();
  // a theme that is put on keeps its key
  await page.keyboard.press('9');
  await expect(keys.nth(8)).toHaveAttribute('aria-pressed', 'true');
  expect(await keys.allTextContents()).toEqual(names);
});

test('a person whose role changed sees why they must sign in again', async ({ browser, page }) => {
  await signIn(page);
  const context = await inviteEditor(page, browser, 'Rolf Newrole');
  const other = await context.newPage();
  await other.goto('/admin');
  await expect(other.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  await page.goto('/admin/users');
  const role = page.getByLabel('Role of Rolf Newrole');
  await role.selectOption('analyst');
  await page.locator('form').filter({ has: role }).getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByText('Role changed.')).toBeVisible();
  await other.goto('/admin');
  await expect(other.getByText('An administrator changed your role, so you were signed out.')).toBeVisible();
  await expectAccessible(other);
  await context.close();
});
