/** An editor’s hour, part one: the seed article from the clipboard to the public timeline, by keyboard alone, with every way to undo. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { publishByKey, signIn, storeFound } from '../support/editor';
import { expect, test } from '../support/fixtures';
import { withOwnServer } from '../support/own-server';

test.describe.configure({ timeout: 600_000 });

const SEED = readFileSync(path.resolve(import.meta.dirname, '../../data/articles/liu-jianchao-us-visit-2024-01.txt'), 'utf8');
const MOST_ACTIONS = 60;

test('reviews an article by keyboard in under 60 actions, then publishes, undoes and merges', async ({ browser }) => {
  await withOwnServer(async ({ address, dataDir }) => {
    const page = await (await browser.newContext({ baseURL: address })).newPage();
    await signIn(page, dataDir);
    await page.goto('/admin/articles/new');
    await page.getByLabel('Text').fill(SEED);
    await page.getByRole('button', { name: 'Process article' }).click();
    await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
    await storeFound(page);
    await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
    const shown = await review(page);
    await showsReaders(page, shown);
    await undoPublishing(page, shown.length);
    await restore(page);
    await mergeAndUndo(page);
  });
});

let desk = '';

/** Returns the titles that readers see afterwards. Counts each key press and each inserted text as an action. */
async function review(page: Page): Promise<readonly string[]> {
  desk = page.url().split('?')[0] ?? '';
  let actions = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    actions += keys.length;
  };
  const type = async (text: string) => {
    await page.keyboard.insertText(text);
    actions += 1;
  };
  const candidates = page.locator('.candidate');
  const total = await candidates.count();
  expect(total).toBeGreaterThanOrEqual(11);
  // The first candidate gets a new title and a theme.
  const first = candidates.nth(0);
  await press('j', 'e');
  await expect(first.getByLabel('Title')).toBeFocused();
  await press('Control+A');
  await type('Presidents meet in San Francisco');
  await press('Escape');
  const theme = first.locator('button[data-number="2"]');
  const was = await theme.getAttribute('aria-pressed');
  await press('2');
  await expect(theme).toHaveAttribute('aria-pressed', was === 'true' ? 'false' : 'true');
  await press('a');
  await expect(first).toHaveAttribute('data-verdict', 'accepted');
  // The second candidate is rejected, then undone and accepted.
  await press('x');
  await expect(candidates.nth(1)).toHaveAttribute('data-verdict', 'rejected');
  await press('u');
  await expect(candidates.nth(1)).toHaveAttribute('data-verdict', 'open');
  await press('a');
  await expect(candidates.nth(1)).toHaveAttribute('data-verdict', 'accepted');
  // The last candidate is rejected, the one before stays open, and the others are accepted unchanged.
  for (let at = 2; at < total - 2; at += 1) await press('a');
  await press('j', 'x');
  await expect(page.locator('.candidate[data-verdict="accepted"]')).toHaveCount(total - 2);
  await expect(candidates.nth(total - 1)).toHaveAttribute('data-verdict', 'rejected');
  await publishByKey(page);
  actions += 2;
  expect(actions).toBeLessThan(MOST_ACTIONS);
  console.log(`${total} candidates were reviewed with ${actions} actions.`);
  return page.locator('.candidate:not([data-verdict="rejected"]) .candidate-title').allTextContents();
}

async function showsReaders(page: Page, titles: readonly string[]): Promise<void> {
  const reader = await page.context().newPage();
  await reader.goto('/');
  const rows = reader.locator('.event-row a[data-open]');
  await expect(rows).toHaveCount(titles.length);
  expect((await rows.allTextContents()).map((title) => title.trim()).sort()).toEqual([...titles].sort());
  await reader.close();
}

async function undoPublishing(page: Page, shown: number): Promise<void> {
  await page.keyboard.press('u');
  await expect(page.getByText('Change undone. The events need a decision again.')).toBeVisible();
  const reader = await page.context().newPage();
  await reader.goto('/');
  await expect(reader.locator('.event-row')).toHaveCount(shown - 1);
  await reader.close();
  await publishByKey(page);
}

/**
 * Opens the first candidate and presses a key that leaves the review page. Retries, because a newly loaded page does not handle keys yet.
 */
async function toTheFirst(page: Page, key: string): Promise<void> {
  await page.goto(desk);
  await page.locator('.candidate-title').first().click();
  await expect(page.locator('.candidate').first()).toHaveAttribute('data-open', '');
  await expect(async () => {
    await page.keyboard.press(key);
    await page.waitForURL(/\/admin\/events\//, { timeout: 3_000 });
  }).toPass();
}

/** Restores the first candidate’s original title from its history. */
async function restore(page: Page): Promise<void> {
  await toTheFirst(page, 's');
  await expect(page).toHaveURL(/\/admin\/events\/\d+/);
  const event = new URL(page.url()).pathname;
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Presidents meet in San Francisco');
  await page.goto(`${event}/history`);
  await page.locator('#version-1').getByText('Restore', { exact: false }).first().click();
  await page.locator('#version-1').getByLabel('Reason for restoring').fill('The machine had it right.');
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByText('Earlier version restored.')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('Presidents meet in San Francisco');
}

/** Merges the first candidate with another one of the article, then undoes the merge. */
async function mergeAndUndo(page: Page): Promise<void> {
  await page.goto(desk);
  const titles = page.locator('.candidate-title');
  const [first, other] = [await titles.nth(0).textContent(), await titles.nth(3).textContent()];
  await toTheFirst(page, 'm');
  await expect(page.getByRole('heading', { name: /^Merge with/ })).toBeVisible();
  await page.getByLabel('Other event’s title').fill(other ?? '');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: other ?? '', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Merge two events' })).toBeVisible();
  await page.getByLabel('Reason for merging').fill('Two reports of one summit.');
  await page.getByRole('button', { name: 'Merge events' }).click();
  // The merge started at the desk, so it returns there.
  const notice = page.getByRole('status').filter({ hasText: 'Merged: ' });
  await expect(notice).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`^${desk}\\?event=`));
  await expect(titles.filter({ hasText: other ?? '' })).toHaveCount(0);
  await notice.getByRole('button', { name: /^Undo/ }).click();
  await expect(notice).toHaveCount(0);
  await page.goto(desk);
  await expect(titles.filter({ hasText: other ?? '' })).toHaveCount(1);
  await expect(titles.filter({ hasText: first ?? '' })).toHaveCount(1);
}
