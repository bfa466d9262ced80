/** Editors correct sources: they rename, merge and separate them, and readers and new articles follow. */
import type { Browser, Page } from '@playwright/test';
import { openDesk, publishArticle, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expectTemporaryRedirect } from '../support/expect-temporary-redirect';
import { expect, test } from '../support/fixtures';

const STAMP = Date.now().toString(36);
test.describe.configure({ timeout: 150_000 });

async function addArticle(page: Page, source: string, text: string): Promise<string> {
  await openDesk(page, { text, published: '2024-06-15', source, title: `${source} reports ${STAMP}` });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+/);
  return /articles\/\d+/.exec(page.url())?.[0] ?? '';
}

/** Opens the page of a source and returns its URL path. */
async function openSource(page: Page, name: string): Promise<string> {
  await page.goto('/admin/sources');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return new URL(page.url()).pathname;
}

async function plainContext(browser: Browser, page: Page) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await page.context().cookies());
  return context;
}

test('a source is renamed, merged and separated again, and articles, filters and new articles follow', async ({ page, browser }) => {
  const [misspelled, right, renamed] = [`Andes Curier ${STAMP}`, `Andes Post ${STAMP}`, `Andes Courier ${STAMP}`];
  await signIn(page);
  const article = await addArticle(page, misspelled, `Peru met Ecuador in Quito on 13 June 2024. (${STAMP} a)`);
  await publishArticle(page);
  await expect(page).toHaveURL(/done=published/);
  await addArticle(page, right, `Peru met Colombia in Lima on 14 June 2024. (${STAMP} b)`);

  const path = await openSource(page, misspelled);
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill(' ');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Enter a name with at least one letter or digit.').first()).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(renamed);
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved. Changes apply immediately.')).toBeVisible();
  await expect(page.getByLabel('Other names')).toHaveValue(misspelled);
  await page.goto(`/${article}`);
  await expect(page.getByRole('main')).toContainText(renamed);

  // a new article under the former name belongs to the same source
  const later = await addArticle(page, misspelled, `Peru met Bolivia in Sucre on 14 June 2024. (${STAMP} c)`);
  await page.goto(`/admin/${later}`);
  await expect(page.getByRole('main')).toContainText(renamed);

  // the merge needs no scripts
  const context = await plainContext(browser, page);
  const plain = await context.newPage();
  await plain.goto(path);
  await plain.getByLabel('Source to keep').selectOption({ label: right });
  await plain.getByRole('button', { name: 'Preview merge' }).click();
  const preview = plain.getByRole('region', { name: 'Merge preview' });
  await expect(preview).toContainText('2 articles.');
  await expect(preview).toContainText(`The names “${renamed}”, “${misspelled}”.`);
  await preview.getByRole('button', { name: `Merge into “${right}”` }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(right);
  await expect(plain.getByText('Sources merged. You can undo the merge below.')).toBeVisible();
  await context.close();

  await expectTemporaryRedirect(page, path);
  await page.goto(`/${article}`);
  await expect(page.getByRole('main')).toContainText(right);
  const slug = `andes-curier-${STAMP}`;
  await page.goto(`/?source=${slug}`);
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${right}`) })).toBeChecked();
  await page.goto('/admin/audit');
  await expect(page.getByText('Merge sources').filter({ visible: true }).first()).toBeVisible();

  await openSource(page, right);
  await expectAccessible(page);
  await page.getByRole('button', { name: `Undo merge of ${renamed}` }).click();
  await expect(page.getByText('Merge undone. This source is separate again.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(renamed);
  await page.goto(`/${article}`);
  await expect(page.getByRole('main')).toContainText(renamed);
});

async function fillEvent(page: Page, title: string): Promise<void> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Year', { exact: true }).fill('2024');
  await page.getByLabel('Main theme').selectOption('climate');
}

test('an event entered by hand names its source, and a quotation of a stored article is linked to it', async ({ page, browser }) => {
  await signIn(page);
  // without scripts: the error names the field, and all input stays
  const context = await plainContext(browser, page);
  const plain = await context.newPage();
  await fillEvent(plain, `Archive opens ${STAMP}`);
  await expect(plain.getByLabel('Action')).toHaveValue('');
  await plain.getByLabel('URL', { exact: true }).fill('records.example/1');
  await plain.getByLabel('Source headline').fill('Records of the archive');
  await plain.getByLabel('Quotation').fill('The archive opened its doors.');
  await plain.getByRole('button', { name: 'Publish event' }).click();
  await expect(plain.getByText('Enter a URL that starts with https:// or http://.').first()).toBeVisible();
  await plain.getByLabel('URL', { exact: true }).fill('https://records.example/1');
  await plain.getByRole('button', { name: 'Publish event' }).click();
  await expect(plain.getByText('Published and marked as reviewed.')).toBeVisible();
  await expect(plain.getByLabel('Source headline')).toHaveValue('Records of the archive');
  const id = /events\/(\d+)/.exec(plain.url())?.[1] ?? '';
  await context.close();

  await page.goto(`/events/${id}`);
  const source = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Source', exact: true }) });
  await expect(source).toContainText('The archive opened its doors.');
  await expect(source.getByRole('link', { name: /Records of the archive/ })).toHaveAttribute('href', 'https://records.example/1');
  await expectAccessible(page);
  const { reference } = await (await page.request.get(`/api/v1/events/${id}`)).json();
  expect(reference).toEqual({ url: 'https://records.example/1', title: 'Records of the archive', quote: 'The archive opened its doors.' });

  const text = `Peru met Chile in Arica on 3 June 2024. The harbor was rebuilt afterwards. (${STAMP} d)`;
  const article = await addArticle(page, `Harbor Gazette ${STAMP}`, text);
  await fillEvent(page, `Harbor is rebuilt ${STAMP}`);
  await page.getByLabel('URL', { exact: true }).fill(new URL(`/${article}`, page.url()).href);
  await page.getByLabel('Quotation').fill('The harbor is gone.');
  await page.getByRole('button', { name: 'Publish event' }).click();
  await expect(page.getByText('The stored article does not contain this quotation.').first()).toBeVisible();
  await page.getByLabel('Quotation').fill('The harbor was rebuilt');
  await page.getByRole('button', { name: 'Publish event' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  const linked = /events\/(\d+)/.exec(page.url())?.[1] ?? '';
  const { mentions } = await (await page.request.get(`/api/v1/events/${linked}`)).json();
  expect(mentions).toHaveLength(1);
  expect(mentions[0].quote).toBe('The harbor was rebuilt afterwards.');
  expect(text.slice(mentions[0].start, mentions[0].end)).toBe(mentions[0].quote);
});

test('a table with unusual dates and a former theme name is corrected on the preview page and imported', async ({ page, browser }) => {
  await signIn(page);
  await page.goto('/admin/themes');
  await page.getByLabel('Name', { exact: true }).fill(`Mills ${STAMP}`);
  await page.getByRole('button', { name: 'Add theme' }).click();
  await expect(page.getByText('Theme added to the end of the list.')).toBeVisible();
  await page.getByRole('link', { name: `Mills ${STAMP}`, exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill(`Windmills ${STAMP}`);
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved. Changes apply immediately.')).toBeVisible();

  await page.goto('/admin/import');
  const rows = [
    `The mill burns ${STAMP};1648?;Latvia (initiator);Mills ${STAMP}`,
    `The mill opens ${STAMP};Mar-21;;`,
    `The mill rests ${STAMP};-500;;`,
  ];
  await page.getByLabel('Or paste a table').fill(`title;date;actors;themes\n${rows.join('\n')}\nThe mill turns ${STAMP};some day;;\n`);
  await page.getByRole('button', { name: 'Upload table' }).click();
  await expect(page.getByLabel('Default action')).toHaveValue('');
  await page.getByRole('button', { name: 'Preview import' }).click();
  const row = (title: string) => page.locator('.dry-row').filter({ hasText: title });
  await expect(row('The mill burns')).toContainText('about 1648');
  await expect(row('The mill burns')).toContainText('Latvia (initiator)');
  await expect(row('The mill opens')).toContainText('March 2021');
  await expect(row('The mill rests')).toContainText('501 BC');
  await expect(page.getByText('Unknown themes')).toHaveCount(0);
  await expectAccessible(page);

  const context = await plainContext(browser, page);
  const plain = await context.newPage();
  await plain.goto(page.url());
  const failing = plain.locator('.dry-row').filter({ hasText: 'The mill turns' });
  await failing.getByLabel('date').fill('4 May 1702');
  await failing.getByRole('button', { name: 'Save cell' }).click();
  await expect(plain.locator('.dry-row').filter({ hasText: 'The mill turns' })).toContainText('4 May 1702');
  await context.close();

  await page.reload();
  await row('The mill rests').getByRole('link', { name: 'Edit row' }).click();
  await row('The mill rests').getByLabel('date').fill('500 BC');
  await row('The mill rests').getByRole('button', { name: 'Save cells' }).click();
  await expect(row('The mill rests')).toContainText('500 BC');
  await expect(row('The mill rests').getByLabel('date')).toHaveCount(0);
  await page.getByRole('button', { name: 'Import 4 events' }).click();
  await expect(page.getByText('All 4 processed: 4 saved')).toBeVisible();
  await page.getByRole('link', { name: `The mill burns ${STAMP}` }).click();
  await expect(page.getByLabel('Action')).toHaveValue('');
  await expect(page.getByLabel('Main theme')).toHaveValue(`mills-${STAMP}`);
});

test('a merge of two events preselects the more exact of two compatible dates', async ({ page }) => {
  await signIn(page);
  const ids: string[] = [];
  for (const [title, month, day] of [
    ['The bridge of tests opens', '05', ''],
    ['The bridge of tests is opened', '05', '4'],
  ] as const) {
    await fillEvent(page, `${title} ${STAMP}`);
    await page.getByLabel('Month', { exact: true }).selectOption(month);
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByRole('button', { name: 'Publish event' }).click();
    await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
    ids.push(/events\/(\d+)/.exec(page.url())?.[1] ?? '');
  }
  const [vague, exact] = ids;
  await page.goto(`/admin/events/${vague}/merge?other=${exact}`);
  const date = page.getByRole('group', { name: 'Date', exact: true });
  await expect(date.getByRole('radio', { name: /^Other event/ })).toBeChecked();
  await page.goto(`/admin/events/${exact}/merge?other=${vague}`);
  await expect(date.getByRole('radio', { name: /^Event to keep/ })).toBeChecked();
  await page.getByRole('button', { name: 'Merge events' }).click();
  await expect(page.getByText('Events merged.')).toBeVisible();
  await page.goto(`/events/${exact}`);
  await expect(page.getByRole('main')).toContainText('4 May 2024');
});

test('after a corrected publication date, an accepted event takes the new date on request', async ({ page }) => {
  await signIn(page);
  const text = `Norway and Finland signed the treaty of rivers ${STAMP} on Monday.`;
  await openDesk(page, { text, published: '2023-06-14', source: `Fjord Paper ${STAMP}`, title: `Treaty of rivers ${STAMP}` });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+/);
  const candidate = page.locator('.candidate').first();
  await expect(candidate).toContainText('12 June 2023');
  await candidate.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('1 of 1 reviewed')).toBeVisible();
  await page.getByText('Correct title, source or date').click();
  await page.getByLabel('Publication date').fill('2024-06-12');
  await page.getByRole('button', { name: 'Save and re-run extraction' }).click();
  await expect(page.getByText('Kept because an editor changed them: 1.')).toBeVisible();
  await expect(page.getByText('New date: 10 June 2024.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Use the new date/ }).click();
  await expect(candidate).toContainText('10 June 2024');
  await expect(page.getByRole('button', { name: /^Use the new date/ })).toHaveCount(0);
  await expect(page.getByText('1 of 1 reviewed')).toBeVisible();
});
