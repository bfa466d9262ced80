/** Corrections of a stored article: unchanged sentences keep their events; missing ones enter the queue and are marked for readers. */
import { openDesk, paste, publishArticle, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const LEAD = 'Latvia and Estonia signed an agreement on ferries in Riga on 3 March 2025.';
const SECOND = 'In October 2024, Latvia and Lithuania held a joint military exercise near Liepaja.';
const ARTICLE = `Ferries agreed\n\n${LEAD}\n\n${SECOND}`;
const DATED = { published: '2025-03-04', source: 'Ferry Gazette', url: 'https://example.org/ferries' };

test('a text is corrected on its desk, and again by pasting it under its address', async ({ page }) => {
  await signIn(page);
  const desk = await openDesk(page, { text: ARTICLE, ...DATED });
  const marked = page.locator('.review-text .mention');
  await expect(marked.first()).toBeVisible();
  const before = await marked.count();
  await publishArticle(page);
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();

  // insert text at the beginning
  await page.getByText('Correct text').click();
  await expectAccessible(page);
  const text = page.getByLabel('Text');
  const body = await text.inputValue();
  expect(body).toContain(SECOND);
  await text.fill(' ');
  await page.getByRole('button', { name: 'Save new revision' }).click();
  await expect(page.getByText('The article has no text.')).toBeVisible();
  await text.fill(`This article was corrected.\n\n${body}`);
  await page.getByRole('button', { name: 'Save new revision' }).click();
  await expect(page.getByText('Saved as revision 2.')).toBeVisible();
  await expect(page.getByText(/none missing/)).toBeVisible();
  await expect(marked).toHaveCount(before);
  await expectAccessible(page);

  // the publisher retracted the second sentence
  await paste(page, { text: ARTICLE.replace(SECOND, 'Nothing else was said by anybody who was asked.'), ...DATED });
  await expect(page).toHaveURL(new RegExp(`${desk.replace(/.*(?=\/admin)/, '')}\\?`));
  await expect(page.getByText(/Saved as revision 3\..*1 missing and added to the queue/)).toBeVisible();
  await page.goto('/admin?kind=orphan');
  const row = page.locator('.queue-row').filter({ hasText: 'Liepaja' });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('link').first().click();
  await expect(page.getByText('quote not found in current article text').first()).toBeVisible();
  const address = await page.getByRole('link', { name: 'View public page' }).getAttribute('href');
  await page.goto(address ?? '');
  await expect(page.getByText('quote not found in current article text')).toBeVisible();
  await expect(page.getByText('near Liepaja').first()).toBeVisible();

  await page.goto('/admin?kind=orphan');
  await row.getByRole('button', { name: 'Keep quote' }).click();
  await expect(row).toHaveCount(0);
});

test('a day of publication that was typed wrongly is put right, and the dates that count from it follow, also without scripts', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const text =
    'Pact on trams\n\nLatvia and Estonia signed a pact on trams in Riga on Monday. In May 2023, Latvia and Estonia held talks in Tartu.';
  await openDesk(page, { text, published: '2029-01-03', source: 'Tram Gazete' });
  const found = page.locator('.review-candidates');
  await expect(found.getByText('1 January 2029')).toBeVisible();
  // the form is open, because that day is in the future
  const warning = page.getByText('This date is in the future. Check the year.');
  await expect(warning).toBeVisible();
  const day = page.getByLabel('Publication date');
  await day.fill('2024-01-03');
  await expect(warning).toHaveCount(0);
  await day.fill('3 Januember 2024');
  await page.getByRole('textbox', { name: 'Source' }).fill('Tram Gazette');
  await page.getByRole('button', { name: 'Save and re-run extraction' }).click();
  await expect(page.getByText('“3 Januember 2024” is not a date.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Source' })).toHaveValue('Tram Gazette');
  await expectAccessible(page);
  await day.fill('2024-01-03');
  await page.getByRole('button', { name: 'Save and re-run extraction' }).click();
  await expect(page.getByText('Saved. Events were extracted again: 1 changed, 0 new, 0 removed.')).toBeVisible();
  await expect(page.getByText('Tram Gazette, 3 January 2024')).toBeVisible();
  await expect(found.getByText('1 January 2024')).toBeVisible();
  await expect(found.getByText('May 2023, day not stated')).toBeVisible();

  // an event that an editor accepted keeps its date, and is listed
  await page.locator('.candidate').filter({ hasText: '1 January 2024' }).getByRole('link').first().click();
  await page.locator('.candidate[data-open]').getByRole('button', { name: 'Accept', exact: false }).first().click();
  await expect(page.locator('.candidate[data-verdict=accepted]')).toHaveCount(1);
  await page.getByText('Correct title, source or date').click();
  await day.fill('2024-01-10');
  await page.getByRole('button', { name: 'Save and re-run extraction' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Kept because an editor changed them: 1.' });
  await notice.getByRole('link').click();
  await expect(page.locator('.candidate[data-open]')).toContainText('1 January 2024');

  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(page.url().split('?')[0] ?? '');
  await plain.getByText('Correct title, source or date').click();
  await plain.getByLabel('Title').fill('');
  await plain.getByRole('button', { name: 'Save and re-run extraction' }).click();
  await expect(plain.getByText('Enter a title.')).toBeVisible();
  await plain.getByLabel('Title').fill('A pact on trams');
  await plain.getByRole('button', { name: 'Save and re-run extraction' }).click();
  await expect(plain.getByRole('heading', { name: 'A pact on trams', level: 1 })).toBeVisible();
  await context.close();
});

test('an article that was published by mistake is withdrawn later, with its events, and readers find neither', async ({
  page,
  request,
}) => {
  await signIn(page);
  const text = 'Buses agreed\n\nLatvia and Estonia signed a pact on buses in Riga on 9 March 1931.';
  await openDesk(page, { text, published: '2025-03-10', source: 'Bus Gazette' });
  await expect(page.getByText('Withdraw article')).toHaveCount(0);
  await publishArticle(page);
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();
  const address = (await page.getByRole('link', { name: 'View public page' }).getAttribute('href')) ?? '';
  expect((await request.get(address)).status()).toBe(200);
  await page.goto(page.url().split('?')[0] ?? '');
  await page.locator('summary', { hasText: 'Withdraw article' }).click();
  await expectAccessible(page);
  await page.getByLabel('Reason for withdrawing').fill('It was not ours to publish.');
  await page.getByRole('button', { name: 'Withdraw article' }).click();
  await expect(page.getByText('Article withdrawn. 1 event hidden from readers.', { exact: true })).toBeVisible();
  await expect(page.locator('.candidate').first()).toHaveAttribute('data-verdict', 'rejected');
  expect((await request.get(address)).status()).toBe(404);
  expect(await (await request.get('/api/v1/events?q=buses&from=1931&to=1931')).json()).toMatchObject({ total: 0 });
});

test('where every article was read by this version there is nothing to read again', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/articles');
  await page.getByRole('link', { name: 'Re-run extraction' }).click();
  await expect(page.getByText(/^All articles are up to date with engine \d+\.\d+\.\d+\.$/)).toBeVisible();
  await expectAccessible(page);
});
