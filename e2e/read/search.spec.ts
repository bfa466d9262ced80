/** Search: words and prefixes, operators, misspelled names, and the text of articles. */
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test('finds words by prefix and highlights them', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search events' }).fill('sanction*');
  await expect(page).toHaveURL('/?q=sanction*');
  const found = page.locator('.event-list .found-words');
  await expect(found.first()).toBeVisible();
  for (const words of await found.all()) await expect(words).toHaveText(/^sanction/i);
  await expectAccessible(page);
});

test('offers a prefix search when whole words have no results', async ({ page }) => {
  await page.goto('/?q=sanct&theme=sanction');
  await expect(page.getByText('Search matches whole words.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'sanct*' }).click();
  await expect(page).toHaveURL('/?theme=sanction&q=sanct*');
  await expect(page.locator('.event-row').first()).toBeVisible();
});

test('reports an invalid operator value and applies a role to its actor', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: 'Search events' });
  await field.fill('initiator:China before:2024-13');
  await field.press('Enter');
  await expect(page).toHaveURL('/?actor=china&role=initiator&before=2024-13');
  await expect(page.getByText('Ignored: before=2024-13')).toBeVisible();
});

test('says that an end date is before the start date', async ({ page }) => {
  await page.goto('/?from=2024&to=2023');
  await expect(page.getByText('Ignored: to=2023. Enter an end date on or after the start date.')).toBeVisible();
});

test('ignores an actor with another role and says so', async ({ page }) => {
  await page.goto('/?q=initiator:China+target:Japan');
  await expect(page).toHaveURL('/?actor=china&role=initiator&target=Japan');
  await expect(page.getByText('Ignored: target=Japan. Use only one role.')).toBeVisible();
});

test('searches for the text if a word only looks like an operator', async ({ page }) => {
  await page.goto('/?q=Person:China');
  await expect(page.getByText('"Person:" is not a search operator, so Dateline searches for the text.')).toBeVisible();
});

test('reports an operator without a value and a role without an actor', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: 'Search events' });
  await field.fill('actor: China');
  await field.press('Enter');
  await expect(page.getByText('"actor:" needs a value, without a space after the colon.')).toBeVisible();
  await expect(field).toHaveValue('actor: China');
  await expectAccessible(page);
  await field.fill('role:target');
  await field.press('Enter');
  await expect(page).toHaveURL('/?role=target');
  await expect(page.getByText('Ignored: role=target')).toBeVisible();
});

test('reports an unknown theme and finds no events', async ({ page }) => {
  await page.goto('/?theme=sanctions');
  await expect(page.getByText('There is no theme "sanctions". Check the ID.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Remove theme sanctions' })).toBeVisible();
  await expect(page.locator('.event-row')).toHaveCount(0);
  await expectAccessible(page);
});

test('sorts results by best match', async ({ page }) => {
  await page.goto('/?q=sanctions');
  const count = await page.locator('.event-list .event-row').count();
  await page.getByRole('link', { name: 'Best match first' }).click();
  await expect(page).toHaveURL('/?q=sanctions&order=best');
  const list = page.getByRole('list', { name: 'Events, best match first' });
  await expect(list.locator('.event-row')).toHaveCount(count);
  await expect(list.locator('.event-row').first().getByRole('heading')).toContainText(/sanction/i);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL('/?q=sanctions');
});

test('operators wait for Enter and become filters', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: 'Search events' });
  await field.fill('actor:China -theme:sanction after:2023 talks');
  await page.waitForTimeout(600);
  await expect(page).toHaveURL('/');
  await field.press('Enter');
  await expect(page).toHaveURL('/?actor=china&not-theme=sanction&q=talks&from=2024');
  await expect(page.getByRole('link', { name: 'Remove actor China' })).toBeVisible();
});

test('suggests an actor for a misspelled name', async ({ page }) => {
  await page.goto('/?q=Blinkin');
  await expect(page.getByText('Did you mean one of these actors?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Antony Blinken' }).click();
  await expect(page).toHaveURL('/?actor=antony-blinken');
  await expect(page.locator('.event-row').first()).toContainText('Blinken');
});

test('continues a search in the text of articles', async ({ page }) => {
  await page.goto('/?q=balloon');
  await page.getByRole('link', { name: /^the text of \d+ articles?$/ }).click();
  await expect(page).toHaveURL('/articles?q=balloon');
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
  await expect(page.locator('.found-words').first()).toHaveText(/balloon/i);
  await expectAccessible(page);
  const search = page.getByRole('searchbox', { name: 'Search articles' });
  await search.fill('zeppelin');
  await search.press('Enter');
  await expect(page.getByRole('status').first()).toHaveText('No articles match “zeppelin”.');
});

test('keeps a very long word within a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`/?q=${'x'.repeat(300)}`);
  await expect(page.getByRole('link', { name: 'Remove search' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
