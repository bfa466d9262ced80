/** Feeds of other sites: subscribe, check, pause, remove; new entries are fetched automatically and confirmed like other articles. */
import type { Page } from '@playwright/test';
import { articlePage, articlePiece, type FeedSite, openFeedSite, rss, type SampleEntry, text } from '../../services/testing/feed-site';
import { signIn, storeFound } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { SITE_PORT } from '../support/servers';

test.describe.configure({ timeout: 180_000 });
// a manual check that comes too soon returns 429, and the test retries
test.use({ allowedErrors: [/status of 429/] });

const DAY = 'Tue, 06 May 2025 10:00:00 GMT';

let site: FeedSite;
test.beforeAll(async () => {
  site = await openFeedSite(SITE_PORT);
});
test.afterAll(() => {
  site.close();
});

/** An entry whose page exists on the site. */
function entry(n: number): SampleEntry {
  site.answers.set(`/news/${n}`, text(articlePage(`Railway talks, part ${n}`, `2025-05-0${n}`, '2025-05-06'), 'text/html'));
  return { guid: `news-${n}`, link: `${site.origin}/news/${n}`, title: `Railway talks, part ${n}`, date: DAY };
}

async function subscribe(page: Page, address: string): Promise<void> {
  await page.goto('/admin/feeds');
  await page.getByLabel('URL').fill(address);
  await page.getByRole('button', { name: 'Subscribe to feed' }).click();
}

test('a feed is subscribed to, its articles come in as drafts, and a check brings what is new once', async ({ page }) => {
  const entries = [entry(1), entry(2)];
  site.answers.set('/rail.xml', text(rss('The Railway Paper', entries)));
  await signIn(page);
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Feeds', exact: true }).click();
  await expect(page.getByText('No feeds yet.')).toBeVisible();
  await expectAccessible(page);
  await subscribe(page, `${site.origin}/rail.xml`);
  await expect(page.getByText('Subscribed to The Railway Paper. Importing 2 articles.')).toBeVisible();
  await expect(page.getByText(/Checked just now, 2 new, next check in \d+ min\./)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'View import' }).click();
  await expect(page.getByText('All 2 processed: 2 saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Feed: The Railway Paper' })).toBeVisible();
  await page.getByRole('link', { name: 'Railway talks, part 1' }).click();
  await expect(page.getByText('The Railway Paper, 6 May 2025')).toBeVisible();

  // known entries under other IDs, and one new entry
  const renamed = entries.map((one) => ({ ...one, guid: `${one.guid}-again`, link: `${one.link}?utm_source=rss` }));
  site.answers.set('/rail.xml', text(rss('The Railway Paper', [entry(3), ...renamed])));
  await page.goto('/admin/feeds');
  // manual checks are limited to one in 20 seconds
  await expect(async () => {
    await page.getByRole('button', { name: /Check feed now ?: The Railway Paper/ }).click();
    await expect(page.getByText(/Checked just now, 1 new/)).toBeVisible({ timeout: 6_000 });
  }).toPass({ timeout: 90_000 });

  await page.getByRole('button', { name: /Pause feed ?: The Railway Paper/ }).click();
  await expect(page.getByText(/^Paused, checked/)).toBeVisible();
  await page.getByRole('button', { name: /Resume feed ?: The Railway Paper/ }).click();
  // the time limit is the same as for manual checks
  await expect(page.getByText(/Checked just now, nothing new/)).toBeVisible({ timeout: 60_000 });
});

test('the address of a page offers its feeds; what is found is shown before it is stored, and a day that is none is asked for', async ({
  page,
}) => {
  const head = [1, 2].map((n) => `<link rel="alternate" type="application/rss+xml" title="Harbor ${n}" href="/harbor-${n}.xml">`).join('');
  site.answers.set(
    '/harbor',
    text(`<!doctype html><html><head><title>Harbor</title>${head}</head><body><p>Harbor</p></body></html>`, 'text/html'),
  );
  const link = `${site.origin}/not-there`;
  site.answers.set(
    '/harbor-2.xml',
    text(rss('Harbor News', [{ guid: 'h1', link, title: 'Harbor talks', date: '31 Foo 2020 99:99', html: articlePiece('2025-05-08') }])),
  );
  await signIn(page);
  await page.goto('/admin/feeds');
  await page.getByLabel(/Also import articles already in the feed/).uncheck();
  await page.getByLabel('URL').fill(`${site.origin}/harbor`);
  await page.getByLabel('Article source').fill('The Harbor Paper');
  await page.getByLabel('New articles').selectOption('confirm');
  await page.getByRole('button', { name: 'Subscribe to feed' }).click();
  await expect(page.getByText('This web page has 2 feeds. Choose one:')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/Harbor 2/).check();
  await expect(page.getByLabel('Article source')).toHaveValue('The Harbor Paper');
  await expect(page.getByLabel(/Also import articles already in the feed/)).not.toBeChecked();
  await page.getByLabel(/Also import articles already in the feed/).check();
  await page.getByRole('button', { name: 'Subscribe to selected feed' }).click();
  await page.getByRole('link', { name: 'View import' }).click();
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await expect(page.getByText(/This text comes from the feed\. .*404/)).toBeVisible();
  await expect(page.getByText('The feed’s date “31 Foo 2020 99:99” (pubDate) is not valid. Check the publication date.')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Harbor talks');
  await expect(page.getByText('From the feed (title).')).toBeVisible();
  await expect(page.getByLabel('Source')).toHaveValue('The Harbor Paper');
  await expect(page.getByText('From the feed subscription.')).toBeVisible();
  await expect(page.getByLabel('Publication date')).toHaveValue('');
  await storeFound(page);
  await expect(page.getByText('Enter a publication date like 2024-01-09. Dateline found none in the text.')).toBeVisible();
  await page.getByLabel('Publication date').fill('2025-05-09');
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
});

test('what is wrong with an address stands beside it, and a feed that breaks says so and is left alone', async ({ page }) => {
  await signIn(page);
  site.answers.set('/flaky.xml', text(rss('Flaky News', [entry(4)])));
  await subscribe(page, `${site.origin}/flaky.xml`);
  await expect(page.getByText('Subscribed to Flaky News.')).toBeVisible();
  // manual checks are limited to this rate
  const mayBeChecked = Date.now() + 20_500;
  for (const [address, words] of [
    ['http://169.254.169.254/feed', /Cannot fetch this URL: it is not on the public internet/],
    ['ftp://example.org/feed', /it must begin with http/],
    [`${site.origin}/gone.xml`, /HTTP 404/],
  ] as const) {
    await page.goto('/admin/feeds');
    await page.getByLabel(/Also import articles already in the feed/).uncheck();
    await page.getByLabel('URL').fill(address);
    await page.getByRole('button', { name: 'Subscribe to feed' }).click();
    await expect(page.getByText(words)).toBeVisible();
    // the other choices are kept as well
    await expect(page.getByLabel(/Also import articles already in the feed/)).not.toBeChecked();
    await expect(page.getByLabel('URL')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('URL')).toHaveValue(address);
  }
  site.answers.set('/flaky.xml', (_, response) => void response.writeHead(429, { 'Retry-After': '7200' }).end());
  await page.waitForTimeout(Math.max(0, mayBeChecked - Date.now()));
  await page.getByRole('button', { name: /Check feed now ?: Flaky News/ }).click();
  await expect(page.getByText(/Failing since .* UTC, next try in 2 h\./)).toBeVisible();
  await expect(page.getByText('received too many requests')).toBeVisible();
  await page.getByRole('button', { name: /Check feed now ?: Flaky News/ }).click();
  await expect(page.getByText(/The site asked Dateline to wait until/)).toBeVisible();
  await expectAccessible(page);
});

test('settings are changed and a feed is removed, also without JavaScript', async ({ browser, page }) => {
  await signIn(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  site.answers.set('/plain.xml', text(rss('Plain News', [entry(5)])));
  await subscribe(plain, `${site.origin}/plain.xml`);
  await expect(plain.getByText('Subscribed to Plain News. Importing 1 article.')).toBeVisible();
  await plain.getByRole('link', { name: 'Plain News', exact: true }).click();
  await expect(plain.getByText('Dateline searches the title, summary, categories and text in the feed.')).toBeVisible();
  await plain.getByLabel('Title').fill('');
  await plain.getByRole('button', { name: 'Save changes' }).click();
  await expect(plain.getByText('Enter a title.')).toBeVisible();
  await plain.getByLabel('Title').fill('Plainer News');
  await plain.getByLabel('New articles').selectOption('policy');
  await plain.getByRole('button', { name: 'Save changes' }).click();
  await expect(plain.getByText('Saved. Changes apply to new articles.')).toBeVisible();
  await plain.getByRole('button', { name: /Pause feed ?: Plainer News/ }).click();
  await expect(plain.getByText(/^Paused, checked/)).toBeVisible();
  await plain.getByRole('button', { name: 'Remove feed' }).click();
  await expect(plain.getByText('Removed Plainer News. Its articles are kept.')).toBeVisible();
  await plain.getByRole('button', { name: /Undo ?: Plainer News/ }).click();
  await expect(plain.getByText('Restored Plainer News.')).toBeVisible();
  await plain.getByRole('link', { name: 'Plainer News', exact: true }).click();
  await plain.getByRole('button', { name: 'Remove feed' }).click();
  // also later
  await plain.goto('/admin/feeds');
  await plain.getByRole('button', { name: /Restore feed ?: Plainer News/ }).click();
  await expect(plain.getByText('Restored Plainer News.')).toBeVisible();
  await expect(plain.getByText(/^Paused, checked/)).toBeVisible();
  await plain.goto('/admin/articles');
  await expect(plain.getByText('Railway talks, part 5')).toBeVisible();
  await context.close();
});
