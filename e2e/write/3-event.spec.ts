/** Events entered by hand: precise date entry, and two editors at once. */
import type { Page } from '@playwright/test';
import { signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

async function enter(page: Page, title: string): Promise<string> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Year', { exact: true }).fill('2024');
  await page.getByLabel('Main theme').selectOption('negotiation');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  return page.url().split('?')[0] ?? '';
}

test('the preview says what a reader will read, as exactly as the fields and no more', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  await expectAccessible(page);
  const preview = page.locator('.date-preview');
  await page.getByLabel('Year', { exact: true }).fill('2023');
  await expect(preview).toContainText('2023, month not stated');
  await page.getByLabel('Month', { exact: true }).selectOption('10');
  await expect(preview).toContainText('October 2023, day not stated');
  await page.getByLabel('Qualifier').selectOption('late');
  await expect(preview).toContainText('late October 2023');
  await page.getByLabel('Day', { exact: true }).fill('5');
  await expect(preview).toContainText('“late in” does not work with a single day');
  await page.getByLabel('Qualifier').selectOption('by');
  await expect(preview).toContainText('by 5 October 2023');
  await page.getByText('Advanced: enter EDTF').click();
  await page.getByLabel('EDTF').fill('199X');
  await expect(preview).toContainText('199');
});

test('a future date warns as long as the status says that the event has begun', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  const warning = page.getByText('This date is in the future.');
  await page.getByLabel('Year', { exact: true }).fill('2999');
  await expect(warning).toBeVisible();
  await page.getByLabel('Status').selectOption('Planned');
  await expect(warning).toHaveCount(0);
  await page.getByLabel('Status').selectOption('Ongoing');
  await expect(warning).toBeVisible();
  await page.getByLabel('Year', { exact: true }).fill('1999');
  await expect(warning).toHaveCount(0);
});

test('a day typed into the fields counts, whatever EDTF says, and EDTF fills the fields', async ({ page, browser }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => page.getByLabel(name, { exact: true }));
  if (!year || !month || !day) throw new Error('The form has three fields for a date.');
  const [edtf, preview] = [page.getByLabel('EDTF'), page.locator('.date-preview')];
  await page.getByText('Advanced: enter EDTF').click();
  await edtf.fill('2024-02-03~/2024-02-09');
  await expect(year).toHaveValue('2024');
  await expect(month).toHaveValue('02');
  await expect(day).toHaveValue('3');
  await expect(preview).toContainText('3–9 February 2024');
  await day.fill('5');
  await expect(edtf).toHaveValue('');
  await expect(preview).toContainText('5–9 February 2024');
  await edtf.fill('2024-02-03~/2024-02-09');
  await page.getByLabel('Qualifier').selectOption('exact');
  await page.getByLabel('Title').fill('A week of talks');
  await page.getByLabel('Main theme').selectOption('negotiation');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  const address = page.url().split('?')[0] ?? '';

  // the fields cannot express the stored date, so they show the nearest; a typed day takes precedence, also without scripts
  const context = await browser.newContext({ storageState: await page.context().storageState(), javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address);
  await expect(plain.getByLabel('EDTF')).toHaveValue('2024-02-03~/2024-02-09');
  await expect(plain.getByLabel('Year', { exact: true })).toHaveValue('2024');
  await plain.getByLabel('Place').fill('Bern');
  await plain.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(plain.getByText('Saved.')).toBeVisible();
  await expect(plain.getByLabel('EDTF')).toHaveValue('2024-02-03~/2024-02-09');
  await plain.getByLabel('Day', { exact: true }).fill('7');
  await plain.getByLabel('Qualifier').selectOption('exact');
  await plain.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(plain.getByText('Saved.')).toBeVisible();
  await expect(plain.getByLabel('Day', { exact: true })).toHaveValue('7');
  await plain.goto(`/events/${address.split('/').pop()}`);
  await expect(plain.getByText('7–9 February 2024').first()).toBeVisible();
  await context.close();
});

test('the calendar fills year, month and day, and opens at the date of the fields', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  const [calendar, end] = [page.locator('.day-picker').first(), page.locator('.day-picker').nth(1)];
  await calendar.fill('2024-02-05');
  for (const [name, value] of [['Year', '2024'] as const, ['Month', '02'] as const, ['Day', '5'] as const])
    await expect(page.getByLabel(name, { exact: true })).toHaveValue(value);
  await expect(page.locator('.date-preview')).toContainText('5 February 2024');
  await page.getByText('Add an end date').click();
  await end.fill('2024-02-09');
  await expect(page.locator('.date-preview')).toContainText('5–9 February 2024');
  await page.getByLabel('Month', { exact: true }).selectOption('Spring');
  await page.getByLabel('Day', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Open calendar', exact: true }).click();
  await expect(calendar).toHaveValue('2024-01-01');
});

test('mistakes are named beside their fields and nothing typed is lost', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  await page.getByLabel('Summary').fill('Kept as it was typed.');
  await page.getByLabel('Year', { exact: true }).fill('soon');
  await page.getByLabel('Month', { exact: true }).selectOption('10');
  await page.getByLabel('Actor 1', { exact: true }).fill('China');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Enter a title.')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Enter the year in digits' })).toBeVisible();
  await expect(page.getByText('Choose at least one theme.')).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('Kept as it was typed.');
  await expect(page.getByLabel('Year', { exact: true })).toHaveValue('soon');
  await expect(page.getByLabel('Month', { exact: true })).toHaveValue('10');
  await expect(page.getByLabel('Actor 1', { exact: true })).toHaveValue('China');
  await expectAccessible(page);
});

test('an event is entered, changed with a reason, and its history says so', async ({ page }) => {
  await signIn(page);
  const address = await enter(page, 'Talks on the river border');
  // an earlier error disappears from the form
  await page.getByLabel('Title').fill('');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Enter a title.')).toBeVisible();
  await page.getByLabel('Title').fill('Talks on the river border');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByLabel('Place').fill('Basel');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page).toHaveURL(/undo=\d+-3$/);
  await expect(page.getByLabel('Place')).toHaveValue('Basel');
  await page.getByLabel('Month', { exact: true }).selectOption('03');
  await page.getByLabel('Reason for change').fill('The communiqué names the month.');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('The communiqué names the month.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/events/${address.split('/').pop()}`);
  await expect(page.getByText('March 2024, day not stated').first()).toBeVisible();
  await page.goto('/admin/events?q=river+border');
  await expect(page.getByRole('link', { name: 'Talks on the river border' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/admin/audit');
  await expect(page.locator('main').getByText('Edit event').filter({ visible: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test('R3: a stale save shows both versions; only a field that both changed needs a choice, and nothing is lost', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const address = await enter(page, 'Round table on grain');
  const second = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await second.newPage();
  await page.goto(address);
  await other.goto(address);

  await other.getByLabel('Title').fill('Round table on grain and rice');
  await other.getByLabel('Place').fill('Rome');
  await other.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(other.getByText('Saved.')).toBeVisible();

  await page.getByLabel('Title').fill('Conference on grain');
  await page.getByLabel('Summary').fill('Five ministers, two days.');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('while you were editing')).toBeInViewport();
  await expect(page.getByText('Round table on grain and rice')).toBeVisible();
  await expect(page.getByText('Conference on grain')).toBeVisible();
  await expectAccessible(page);
  // the place that only the other editor filled in is kept, and so is the summary typed here
  await expect(page.getByRole('group', { name: 'Place' }).getByRole('radio').nth(1)).toBeChecked();
  await expect(page.getByRole('group', { name: 'Summary' }).getByRole('radio').nth(0)).toBeChecked();
  const title = page.getByRole('group', { name: 'Title' }).getByRole('radio');
  await expect(title.nth(0)).not.toBeChecked();
  await expect(title.nth(1)).not.toBeChecked();
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Round table on grain and rice')).toBeVisible();
  await title.nth(0).check();
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();

  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Conference on grain');
  await expect(page.getByLabel('Summary')).toHaveValue('Five ministers, two days.');
  await expect(page.getByLabel('Place')).toHaveValue('Rome');
  await second.close();
});

test('saving the conflict page at once loses nothing, also without JavaScript', async ({ page, browser }) => {
  await signIn(page);
  const address = await enter(page, 'Round table on barley');
  const plain = await browser.newContext({ storageState: await page.context().storageState(), javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto(address);
  await page.goto(address);
  await page.getByLabel('Place').fill('Rome');
  await page.getByLabel('Summary').fill('Five ministers.');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await other.getByLabel('Title').fill('Conference on barley');
  await other.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(other.getByText('while you were editing')).toBeVisible();
  await expect(other.getByText('You changed different fields.')).toBeVisible();
  await other.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(other.getByText('Saved.')).toBeVisible();
  await expect(other.getByLabel('Title')).toHaveValue('Conference on barley');
  await expect(other.getByLabel('Summary')).toHaveValue('Five ministers.');
  await expect(other.getByLabel('Place')).toHaveValue('Rome');
  await plain.close();
});
