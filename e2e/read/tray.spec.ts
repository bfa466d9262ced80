/** The collection: add, reorder by keyboard, notes, export; shared by URL, and without scripts. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const titles = (page: Page): Promise<string[]> => page.locator('.tray-entry .row-title > a').allTextContents();
const addressed = (page: Page): readonly string[] => new URL(page.url()).searchParams.getAll('event');

async function tickThree(page: Page): Promise<readonly string[]> {
  await page.goto('/');
  const rows = page.locator('.event-list .event-row');
  const ids: string[] = [];
  for (const index of [0, 1, 2]) {
    const row = rows.nth(index);
    ids.push((await row.getAttribute('data-event')) ?? '');
    await row.hover();
    await row.getByRole('checkbox', { name: /^Add to collection: / }).check();
    await expect(page.getByRole('link', { name: `Collection ${index + 1}` })).toBeVisible();
  }
  return ids;
}

test('adds events from list, panel and event page, and keeps their order', async ({ page }) => {
  const ids = await tickThree(page);
  await expect(page.getByText('Collection: 3 events.')).toBeAttached();
  await page.locator(`a[data-open="${ids[0]}"]`).first().click();
  await expect(
    page.getByRole('region', { name: 'Event', exact: true }).getByRole('checkbox', { name: /^Add to collection: / }),
  ).toBeChecked();
  await page.goto(`/events/${ids[1]}`);
  const box = page.getByRole('checkbox', { name: /^Add to collection: / });
  await expect(box).toBeChecked();
  await box.press('Space');
  await page.getByRole('link', { name: 'Collection 2' }).click();
  await expect(page).toHaveURL(`/tray?event=${ids[0]}&event=${ids[2]}`);
  await expect(page.locator('.tray-entry')).toHaveCount(2);
});

test('reorders by keyboard, keeps order and notes, and is accessible', async ({ page }) => {
  const ids = await tickThree(page);
  await page.goto('/tray');
  await expect(page).toHaveURL(`/tray?${ids.map((id) => `event=${id}`).join('&')}`);
  const before = await titles(page);
  await page.getByRole('link', { name: `Move down: ${before[0]}` }).press('Enter');
  await expect(page).toHaveURL(`/tray?event=${ids[1]}&event=${ids[0]}&event=${ids[2]}`);
  await expect(page.getByRole('status').filter({ hasText: 'is now 2 of 3' })).toBeAttached();
  await expect(page.getByRole('link', { name: `Move down: ${before[0]}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/tray?event=${ids[1]}&event=${ids[2]}&event=${ids[0]}`);
  // The event cannot move further down, so the focus moves to its other control.
  await expect(page.getByRole('link', { name: `Move up: ${before[0]}` })).toBeFocused();
  await page.getByRole('textbox', { name: `Note on ${before[1]}` }).fill('Compare the minutes.');
  await expectAccessible(page);
  await page.goto('/tray');
  await expect.poll(() => addressed(page)).toEqual([ids[1], ids[2], ids[0]]);
  await expect(page.getByRole('textbox', { name: `Note on ${before[1]}` })).toHaveValue('Compare the minutes.');
  for (let left = 3; left > 0; left -= 1) {
    await page
      .getByRole('link', { name: /^Remove event: / })
      .first()
      .press('Enter');
    await expect(page.locator('.tray-entry')).toHaveCount(left - 1);
  }
  await expect(page.getByText('Your collection is empty.')).toBeVisible();
  await page.goto('/tray');
  await expect(page.getByText('Your collection is empty.')).toBeVisible();
  await expectAccessible(page);
});

test('copies a chronology and downloads a Word document, with notes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tickThree(page);
  await page.goto('/tray');
  await page
    .getByRole('textbox', { name: /^Note on / })
    .first()
    .fill('My own words.');
  await page.getByRole('button', { name: 'Copy as chronology' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const [first = ''] = await titles(page);
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
  for (const form of [copied.html, copied.plain]) {
    expect(form).toContain(first);
    expect(form).toContain('My own words.');
    expect(form).toMatch(/Accessed \d+ \w+ \d{4}/);
  }
  expect(copied.html).toMatch(/<sup>1/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download Word document' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('the document endpoint rejects invalid requests', async ({ request, baseURL }) => {
  const headers = { Origin: baseURL ?? '' };
  const post = async (data: unknown): Promise<number> => (await request.post('/tray.docx', { data, headers })).status();
  expect(await post({ ids: [1], remarks: { 1: 'Mine' } })).toBe(200);
  expect(await post({ ids: [], remarks: {} })).toBe(400);
  expect(await post({ ids: [1], remarks: { 1: 'x'.repeat(1001) } })).toBe(400);
  expect(await post({ ids: [1], remarks: {}, role: 'admin' })).toBe(400);
  expect((await request.post('/tray.docx', { form: { ids: '1' }, headers })).status()).toBe(415);
  expect((await request.get('/tray.docx')).status()).toBe(404);
});

test('a shared collection joins the reader’s own only when added', async ({ page }) => {
  await page.goto('/tray?event=3&event=1');
  await page.getByRole('button', { name: 'Add these events to my collection' }).click();
  await expect(page.getByRole('button', { name: /to my collection/ })).toHaveCount(0);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Collection 2' })).toBeVisible();
});

test('copies each quote with its source and a text fragment URL', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/events/1');
  await page.getByRole('button', { name: 'Copy quote' }).first().click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await read()).toMatch(/^“.+” \(.+, “.+”, \d+ \w+ \d{4}\) https?:\S+:~:text=\S+$/);
  await page.getByRole('link', { name: 'Read in article' }).first().click();
  await page.getByText(/sentences? that reports? (an event|events)/).click();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: 'Copy quote' }).first().click();
  await expect.poll(read).toContain(':~:text=');
  await expect(page.getByRole('link', { name: 'Link to this quote' }).first()).toHaveAttribute('href', /:~:text=/);
  await expectAccessible(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('shows a collection from the URL, reorders it by links and exports it', async ({ page, request }) => {
    await page.goto('/tray?event=1&event=3');
    await expect(page.locator('.tray-entry')).toHaveCount(2);
    await page.getByRole('link', { name: /^Move down: / }).click();
    await expect(page).toHaveURL('/tray?event=3&event=1');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    const href = (await page.getByRole('link', { name: 'Download Word document' }).getAttribute('href')) ?? '';
    const document = await request.get(href);
    expect(document.headers()['content-type']).toContain('wordprocessingml');
    expect((await document.body()).subarray(0, 2).toString()).toBe('PK');
  });

  test('hides checkboxes that need scripts', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('checkbox', { name: /^Add to collection: / })).toHaveCount(0);
  });
});
