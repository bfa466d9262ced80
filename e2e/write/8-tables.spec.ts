/** Imports an event table: columns are assigned, a report previews each row, and then new rows are imported exactly once. */
import type { Page } from '@playwright/test';
import { BAD_DATES, BAD_TABLES } from '../../services/testing/bad/bad-tables';
import { seeThrough, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.describe.configure({ timeout: 180_000 });

const file = (name: string, text: string, mimeType = 'text/csv') => ({ name, mimeType, buffer: Buffer.from(text) });
const TABLE = [
  'Headline;When was it;Who;Where;Link;Words;Remark;Score',
  'Harbor talks in Riga;03/04/2011;Latvia (initiator)|Estonia;Riga;https://paper.example/riga;They spoke of ice.;;1,5',
  'A second round of harbor talks;17/04/2011;Latvia;;;;"One line,\nand another";2,5',
  'A third round, some day;soon;Latvia;;;;;',
  'Harbor year;2012-06;;;;;;',
].join('\n');

async function send(page: Page, given: ReturnType<typeof file>): Promise<void> {
  await page.goto('/admin/import');
  await page.getByLabel('File', { exact: true }).setInputFiles(given);
  await page.getByRole('button', { name: 'Upload table' }).click();
}

async function toReport(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Map columns' })).toBeVisible();
  await page.getByRole('button', { name: 'Preview import' }).click();
  await expect(page.getByRole('heading', { name: 'Import preview' })).toBeVisible();
}

const row = (page: Page, words: string) => page.locator('.dry-row').filter({ hasText: words });

test('a table: columns are guessed and put right, every row is reported, what is new comes in once', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin');
  await page.getByRole('navigation', { name: 'Editing' }).getByRole('link', { name: 'Import events' }).click();
  await expect(page.getByRole('heading', { name: 'Import events' })).toBeVisible();
  await expectAccessible(page);
  await send(page, file('talks.csv', TABLE));

  await expect(page.getByRole('heading', { name: 'Map columns' })).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('title');
  await expect(page.getByLabel('When was it')).toHaveValue('start');
  await expect(page.getByLabel('Link')).toHaveValue('url');
  await expect(page.getByText('A second round of harbor talks', { exact: true })).toBeVisible();
  await page.getByLabel('Who', { exact: true }).selectOption('actors');
  await page.getByLabel('Where', { exact: true }).selectOption('place');
  await page.getByLabel('Words', { exact: true }).selectOption('title');
  await page.getByLabel('Remark').selectOption('summary');
  await page.getByRole('button', { name: 'Preview import' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Another column is already mapped to “Title”. Choose another field.' }),
  ).toBeVisible();
  await expect(page.getByLabel('Remark')).toHaveValue('summary');
  await page.getByLabel('Words', { exact: true }).selectOption('quote');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Preview import' }).click();

  await expect(page.getByRole('heading', { name: 'Import preview' })).toBeVisible();
  await expect(page.getByText('Skipped columns: “Score”')).toBeVisible();
  await expect(row(page, 'Harbor talks in Riga')).toContainText('3 April 2011');
  await expect(row(page, 'A third round')).toContainText('Start date: “soon” is not a date');
  await expect(row(page, 'A third round')).toContainText('line 5');
  await expect(row(page, 'Harbor year')).toContainText('June 2012, day not stated');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Rejected 1' }).click();
  await expect(page.locator('.dry-row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Import 3 events' }).click();
  await expect(page.getByText('All 3 processed: 3 saved')).toBeVisible();
  await expect(page.getByText('Saved as a draft.')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Harbor talks in Riga' }).click();
  await expect(page.getByText('draft, visible only to editors')).toBeVisible();
  await expect(page.getByRole('blockquote').filter({ hasText: 'They spoke of ice.' })).toBeVisible();
  await expect(page.getByText('talks.csv, line 2')).toBeVisible();
  await expect(page.getByRole('link', { name: /^https:\/\/paper\.example\/riga/ })).toHaveAttribute('href', 'https://paper.example/riga');
  await expectAccessible(page);

  await send(page, file('talks.csv', TABLE));
  await page.getByLabel('Who', { exact: true }).selectOption('actors');
  await toReport(page);
  await expect(page.getByRole('link', { name: 'Already imported 3' })).toBeVisible();
  await expect(page.getByText('Nothing to import: there are no new rows.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Import/ })).toHaveCount(0);
});

test('where no date tells it, the order of day and month is asked for at its field', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/import');
  await page.getByLabel('Or paste a table').fill('title,date\nA vote on pilots,03/04/05\n');
  await page.getByRole('button', { name: 'Upload table' }).click();
  await page.getByRole('button', { name: 'Preview import' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Choose whether “03/04/05” on line 2 starts with the day, the month or the year.' }),
  ).toBeVisible();
  await page.getByLabel('Date order').selectOption('mdy');
  await page.getByRole('button', { name: 'Preview import' }).click();
  await expect(row(page, 'A vote on pilots')).toContainText('4 March 2005');
  await expect(row(page, 'A vote on pilots')).toContainText('The year 05 in “03/04/05” was read as 2005.');
});

test('the columns are named with the keyboard alone, and a screen reader hears the values of each', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/import');
  await page.getByLabel('Or paste a table').fill('title,date,Who\nA vote on ropes,20-04-17,Latvia\nA vote on sails,21-04-17,Estonia\n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const who = page.getByRole('group', { name: 'Columns' }).getByRole('combobox', { name: 'Who', exact: true });
  await expect(who).toHaveAccessibleDescription('For example: Latvia; Estonia.');
  await expect(page.getByRole('combobox', { name: 'date', exact: true })).toHaveAccessibleDescription('For example: 20-04-17; 21-04-17.');
  await page.getByRole('combobox', { name: 'title', exact: true }).focus();
  for (const _ of [1, 2]) await page.keyboard.press('Tab');
  await expect(who).toBeFocused();
  // two columns cannot have the same role: the error is at the second one
  await page.keyboard.type('Title');
  await page.getByRole('button', { name: 'Preview import' }).press('Enter');
  await expect(who).toHaveAttribute('aria-invalid', 'true');
  await expect(who).toHaveAccessibleDescription(
    /^For example: Latvia; Estonia\. Another column is already mapped to “Title”\. Choose another field\.$/,
  );
  await who.focus();
  await page.keyboard.type('Actors');
  const order = page.getByRole('group', { name: 'Options' }).getByRole('combobox', { name: 'Date order' });
  await page.getByRole('button', { name: 'Preview import' }).press('Enter');
  await expect(order).toHaveAccessibleDescription(/Choose whether “20-04-17” on line 2 starts/);
  await order.focus();
  await page.keyboard.type('Year first');
  await page.getByRole('button', { name: 'Preview import' }).press('Enter');
  await expect(row(page, 'A vote on ropes')).toContainText('17 April 2020');
  await expect(page.getByRole('listitem').filter({ hasText: 'A vote on sails' })).toContainText('17 April 2021');
});

test('a calendar is published at once by those who may, and readers see where it is from', async ({ page }) => {
  await signIn(page);
  const entry = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
  const text = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN',
    entry(
      'a@x',
      'SUMMARY:Days of the ferries',
      'DTSTART;VALUE=DATE:20120105',
      'DTEND;VALUE=DATE:20120108',
      'URL:https://ferries.example/days',
    ),
    entry('b@x', 'SUMMARY:A weekly ferry', 'DTSTART;TZID=Mars/Olympus:20120201T100000', 'RRULE:FREQ=WEEKLY'),
    'END:VCALENDAR\r\n',
  ].join('\r\n');
  await send(page, file('ferries.ics', text, 'text/calendar'));
  await toReport(page);
  await expect(row(page, 'Days of the ferries')).toContainText('5–7 January 2012');
  await expect(row(page, 'A weekly ferry')).toContainText('This event repeats. Only the first date is used.');
  await expect(row(page, 'A weekly ferry')).toContainText('is unknown. The date is used as written');
  await page.getByLabel('Publish immediately').check();
  await page.getByRole('button', { name: 'Import 2 events' }).click();
  await expect(page.getByText('All 2 processed: 2 saved')).toBeVisible();
  await page.getByRole('link', { name: 'Days of the ferries' }).click();
  await page.getByRole('link', { name: 'View public page' }).click();
  await expect(page).toHaveURL(/\/events\/\d+/);
  await expect(page.getByRole('link', { name: /^https:\/\/ferries\.example\/days/ })).toHaveAttribute(
    'href',
    'https://ferries.example/days',
  );
});

test('without JavaScript a pasted table goes all the way', async ({ browser, page }) => {
  await signIn(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto('/admin/import');
  await plain.getByRole('button', { name: 'Upload table' }).click();
  await expect(plain.getByText('Choose a file or paste a table.')).toBeVisible();
  await plain.getByLabel('Or paste a table').fill('title,date\n"Nets,2004\n');
  await plain.getByRole('button', { name: 'Upload table' }).click();
  await expect(plain.getByRole('alert').filter({ hasText: 'a quotation mark on line 2 is not closed' })).toBeVisible();
  await plain.getByLabel('Or paste a table').fill('title,date\nTalks on nets,2004-06\nTalks on hooks,2005\n');
  await plain.getByRole('button', { name: 'Upload table' }).click();
  await toReport(plain);
  await plain.getByRole('button', { name: 'Import 2 events' }).click();
  await seeThrough(plain, plain.getByText('All 2 processed: 2 saved'));
  await context.close();
});

test('bad tables get words at their field, and the server stays calm', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 500) failed.push(`${response.status()} ${response.url()}`);
  });
  await signIn(page);
  for (const { name, text, refused, what } of BAD_TABLES) {
    await test.step(what, async () => {
      await send(page, file(name, text, ''));
      if (refused) await expect(page.getByRole('alert').filter({ hasText: refused })).toBeVisible();
      else await toReport(page);
    });
  }
  await send(page, file('large.csv', `title,date\n${'x'.repeat(7_600_000)}`));
  await expect(page.getByRole('alert').filter({ hasText: 'large.csv is 7.2 MB. The limit is 7.0 MB' })).toBeVisible();
  await send(page, file('dates.csv', `title,date\n${BAD_DATES.map(({ text }, n) => `Bad date ${n},"${text}"`).join('\n')}\n`));
  await page.getByLabel('Date order').selectOption('dmy');
  await toReport(page);
  const read = BAD_DATES.filter(({ edtf, text }) => edtf !== null || text === '03/04/05').length;
  await expect(page.getByRole('link', { name: `Rejected ${BAD_DATES.length - read}` })).toBeVisible();
  expect(failed).toEqual([]);
});
