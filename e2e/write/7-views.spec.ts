/** Saved views: saved from the timeline, shared, followed as a feed, with new and corrected events per person. */
import RssParser from 'rss-parser';
import { EDITOR, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.describe.configure({ timeout: 150_000 });
test.use({ allowedErrors: [/404/] });

const FILTERS = 'actor=china&theme=sanction';
const WINDOW = 'window=2024-01-01..2024-03-31';
const NAME = 'Sanctions and China';
const CORRECTED = 'Sanctions, corrected';

test('without an account the way to save a view says what can be done instead', async ({ page }) => {
  await page.goto(`/?${FILTERS}`);
  await page.getByRole('link', { name: 'Save view' }).click();
  await expect(page).toHaveURL(new RegExp(`/views/new\\?${FILTERS}`));
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', /next=%2Fviews%2Fnew%3Factor%3Dchina/);
  await expectAccessible(page);
  await page.goto('/views');
  await expect(page.getByText('No shared views yet.')).toBeVisible();
  await expectAccessible(page);
});

test('a view is saved with the window of the axis, shared, found by others, renamed and taken back', async ({ page, browser, baseURL }) => {
  await signIn(page);
  await page.goto(`/?${FILTERS}&${WINDOW}`);
  await expect(page.locator('.vis-timeline')).toBeVisible();
  await page.getByRole('link', { name: 'Save view' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('China, Sanctions');
  await page.getByLabel('Name', { exact: true }).fill(' ');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('Enter a name for the view.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(NAME);
  await page.getByLabel('Description').fill('For the weekly note.');
  await page.getByLabel('Share view').check();
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
  await expect(page).toHaveTitle(new RegExp(NAME));
  await expect(page.getByRole('link', { name: 'Open on the timeline' })).toHaveAttribute('href', `/?${FILTERS}&${WINDOW}`);
  await expectAccessible(page);
  const address = new URL(page.url()).pathname;

  const reader = await (await browser.newContext({ baseURL })).newPage();
  await reader.goto('/views');
  await reader.getByRole('link', { name: NAME, exact: true }).click();
  await expect(reader).toHaveURL(address);
  await expect(reader).toHaveTitle(new RegExp(NAME));
  await expect(reader.getByText('For the weekly note.')).toBeVisible();
  await expect(reader.getByText(EDITOR.name)).toHaveCount(0);
  const rows = await reader.locator('.event-row').count();
  expect(rows).toBeGreaterThan(3);
  await expectAccessible(reader);
  const feed = await new RssParser().parseString(await (await reader.request.get(`${address}.atom`)).text());
  expect([feed.title?.trim(), feed.items.length]).toEqual([`Dateline: ${NAME}`, rows]);
  expect(new URL(feed.link ?? '').pathname).toBe(address);
  expect((await (await reader.request.get(`${address}.jsonfeed`)).json()).items).toHaveLength(rows);

  await page.getByRole('link', { name: 'Edit view' }).click();
  await expect(page).toHaveTitle(/^Edit view/);
  await expectAccessible(page);
  await page.getByLabel('Timeline URL').fill('/?colour=red');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('The timeline does not support “colour=red”.')).toBeVisible();
  await page.getByLabel('Timeline URL').fill('/?theme=sanction&event=3');
  await page.getByLabel('Name', { exact: true }).fill('Sanctions of all');
  await page.getByLabel('Share view').uncheck();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sanctions of all');
  await expect(page.getByText('Private view')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open on the timeline' })).toHaveAttribute('href', '/?theme=sanction');
  expect((await reader.goto(address))?.status()).toBe(404);
  expect((await reader.request.get(`${address}.atom`)).status()).toBe(404);
  expect((await reader.goto(`${address}/edit`))?.url()).toContain('/sign-in');

  await page.getByRole('link', { name: 'Edit view' }).click();
  await page.locator('summary', { hasText: 'Delete view' }).click();
  await page.getByRole('button', { name: 'Delete view' }).click();
  await expect(page).toHaveURL('/views');
  expect((await page.goto(address))?.status()).toBe(404);
});

test('a correction is marked for who was here before, counted in views, and told with its reason', async ({ page, browser, baseURL }) => {
  const reader = await (await browser.newContext({ baseURL })).newPage();
  await reader.goto(`/?${FILTERS}`);
  await expect.poll(() => reader.evaluate(() => localStorage.getItem('last-visit'))).not.toBeNull();
  const row = reader.locator('.event-list .event-row').first();
  const id = await row.getAttribute('data-event');

  await signIn(page);
  await page.goto(`/views/new?${FILTERS}`);
  await page.getByLabel('Name', { exact: true }).fill(CORRECTED);
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText(/^(Next time you open this view|No changes)/)).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.goto(`/admin/events/${id}`);
  const before = await page.getByLabel('Place').inputValue();
  await page.getByLabel('Place').fill('Vienna');
  await page.getByLabel('Reason for change').fill('The dateline names the city.');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.goto('/views');
  await expect(page.getByRole('listitem').filter({ hasText: CORRECTED }).getByText('1 changed')).toBeVisible();
  await page.getByRole('link', { name: CORRECTED, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 changed' })).toBeVisible();
  await expect(page.locator(`[data-event="${id}"] .meta-line`)).toHaveAttribute('data-since', 'changed: place');
  await page.getByText('Show changes').click();
  await expect(page.locator('.since-list')).toContainText('Vienna');
  await expectAccessible(page);
  // it remains marked during the visit, while the list of views shows it as seen
  await page.goto('/views');
  await expect(page.getByRole('listitem').filter({ hasText: CORRECTED }).getByText('no changes')).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(page.getByText('No changes since your last visit.')).toBeVisible();

  // simulate an hour
  await reader.evaluate(() => {
    const visit = JSON.parse(localStorage.getItem('last-visit') ?? '{}') as { at: number };
    localStorage.setItem('last-visit', JSON.stringify({ ...visit, at: visit.at - 3_600_000 }));
  });
  await reader.goto(`/?${FILTERS}`);
  await expect(row.locator('.meta-line')).toHaveAttribute('data-since', 'changed: place');
  await reader.getByText('Since your last visit: 1 changed').click();
  await expectAccessible(reader);
  await reader.getByRole('link', { name: 'Show all changes' }).click();
  await expect(reader.getByRole('heading', { name: 'Changes', level: 1 })).toBeVisible();
  const entry = reader.locator(`[id^="change-${id}-"]`).first();
  await expect(entry).toContainText('The dateline names the city.');
  await expect(entry.locator('ins')).toContainText('Vienna');
  await expect(entry.locator('del')).toContainText(before || 'not stated');
  await expect(reader.getByText(EDITOR.name)).toHaveCount(0);
  await expectAccessible(reader);
  await entry.getByRole('link', { name: 'All changes to this event' }).click();
  await expect(reader).toHaveURL(`/changes?event=${id}`);
  const feed = await new RssParser().parseString(await (await reader.request.get('/changes.atom')).text());
  expect(feed.items[0]?.content).toContain('The dateline names the city.');
  expect((await reader.request.get(`/changes.jsonfeed?event=${id}`)).headers()['content-type']).toContain('application/feed+json');
});

test('a view is saved and marked as seen without JavaScript', async ({ page, browser, baseURL }) => {
  await signIn(page);
  const storageState = await page.context().storageState();
  const plain = await (await browser.newContext({ baseURL, storageState, javaScriptEnabled: false })).newPage();
  await plain.goto('/?theme=visit');
  await plain.getByRole('link', { name: 'Save view' }).click();
  await plain.getByLabel('Name', { exact: true }).fill('Visits');
  await plain.getByRole('button', { name: 'Save view' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Visits');
  await expect(plain.getByText('No changes since your last visit.')).toBeVisible();
});
