/** Feeds: an editor chooses new articles from a list, limits them by words, and confirms the new text of a changed article. */
import { articlePage, type FeedSite, openFeedSite, rss, type SampleEntry, text } from '../../services/testing/feed-site';
import { signIn, storeFound } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { SITE_PORT } from '../support/servers';

test.describe.configure({ timeout: 180_000 });
// a manual check that comes too soon returns 429, and the test retries
test.use({ allowedErrors: [/status of 429/] });

const DAY = 'Wed, 05 May 1999 10:00:00 GMT';

let site: FeedSite;
test.beforeAll(async () => {
  site = await openFeedSite(SITE_PORT);
});
test.afterAll(() => {
  site.close();
});

/** An entry whose page exists on the site. */
function entry(name: string, met: string): SampleEntry {
  const path = `/choice/${name.toLowerCase().replaceAll(' ', '-')}`;
  site.answers.set(path, text(articlePage(name, met, '1999-05-05'), 'text/html'));
  return { guid: path, link: `${site.origin}${path}`, title: name, date: DAY };
}

test('new articles of a feed are chosen from a list, and a changed one is a revision to confirm', async ({ page }) => {
  const wanted = entry('Canal talks in Lund', '1999-04-01');
  const serve = (entries: readonly SampleEntry[]) => site.answers.set('/canal.xml', text(rss('The Canal Paper', entries)));
  serve([wanted, entry('Canal fair in Lund', '1999-04-02'), entry('A regatta in Lund', '1999-04-06')]);
  await signIn(page);
  await page.goto('/admin/feeds');
  await page.getByLabel('URL').fill(`${site.origin}/canal.xml`);
  await page.getByLabel('New articles').selectOption('choose');
  await page.getByLabel('Excluded words').fill('regatta');
  await page.getByRole('button', { name: 'Subscribe to feed' }).click();
  await expect(page.getByText('Subscribed to The Canal Paper.')).toBeVisible();
  await page.getByRole('link', { name: 'The Canal Paper', exact: true }).click();
  const offered = page.getByRole('region', { name: 'New articles' });
  await expect(offered.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await offered.getByRole('button', { name: 'Import selected articles' }).click();
  await expect(offered.getByText('Select at least one row.')).toBeVisible();
  await offered.getByLabel('Select Canal fair in Lund').check();
  await offered.getByRole('button', { name: 'Dismiss selected articles' }).click();
  await expect(page.getByText('1 article dismissed.')).toBeVisible();
  await offered.getByLabel('Select Canal talks in Lund').check();
  await offered.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByText('Importing 1 article.')).toBeVisible();
  await expect(offered.getByText('No new articles.')).toBeVisible();
  const address = page.url().split('?')[0] ?? '';
  await expect(async () => {
    await page.goto('/admin/articles');
    await expect(page.getByRole('link', { name: 'Canal talks in Lund' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  // words limit the new articles, and the changed one has another text
  await page.goto(address);
  await page.getByLabel('Excluded words').fill('football');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved. Changes apply to new articles.')).toBeVisible();
  entry('Canal talks in Lund', '1999-04-09');
  serve([
    { ...wanted, title: 'Canal talks in Lund, corrected' },
    entry('Football by the canal', '1999-04-03'),
    entry('A canal opens', '1999-04-04'),
  ]);
  await expect(async () => {
    await page.goto(address);
    await page.getByRole('button', { name: /^Check feed now/ }).click();
    await expect(page.getByText(/1 new, 1 changed/)).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 90_000, intervals: [5_000] });
  await expect(offered.getByRole('listitem')).toHaveCount(1);
  await expect(offered).toContainText('A canal opens');
  await page.goto('/admin/jobs');
  await page.getByRole('link', { name: 'Changes in feed: The Canal Paper' }).click();
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await expect(page.getByText(/1999-04-09/).first()).toBeVisible();
  await expect(page.getByText('An article with this URL already exists.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open stored article' })).toHaveAttribute('href', /\/admin\/articles\/\d+$/);
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?done=revised/);
  await page.goto(address);
  await page.getByRole('button', { name: 'Remove feed' }).click();
  await expect(page.getByText('Removed The Canal Paper.')).toBeVisible();
});
