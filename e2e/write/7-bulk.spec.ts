/** Bulk actions on the event list and the queue: by mouse, by keyboard and without scripts, with their result and undo. */
import type { Page } from '@playwright/test';
import { openDesk, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

/** The first year of the drafts by the word in their titles, so that no two drafts have the same date. */
const FIRST_YEAR = { Ferret: 1810, Badger: 1811, Otter: 1812, Heron: 1813 } as const;

/** Imports drafts whose titles share a word, and opens the event list with them. */
async function drafts(page: Page, word: keyof typeof FIRST_YEAR, count: number): Promise<void> {
  const places = ['Aarhus', 'Bodrum', 'Cadiz', 'Dakar', 'Esbjerg'].slice(0, count);
  const table = [
    'title,date',
    ...places.map((place, at) => `${word} council meets in ${place},${FIRST_YEAR[word] + at * 7}-03-0${at + 1}`),
  ].join('\n');
  await page.goto('/admin/import');
  await page.getByLabel('Or paste a table').fill(table);
  await page.getByRole('button', { name: 'Upload table' }).click();
  await page.getByRole('button', { name: 'Preview import' }).click();
  await page.getByRole('button', { name: /^Import \d+ events?$/ }).click();
  await expect(page.getByText(`All ${count} processed: ${count} saved`)).toBeVisible();
  await page.goto(`/admin/events?q=${word}`);
  await expect(rows(page)).toHaveCount(count);
}

const rows = (page: Page) => page.locator('.event-line');
const boxes = (page: Page) => rows(page).getByRole('checkbox');
const act = (page: Page, name: string) => page.getByRole('button', { name: `${name} selected rows`, exact: true });

test('events are ticked by keyboard and mouse, published, and undone as one', async ({ page }) => {
  await signIn(page);
  await drafts(page, 'Ferret', 4);
  await expectAccessible(page);
  await act(page, 'Publish').click();
  await expect(page.getByText('Select at least one row.')).toBeVisible();
  // Space ticks a row, Shift ticks the rows up to another one, and Enter changes nothing
  await boxes(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 4 selected')).toBeVisible();
  await page.getByLabel('Select all shown').press('Enter');
  await expect(page.getByText('1 of 4 selected')).toBeVisible();
  await boxes(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 of 4 selected')).toBeVisible();
  await page.getByLabel('Select all shown').check();
  await expect(page.getByText('4 of 4 selected')).toBeVisible();
  await boxes(page).nth(3).uncheck();
  await act(page, 'Publish').click();
  await expect(page.getByText('3 events published and marked as reviewed.').first()).toBeVisible();
  await expect(page.getByText('Select at least one row.')).toHaveCount(0);
  await expect(rows(page).filter({ hasText: 'published, reviewed' })).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('3 changes undone.').first()).toBeVisible();
  await expect(rows(page).filter({ hasText: 'published' })).toHaveCount(0);
});

test('what another editor changed stays, and the result names it', async ({ page }) => {
  await signIn(page);
  await drafts(page, 'Badger', 2);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.event-line').getByRole('link', { name: 'Badger council meets in Aarhus' }).click();
  await other.getByLabel('Title', { exact: true }).fill('Badger council moves to Aarhus');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByText(/^Saved/).first()).toBeVisible();
  await page.getByLabel('Select all shown').check();
  await act(page, 'Delete drafts').click();
  await expect(page.getByText('1 event deleted. 1 row not changed.').first()).toBeVisible();
  await expect(page.locator('.bulk-problems')).toContainText(
    'Badger council moves to Aarhus: Not saved: another editor changed this event.',
  );
  await expect(rows(page).filter({ hasText: 'rejected' })).toHaveCount(1);
  await other.close();
});

test('without JavaScript rows are tagged and assigned, and the queue lists them as mine', async ({ page, browser, baseURL }) => {
  await signIn(page);
  await drafts(page, 'Otter', 2);
  const storageState = await page.context().storageState();
  const plain = await (await browser.newContext({ baseURL, storageState, javaScriptEnabled: false })).newPage();
  await plain.goto('/admin/events?q=Otter');
  await plain.getByRole('link', { name: 'Select all shown' }).click();
  // Enter on a checkbox sends nothing here either
  await boxes(plain).first().press('Enter');
  await expect(boxes(plain).first()).toBeChecked();
  await plain.getByText('Tag or assign').click();
  await plain.getByLabel('Theme', { exact: true }).selectOption('protest');
  await act(plain, 'Add theme').click();
  await expect(plain.getByText('2 events tagged.').first()).toBeVisible();
  await boxes(plain).first().check();
  await plain.getByText('Tag or assign').click();
  await act(plain, 'Assign').click();
  await expect(plain.getByText('1 item assigned.').first()).toBeVisible();
  await plain.goto('/admin?share=mine');
  const mine = plain.locator('.queue-row').filter({ hasText: 'Otter council' });
  await expect(mine).toHaveCount(1);
  await mine.getByRole('checkbox').check();
  await act(plain, 'Reject').click();
  await expect(plain.getByText('1 event rejected.').first()).toBeVisible();
  await expect(mine).toHaveCount(0);
  await plain.getByRole('button', { name: /^Undo/ }).click();
  await expect(mine).toHaveCount(1);
  await mine.getByRole('checkbox').check();
  await act(plain, 'Delete drafts').click();
  await expect(mine).toHaveCount(0);
  await plain.context().close();
});

test('articles of the queue are filtered by source and rejected together', async ({ page }) => {
  await signIn(page);
  for (const [place, year] of [
    ['Vaasa', 1661],
    ['Oulu', 1662],
  ] as const)
    await openDesk(page, {
      text: `Latvia and Finland met in ${place} on May 5, ${year}.`,
      title: `News of ${place}`,
      published: '2025-03-06',
      source: 'Otter Weekly',
    });
  await page.goto('/admin?share=all');
  await page.getByText('Filter items').click();
  await page.getByLabel('Source', { exact: true }).selectOption({ label: 'Otter Weekly' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  const found = page.locator('.queue-row');
  await expect(found).toHaveCount(2);
  await expectAccessible(page);
  await page.getByLabel('Select all shown').check();
  await act(page, 'Reject').click();
  await expect(page.getByText('2 articles rejected.').first()).toBeVisible();
  await expect(page.getByText('No items match these filters.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(found).toHaveCount(2);
  await page.getByLabel('Select all shown').check();
  await act(page, 'Reject').click();
  await expect(found).toHaveCount(0);
});

test('an import is one item of the queue, and is undone as a whole unless something depends on it', async ({ page }) => {
  await signIn(page);
  await drafts(page, 'Heron', 5);
  await page.goto('/admin?kind=import');
  const item = page.locator('.queue-row').filter({ hasText: '5 imported drafts' });
  await expect(item).toHaveCount(1);
  await expectAccessible(page);
  await item.getByRole('link').first().click();
  await expect(rows(page)).toHaveCount(5);
  const job = new URL(page.url()).searchParams.get('import');
  // an edited event prevents the undo, and is named
  await rows(page).getByRole('link', { name: 'Heron council meets in Aarhus' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Heron council moves to Aarhus');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  const report = await page.context().newPage();
  await report.goto(`/admin/jobs/${job}`);
  await report.locator('summary').filter({ hasText: 'Undo import' }).click();
  await expect(
    report.getByRole('listitem').filter({ hasText: 'Heron council moves to Aarhus: An editor changed this event.' }),
  ).toBeVisible();
  await expectAccessible(report);
  await report.close();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Heron council meets in Aarhus');
  await page.goto(`/admin/jobs/${job}`);
  await page.locator('summary').filter({ hasText: 'Undo import' }).click();
  await page.getByRole('button', { name: 'Undo import of 5 events' }).click();
  await expect(page.getByText('5 imported events removed.').first()).toBeVisible();
  await expect(page.getByText('All 5 processed: 5 hidden')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Saved 5' })).toHaveCount(0);
  await page.goto(`/admin/events?import=${job}&view=draft`);
  await expect(page.getByText('No matches.')).toBeVisible();
  await page.goto(`/admin/jobs/${job}`);
  await expect(page.locator('summary').filter({ hasText: 'Undo import' })).toHaveCount(0);
});
