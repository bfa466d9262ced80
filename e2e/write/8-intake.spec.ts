/** Articles as files, by URL and with formatting; confirmation of the recognized facts; progress of long imports. */
import http from 'node:http';
import type { Page } from '@playwright/test';
import { BAD_INPUTS } from '../../services/testing/bad/bad-inputs';
import { makePdf } from '../../services/testing/make-pdf';
import { seeThrough, signIn, storeFound } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { SITE_PORT } from '../support/servers';

test.describe.configure({ timeout: 180_000 });

const SITE = `http://127.0.0.1:${SITE_PORT}`;
const FILES = '/admin/articles/new?from=files';
const ADDRESSES = '/admin/articles/new?from=addresses';

const pageOf = (n: number): string => `<!doctype html><html lang="en"><head><title>Pact ${n}</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pact number ${n} on the harbor","datePublished":"2025-04-0${n}","publisher":{"name":"The Harbor Paper"}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Pact number ${n} on the harbor</h1>
<p>Estonia and Latvia signed pact number ${n} on their harbors in Riga on 2 April 2025, after a year of talks between their ministries.</p>
<p>The presidents of the two countries had met in Tallinn on 1 March 2025 to speak of fees, pilots and ice in the northern ports.</p>
</article></body></html>`;
const file = (name: string, text: string, mimeType = 'text/html') => ({ name, mimeType, buffer: Buffer.from(text) });
const markdown = (n: number): string =>
  `---\ntitle: Letter ${n}\nsource: The Letter\npublished: 2025-05-01\n---\nPoland and Chile held talks number ${n} in Lima on 28 April 2025.\n`;

let site: http.Server;
test.beforeAll(async () => {
  site = http.createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(302, { Location: '/news/8' }).end();
    if (request.url === '/inside') return void response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end();
    if (request.url === '/news/8') return void response.setHeader('Content-Type', 'text/html').end(pageOf(8));
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => site.listen(SITE_PORT, '127.0.0.1', resolve));
});
test.afterAll(() => {
  site.close();
});

async function sendFiles(page: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0], confirm = true): Promise<void> {
  await page.goto(FILES);
  await page.getByLabel('Files').setInputFiles(files);
  await page.getByLabel(/Confirm each article/).setChecked(confirm);
  await page.getByRole('button', { name: 'Upload files' }).click();
}

const WITH_FURNITURE = (n: number): string => `Home
Estonia and Latvia agree on ice ${n}
Wed 17 Nov
By Jane Doe

Estonia and Latvia signed an agreement on ice number ${n} in Riga on 2 March 2025, after a year of talks between their ministries.

Related stories

The presidents of the two countries met in Tallinn on 1 February 2025 to speak of fees, pilots and ice number ${n} in the northern ports.

Watch: Latvia and Finland met in Turku on 7 February 2025

The ministers will meet again in Tartu in June to speak of pilots, of fees and of the ice in the northern ports.`;

for (const javaScriptEnabled of [true, false])
  test(`what is left out as page furniture is listed, and put back where an editor says so (scripts ${javaScriptEnabled ? 'on' : 'off'})`, async ({
    page,
    browser,
  }) => {
    await signIn(page);
    const context = await browser.newContext({ javaScriptEnabled, storageState: await page.context().storageState() });
    const editor = await context.newPage();
    const n = javaScriptEnabled ? 1 : 2;
    await editor.goto('/admin/articles/new');
    await editor.getByLabel('Text').fill(WITH_FURNITURE(n));
    await editor.getByRole('button', { name: 'Process article' }).click();
    await expect(editor.getByRole('heading', { name: 'Check the article' })).toBeVisible();
    const text = editor.getByLabel('Article text');
    // a removed line in the middle removes nothing else, and an unrecognized date line is kept
    await expect(text).toContainText(`The presidents of the two countries met in Tallinn on 1 February 2025`);
    await expect(text).toContainText('The ministers will meet again in Tartu');
    await expect(text).toContainText('Wed 17 Nov');
    await expect(editor.getByText('The text shows “Wed 17 Nov”.')).toBeVisible();
    const left = editor.getByRole('group', { name: 'Removed from the text' });
    await expect(left.getByRole('checkbox')).toHaveCount(6);
    for (const line of ['Home', `Estonia and Latvia agree on ice ${n}`, 'By Jane Doe', 'Related stories', /^Watch: Latvia/])
      await expect(left.getByRole('checkbox', { name: line })).not.toBeChecked();
    await left.getByRole('checkbox', { name: /^Watch: Latvia/ }).check();
    if (javaScriptEnabled) await expectAccessible(editor);
    await storeFound(editor);
    // the choices survive an error
    await expect(editor.getByText('Enter a publication date like 2024-01-09. Dateline found none in the text.')).toBeVisible();
    await expect(left.getByRole('checkbox', { name: /^Watch: Latvia/ })).toBeChecked();
    await editor.getByLabel('Publication date').fill('2025-03-05');
    await storeFound(editor);
    await expect(editor).toHaveURL(/\/admin\/articles\/\d+\?/);
    const stored = editor.locator('.review-text');
    await expect(stored).toContainText('Watch: Latvia and Finland met in Turku on 7 February 2025');
    await expect(stored).not.toContainText('Related stories');
    await expect(stored.locator('.mention').filter({ hasText: 'Turku' })).not.toHaveCount(0);
    await context.close();
  });

test('of one file the facts are shown with where they were found, and stored as they are confirmed', async ({ page }) => {
  await signIn(page);
  await sendFiles(page, [file('pact.html', pageOf(1))]);
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Pact number 1 on the harbor');
  await expect(page.getByLabel('Source')).toHaveValue('The Harbor Paper');
  await expect(page.getByLabel('Publication date')).toHaveValue('2025-04-01');
  await expect(page.getByText('From JSON-LD (publisher).')).toBeVisible();
  await expect(page.getByText(/From JSON-LD \(datePublished\)\./)).toBeVisible();
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Source').fill('The Harbor Times');
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
  await expect(page.getByText('The Harbor Times, 1 April 2025')).toBeVisible();
  await expect(page.locator('.candidate').first()).toBeVisible();
});

test('a file whose name alone tells a day is asked about', async ({ page }) => {
  await signIn(page);
  await sendFiles(page, [
    {
      name: '2025-04-07.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(
        makePdf([['Malta and Cyprus signed a treaty on ferries in Valletta on Monday,', 'as both of them had promised in the spring.']]),
      ),
    },
  ]);
  await expect(page.getByLabel('Publication date')).toHaveValue('2025-04-07');
  await expect(page.getByText(/Guessed from the file name\./)).toBeVisible();
  await expect(page.getByText('Check the publication date.')).toBeVisible();
  await expect(page.getByLabel('Publication date')).toBeFocused();
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
});

test('several files are a job with a report of each', async ({ page }) => {
  await signIn(page);
  const files = [
    ...[1, 2, 3].map((n) => file(`l${n}.md`, markdown(n), 'text/markdown')),
    file('undated.txt', 'Peru and Cuba met.', 'text/plain'),
    file('bad.png', '\u0089PNG', 'image/png'),
  ];
  files[4] = { name: 'bad.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) };
  await sendFiles(page, files, false);
  await expect(page.getByText('All 5 processed: 3 saved, 1 to confirm, 1 failed')).toBeVisible();
  await expect(page.getByText(/Text: This is an image/)).toBeVisible();
  await expect(page.getByText('publication date unknown')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Check item' }).click();
  await page.getByLabel('Publication date').fill('2025-05-02');
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.getByText('All 5 processed: 4 saved, 1 failed')).toBeVisible();
  await page.getByRole('button', { name: /Skip item ?: bad.png/ }).click();
  await expect(page.getByText('All 5 processed: 4 saved, 1 skipped')).toBeVisible();
  // restore the item by keyboard: it is processed again, and is still an image
  await page.getByRole('button', { name: /Restore item ?: bad.png/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Could not process this item' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Choose another file' })).toHaveAttribute('href', '/admin/articles/new?from=files');
  await expect(page.getByRole('link', { name: 'Paste text' })).toBeVisible();
  await page.getByRole('button', { name: 'Skip item' }).click();
  await expect(page.getByText('All 5 processed: 4 saved, 1 skipped')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/admin/jobs');
  await expect(page.getByRole('link', { name: 'Files: l1.md, l2.md, l3.md …' })).toBeVisible();
  await expectAccessible(page);

  // the queue lists them as one import, whose page lists what is left to review
  await page.goto('/admin?kind=article');
  await expect(page.locator('.queue-row').filter({ hasText: 'Letter 1' })).toHaveCount(0);
  await page.goto('/admin?kind=import');
  const item = page.locator('.queue-row').filter({ hasText: 'Files: l1.md, l2.md, l3.md …' });
  await expect(item).toContainText('4 articles to review');
  await item.getByRole('link', { name: 'Files: l1.md' }).click();
  await expect(page.getByRole('link', { name: 'To review 4' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('listitem').filter({ hasText: 'Letter 1' })).toContainText('1 event to decide');
  await expectAccessible(page);
  await page.locator('summary').filter({ hasText: 'Undo import' }).click();
  await page.getByRole('button', { name: /^Undo import of / }).click();
  await expect(page.getByText(/4 articles removed/).first()).toBeVisible();
  await page.goto('/admin?kind=import');
  await expect(item).toHaveCount(0);
});

test('what was left out by a slip is taken in again as it was found, also without scripts', async ({ page, browser }) => {
  await signIn(page);
  await sendFiles(page, [file('slip.txt', 'Togo and Benin signed an agreement on March 3, 2025.', 'text/plain')]);
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await plain.getByRole('button', { name: 'Skip item' }).click();
  await expect(plain.getByText('Nothing was saved. You can restore the item for 30 days.')).toBeVisible();
  await page.reload();
  await expectAccessible(page);
  await plain.getByRole('button', { name: 'Restore item' }).click();
  await expect(plain.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await plain.getByLabel('Publication date').fill('2025-03-04');
  await plain.getByLabel('Source').fill('The Slip');
  await plain
    .getByRole('button', { name: /^Save and extract/ })
    .first()
    .click();
  await expect(plain).toHaveURL(/\/admin\/articles\/\d+\?/);
  await context.close();
});

test('many files are sent in batches, show progress at once, and are all there in the end', async ({ page }) => {
  await signIn(page);
  await page.goto(FILES);
  await page.getByLabel('Files').setInputFiles(Array.from({ length: 60 }, (_, n) => file(`m${n}.md`, markdown(100 + n), 'text/markdown')));
  await page.getByLabel(/Confirm each article/).setChecked(false);
  await page.evaluate(() => {
    const marks = window as unknown as { __first?: number };
    document.querySelector('form button[type=submit]')?.addEventListener('click', () => {
      const start = performance.now();
      new MutationObserver((_, observer) => {
        marks.__first = performance.now() - start;
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
  await page.getByRole('button', { name: 'Upload files' }).click();
  const first = await page.evaluate(() => (window as unknown as { __first?: number }).__first).catch(() => undefined);
  if (first !== undefined) expect(first).toBeLessThan(100);
  await expect(page.getByText('All 60 processed: 60 saved')).toBeVisible({ timeout: 120_000 });
});

test('files can be dropped', async ({ page }) => {
  await signIn(page);
  await page.goto(FILES);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }));
    return transfer;
  }, markdown(7));
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('button', { name: 'Upload files' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Letter 7');
});

test('an address is fetched, and one that leads into our own network is refused in words', async ({ page }) => {
  await signIn(page);
  await page.goto(ADDRESSES);
  await page.getByLabel('URLs').fill(`${SITE}/moved`);
  await page.getByRole('button', { name: 'Fetch articles' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Pact number 8 on the harbor');
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`${SITE}/news/8`);
  await expect(page.getByText('From the URL that Dateline fetched.')).toBeVisible();
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);

  for (const [address, words] of [
    [`${SITE}/inside`, /URL: Cannot fetch this URL: it is not on the public internet/],
    [`${SITE}/gone`, /URL: Could not fetch this page: the page does not exist \(HTTP 404\)/],
  ] as const) {
    await page.goto(ADDRESSES);
    await page.getByLabel('URLs').fill(address);
    await page.getByRole('button', { name: 'Fetch articles' }).click();
    await expect(page.getByText(words)).toBeVisible();
  }
  for (const address of [
    'http://localhost/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://2130706433/',
    'ftp://example.org/',
    'http://a:b@example.org/',
  ]) {
    await page.goto(ADDRESSES);
    await page.getByLabel('URLs').fill(address);
    await page.getByRole('button', { name: 'Fetch articles' }).click();
    await expect(page.getByText(/Cannot fetch this URL/)).toBeVisible();
    await expect(page.getByLabel('URLs')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('URLs')).toHaveValue(address);
  }
});

test('formatted text is pasted with its paragraphs, or plain on request', async ({ page }) => {
  await signIn(page);
  const html = '<h1>Ferries again</h1><p>Malta and Greece met in Athens on 5 April 2025.</p><p>They will meet again in May.</p>';
  const put = async () => {
    await page.goto('/admin/articles/new');
    await page.getByLabel('Text').focus();
    await page.evaluate((rich) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', rich);
      clipboardData.setData('text/plain', rich.replace(/<[^>]*>/g, ' '));
      const field = document.querySelector('textarea[name=text]') as HTMLTextAreaElement;
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
    await page.getByLabel('Publication date').fill('2025-04-06');
  };
  await put();
  await expect(page.getByText('Pasted with formatting')).toBeVisible();
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Ferries again');
  await expect(page.getByText('From the pasted heading.')).toBeVisible();
  await expect(page.getByLabel('Article text')).toHaveText(
    'Malta and Greece met in Athens on 5 April 2025.\n\nThey will meet again in May.',
  );
  await put();
  await page.getByRole('button', { name: 'Use plain text' }).click();
  await expect(page.getByText('Pasted with formatting')).toHaveCount(0);
});

test('without JavaScript files come in, and a link shows how far they are, in place of a page that loads itself anew', async ({
  browser,
  page,
}) => {
  await signIn(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await sendFiles(
    plain,
    [4, 5].map((n) => file(`p${n}.md`, markdown(200 + n), 'text/markdown')),
    false,
  );
  await expect(plain.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
  await seeThrough(plain, plain.getByText('All 2 processed: 2 saved'));
  await sendFiles(plain, [file('pact.html', pageOf(2))]);
  await seeThrough(plain, plain.getByLabel('Title'));
  await expect(plain.getByLabel('Title')).toHaveValue('Pact number 2 on the harbor');
  await storeFound(plain);
  await expect(plain).toHaveURL(/\/admin\/articles\/\d+\?/);
  await sendFiles(plain, []);
  await expect(plain.getByText('Choose at least one file.')).toBeVisible();
  await context.close();
});

test('bad files get words, and the server stays calm', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 500) failed.push(`${response.status()} ${response.url()}`);
  });
  await signIn(page);
  const bad = BAD_INPUTS.filter(({ bytes }) => bytes.length < 1_000_000);
  await sendFiles(
    page,
    bad.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
  );
  const refused = bad.filter(({ field }) => field !== null).length;
  await expect(
    page.getByText(new RegExp(`All ${bad.length} processed: ${bad.length - refused} to confirm, ${refused} failed`)),
  ).toBeVisible({
    timeout: 90_000,
  });
  await page.goto(FILES);
  await page.getByLabel('Files').setInputFiles([{ name: 'large.html', mimeType: 'text/html', buffer: Buffer.alloc(7_600_000, 'x') }]);
  await page.getByRole('button', { name: 'Upload files' }).click();
  await expect(page.getByText(/large.html is 7.2 MB. The limit is 7.0 MB/)).toBeVisible();
  expect(failed).toEqual([]);
});
