/** From pasted text to published events. */
import { openDesk, paste, publishArticle, signIn, storeFound } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { waitForHydration } from '../support/wait-for-hydration';

const ARTICLE = `Ministers meet in Oslo

OSLO, March 4, 2025 (Example Agency) - Norway and Finland signed an agreement on fisheries in Oslo on Monday.

In October 2024, Sweden and Norway held a joint military exercise near Bodø. Denmark announced sanctions against a shipping company last month. The foreign ministers of Sweden and Finland will meet in Helsinki in June.`;

const DATED = { published: '2025-03-04', source: 'Example Gazette' };

test('an article is pasted, reviewed and published', async ({ page }) => {
  await signIn(page);
  await paste(page, { text: ARTICLE, ...DATED });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
  const desk = page.url().split('?')[0] ?? '';
  await expect(page.getByText('Events extracted.', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const candidates = page.locator('.candidate');
  await waitForHydration(page);
  const total = await candidates.count();
  expect(total).toBeGreaterThanOrEqual(3);
  await expect(page.locator('.review-text .mention').first()).toBeVisible();

  // by keyboard: open the first, accept it; the second opens and is rejected
  await page.keyboard.press('j');
  await expect(candidates.nth(0)).toHaveAttribute('data-open', '');
  await expect(page.locator('.mention[data-open]').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('a');
  await expect(candidates.nth(0)).toHaveAttribute('data-verdict', 'accepted');
  await expect(candidates.nth(1)).toHaveAttribute('data-open', '');
  // the focus follows the highlighted event, also after the answer
  const focusAt = (at: number) => expect(candidates.nth(at).locator('.candidate-row')).toBeFocused();
  await focusAt(1);
  await page.keyboard.press('x');
  await expect(candidates.nth(1)).toHaveAttribute('data-verdict', 'rejected');
  await focusAt(2);
  await expect(page.getByText(`2 of ${total} reviewed`)).toBeVisible();

  // the third is edited and accepted
  await expect(candidates.nth(2)).toHaveAttribute('data-open', '');
  const title = candidates.nth(2).getByLabel('Title');
  await expect(title).toBeVisible();
  await page.keyboard.press('e');
  await expect(title).toBeFocused();
  await title.fill('A title written by an editor');
  await candidates.nth(2).getByRole('button', { name: 'Save and accept' }).click();
  await expect(candidates.nth(2)).toHaveAttribute('data-verdict', 'accepted');
  await expect(candidates.nth(2).getByRole('link', { name: 'A title written by an editor' })).toBeVisible();

  await page.goto(desk);
  await publishArticle(page);
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();

  await page.getByLabel('Visible to readers (source: Example Gazette)').selectOption('full');
  await page.getByRole('button', { name: 'Save visibility', exact: true }).click();
  await expect(page.getByText('Saved for all articles from this source.')).toBeVisible();
  await page.goto(`/articles/${desk.split('/').pop()}`);
  await expect(page.locator('.mention').first()).toBeVisible();
  await page.goto('/?q=%22title+written+by+an+editor%22');
  await expect(page.locator('.event-row')).toHaveCount(1);

  // submitting the same text again changes nothing
  await paste(page, { text: ARTICLE, ...DATED });
  await expect(page.getByText('This text already exists')).toBeVisible();
});

test('keys pressed without a pause act on the candidate in focus', async ({ page }) => {
  await signIn(page);
  const text = `${ARTICLE.replaceAll('Norway', 'Iceland').replaceAll('Oslo', 'Reykjavik')} Finland and Iceland held talks in Tampere on March 2.`;
  await openDesk(page, { text, ...DATED });
  const candidates = page.locator('.candidate');
  await expect(candidates.nth(3)).toBeVisible();
  for (const key of ['j', 'a', 'j', 'x']) await page.keyboard.press(key);
  // accepting moves to the second, and j to the third
  await expect(candidates.nth(0)).toHaveAttribute('data-verdict', 'accepted');
  await expect(candidates.nth(2)).toHaveAttribute('data-verdict', 'rejected');
  await expect(candidates.nth(1)).toHaveAttribute('data-verdict', 'open');
  await expect(candidates.nth(3)).toHaveAttribute('data-open', '');
  await expect(candidates.nth(3).getByLabel('Title')).toBeVisible();
});

test('a text without a certain date asks for one and keeps the text', async ({ page }) => {
  await signIn(page);
  const text = 'Norway and Finland signed an agreement on Monday.';
  await paste(page, { text });
  await expect(page.getByText(/Enter the publication date/)).toBeVisible();
  await expect(page.getByLabel('Article text')).toContainText(text);
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(1);
  await expectAccessible(page);
  await storeFound(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Enter a publication date like 2024-01-09' })).toBeVisible();
  await page.getByLabel('Publication date').fill('2025-03-05');
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
});

const MEGABYTE = 'The ministers met in Oslo on Monday. '.repeat(28_400);
const BAD: readonly (readonly [string, Parameters<typeof paste>[1], RegExp])[] = [
  ['an empty text', { text: '', published: '2025-03-04' }, /has no text/],
  ['only spaces', { text: ' \n\t ', published: '2025-03-04' }, /has no text/],
  ['a megabyte', { text: MEGABYTE, published: '2025-03-04' }, /The limit is 500,000/],
  ['a day that no month has', { text: 'They met.', published: '2001-02-30' }, /is not a date/],
  ['words for a day', { text: 'They met.', published: 'next Friday' }, /is not a date/],
  ['an address that runs a program', { text: 'They met.', published: '2025-03-04', url: 'javascript:alert(1)' }, /must start with http/],
  [
    'an address with a password',
    { text: 'They met.', published: '2025-03-04', url: 'https://a:b@example.org/' },
    /must not contain a password/,
  ],
  ['a title without end', { text: 'They met.', published: '2025-03-04', title: 'x'.repeat(1900) }, /at most 500/],
];

test('bad input gets a message beside its field, and the text stays', async ({ page }) => {
  await signIn(page);
  for (const [name, article, message] of BAD) {
    await paste(page, article);
    await expect(page.getByText(message).first(), name).toBeVisible();
    await expect(page.locator('[aria-invalid=true]'), name).toHaveCount(1);
    expect(await page.getByLabel('Text').inputValue(), name).toBe(article.text);
  }
});

test('without JavaScript an article is pasted, and its day is asked for', async ({ browser, page }) => {
  await signIn(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  const text = 'Iceland and Norway signed a treaty on whales in Reykjavik on Tuesday.';
  await paste(plain, { text });
  await expect(plain.getByText(/Enter the publication date/)).toBeVisible();
  await expect(plain.getByLabel('Article text')).toContainText(text);
  await plain.getByLabel('Publication date').fill('2025-03-05');
  await storeFound(plain);
  await expect(plain).toHaveURL(/\/admin\/articles\/\d+\?/);
  await plain.locator('.candidate').first().getByRole('button', { name: 'Accept' }).click();
  await expect(plain.locator('.candidate').first()).toHaveAttribute('data-verdict', 'accepted');
  await context.close();
});
