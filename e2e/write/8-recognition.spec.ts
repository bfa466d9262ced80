/** The check page: the text is corrected there and the events are shown. Date fields accept all usual forms. */
import { signIn, storeFound } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.describe.configure({ timeout: 180_000 });

const PASTED = `Estonia and Malta agree on lighthouses

Posted on March 5, 2025 by Jane Doe

Estonia and Malta signed an agreement on lighthouses in Valletta on Monday, after a year of talks between their ministries.

Read more: Lighthouses of the north

The ministers will meet again in Tallinn on 12 June 2025 to speak of lamps, of keepers and of fees.`;

test('the check page shows the events, follows corrections of the text, and stores what it shows', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/articles/new');
  await page.getByLabel('Text').fill(PASTED);
  const live = page.getByRole('region', { name: 'Live preview' });
  await expect(live.getByText(/counted from 5 March 2025/)).toBeVisible();
  const shown = await live.getByRole('listitem').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await expect(page.getByLabel('Publication date')).toHaveValue('2025-03-05');
  const found = page.getByRole('region', { name: 'Events found' });
  await expect(found.getByText(/counted from 5 March 2025/)).toBeVisible();
  expect(await found.getByRole('listitem').allInnerTexts()).toEqual(shown);
  await expectAccessible(page);
  const text = page.getByLabel('Article text');
  await text.fill((await text.inputValue()).replace('12 June 2025', '19 June 2025'));
  await expect(found).toContainText('19 June 2025, planned');
  await page.getByRole('checkbox', { name: /^Read more: Lighthouses/ }).check();
  await page.getByLabel('Publication date').fill('03/04/2025');
  await storeFound(page);
  await expect(page.getByText('“03/04/2025” can mean 2025-04-03 or 2025-03-04.').first()).toBeVisible();
  await expect(text).toHaveValue(/19 June 2025/);
  await page.getByLabel('Publication date').fill('Wed 5 Mar 2025');
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
  const stored = page.locator('.review-text');
  await expect(stored).toContainText('19 June 2025');
  await expect(stored).not.toContainText('12 June 2025');
  await expect(stored).toContainText('Read more: Lighthouses of the north');
});

test('front matter of a blog is read, and a rich text file is refused with advice', async ({ page }) => {
  await signIn(page);
  const upload = async (name: string, text: string) => {
    await page.goto('/admin/articles/new?from=files');
    await page.getByLabel('Files').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Upload files' }).click();
  };
  const sentence = 'Estonia and Malta signed an agreement on buoys in Valletta on Monday, after a year of talks.';
  await upload('buoys.md', `---\ntitle: Agreement on buoys\ndate: 2025-03-05\n---\n\n# Agreement on buoys\n\n${sentence}\n`);
  await expect(page.getByLabel('Publication date')).toHaveValue('2025-03-05');
  await expect(page.getByLabel('Article text')).toHaveValue(sentence);
  await expect(page.getByRole('checkbox', { name: '# Agreement on buoys' })).toBeVisible();
  await page.getByRole('button', { name: 'Skip item' }).click();
  await expect(page.getByText('Skipped').first()).toBeVisible();
  await upload('buoys.rtf', `{\\rtf1\\ansi ${sentence}}`);
  await expect(page.getByText('Save it as a Word document (.docx) or text file, and try again.')).toBeVisible();
  await page.getByRole('button', { name: 'Skip item' }).click();
  await expect(page.getByText('Skipped').first()).toBeVisible();
});

test('the calendar fills a date field', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/articles/new');
  const field = page.getByLabel('Publication date');
  await field.fill('17.11.2004');
  await page.locator('.day-picker').evaluate((picker: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(picker, '2004-11-18');
    picker.dispatchEvent(new Event('input', { bubbles: true }));
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(field).toHaveValue('2004-11-18');
});

test('the start of the filter takes a day from the calendar, and applies it', async ({ page }) => {
  await page.goto('/?to=2024-02');
  const start = page.locator('.filter-rail .day-input').filter({ has: page.locator('input[name="from"]') });
  await expect(start.getByRole('button', { name: 'Open calendar' })).toBeVisible();
  await start.locator('.day-picker').evaluate((picker: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(picker, '2024-01-10');
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page).toHaveURL(/from=2024-01-10/);
  await expect(start.locator('input[name="from"]')).toHaveValue('2024-01-10');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a filter takes a date in words, and has no calendar', async ({ page }) => {
    await page.goto('/?known=9+Jan+2024');
    await expect(page.getByRole('textbox', { name: 'As of' })).toHaveValue('2024-01-09');
    await expect(page.getByRole('button', { name: 'Open calendar' })).toHaveCount(0);
  });

  test('a filter asks about a date that can mean two days', async ({ page }) => {
    await page.goto('/?known=03%2F04%2F2004');
    await expect(page.getByRole('textbox', { name: 'As of' })).toHaveValue('03/04/2004');
    await expect(page.getByText('“03/04/2004” can mean 2004-04-03 or 2004-03-04. Enter one of these dates.')).toBeVisible();
  });
});
