/** Articles as Word documents, from programs by token, and from other sites with the bookmarklet. */
import http from 'node:http';
import type { Page } from '@playwright/test';
import { sha256Of } from '../../services/sha256';
import { makeDocx, paragraph, run } from '../../services/testing/make-docx';
import { EDITOR, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { makeToken } from '../support/programs';
import { SITE_PORT } from '../support/servers';
import { waitForHydration } from '../support/wait-for-hydration';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MEGABYTE = 1024 * 1024;
const SENTENCES = [
  'Ministers of Iceland and Denmark met in Nuuk on 3 March 2025 to speak about cables under the northern sea.',
  'The two governments signed a contract on repairs on 4 March 2025, after two years of talks in both capitals.',
];
const CANARY = `http://127.0.0.1:${SITE_PORT}`;
const FOREIGN = 'https://news.example/nuuk';
const FOREIGN_PAGE = `<!doctype html><html><head><title>Cables | News</title><meta property="og:title" content="Cables in the north">
<meta property="og:site_name" content="Northern Cable News"><meta property="article:published_time" content="2025-03-06T08:00:00Z"></head>
<body><nav>Home</nav><article><h1>Cables in the north</h1>${SENTENCES.map((text) => `<p id="first">${text}</p>`).join('')}</article></body></html>`;

async function uploadFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto('/admin/articles/new?from=files');
  await page.getByLabel('Files').setInputFiles({ name, mimeType: DOCX_TYPE, buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Upload files' }).click();
}

/** Leaves no open item for other tests. */
async function skipItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip item' }).click();
  await expect(page.getByText('Skipped').first()).toBeVisible();
}

test('reads a Word document without deleted words, and rejects a damaged one with advice', async ({ page }) => {
  await signIn(page);
  const deleted = '<w:del w:id="1"><w:r><w:delText>secret </w:delText></w:r></w:del>';
  const body = [
    paragraph(run('Cables in the north'), 'Title'),
    paragraph(`${deleted}${run(SENTENCES[0] ?? '')}`),
    paragraph(run(SENTENCES[1] ?? '')),
  ];
  await uploadFile(page, '2025-03-06 cables.docx', await makeDocx(body.join('')));
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Cables in the north');
  await expect(page.getByLabel('Publication date')).toHaveValue('2025-03-06');
  await expect(page.getByLabel('Article text')).toContainText(SENTENCES[0] ?? '');
  await expect(page.getByLabel('Article text')).not.toContainText('secret');
  await skipItem(page);

  await uploadFile(page, 'bomb.docx', await makeDocx(body.join(''), { parts: { 'word/more.xml': new Uint8Array(100 * MEGABYTE) } }));
  await expect(
    page.getByText('Could not read this Word document: it unpacks to more than 40 MB. Paste the text of the article instead.'),
  ).toBeVisible();
  await skipItem(page);
});

test('takes a file from a program with a token, and says where its article is', async ({ page, request }) => {
  await signIn(page);
  const token = await makeToken(page, 'SingleFile', ['ingest-articles']);
  const reader = await makeToken(page, 'Reader', ['read-drafts']);
  const send = (content: string | Buffer, authorization: string, field = 'file') =>
    request.post('/api/v1/files', {
      headers: { authorization },
      multipart: { [field]: { name: 'SingleFile.html', mimeType: 'text/html', buffer: Buffer.from(content) }, url: FOREIGN },
    });
  const first = await send(FOREIGN_PAGE, `Bearer ${token}`);
  const report = await first.json();
  expect([first.status(), report]).toMatchObject([201, { created: true, state: 'draft', title: 'Cables in the north' }]);
  const again = await send(FOREIGN_PAGE, `Bearer ${token}`);
  expect([again.status(), (await again.json()).article]).toEqual([200, report.article]);
  const refused = [
    await send(FOREIGN_PAGE, ''),
    await send(FOREIGN_PAGE, `Bearer ${reader}`),
    await send(FOREIGN_PAGE, `Bearer ${token}`, 'upload'),
    await send(Buffer.alloc(7.2 * MEGABYTE, 'x'), `Bearer ${token}`),
    await send(Buffer.alloc(9 * MEGABYTE, 'x'), `Bearer ${token}`),
  ];
  expect(refused.map((answer) => answer.status())).toEqual([401, 403, 400, 413, 413]);
  await page.goto(report.url);
  await expect(page.getByRole('heading', { name: 'Cables in the north', level: 1 })).toBeVisible();
});

test.describe('an archived copy', () => {
  // the browser reports what it blocked in the frame
  test.use({ allowedErrors: [/policy violation|Content Security Policy|sandbox/i] });

  test('is shown to editors alone, without scripts or network, until one of them deletes it', async ({ page, request, browser }) => {
    await signIn(page);
    const token = await makeToken(page, 'Archive', ['ingest-articles']);
    const hostile = FOREIGN_PAGE.replaceAll('Iceland', 'Greenland').replace(
      '<body>',
      `<body><p id="plain">Not run</p><img src="${CANARY}/pixel"><link rel="stylesheet" href="${CANARY}/style">
<meta http-equiv="refresh" content="0;url=${CANARY}/moved"><script src="${CANARY}/script"></script>
<script>document.getElementById('plain').textContent = 'Run'</script>`,
    );
    const sent = await request.post('/api/v1/files', {
      headers: { authorization: `Bearer ${token}` },
      multipart: { file: { name: 'SingleFile.html', mimeType: 'text/html', buffer: Buffer.from(hostile) } },
    });
    const { article, url } = await sent.json();
    const asked: string[] = [];
    const canary = http.createServer(({ url: path = '' }, response) => {
      asked.push(path);
      response.end();
    });
    await new Promise<void>((resolve) => canary.listen(SITE_PORT, '127.0.0.1', resolve));
    await page.goto(url);
    await page.getByRole('link', { name: 'Archived copy' }).click();
    await expect(page.getByRole('heading', { name: 'Archived copy', level: 1 })).toBeVisible();
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Not run')).toBeVisible();
    await expect(frame.getByText(/Ministers of Greenland/)).toBeVisible();
    await expect(page.getByText(sha256Of(Buffer.from(hostile)))).toBeVisible();
    canary.close();
    expect(asked).toEqual([]);

    const address = `/admin/articles/${article}/copies/1`;
    const direct = await page.request.get(address);
    expect([direct.status(), direct.headers()['content-disposition']]).toEqual([200, 'attachment; filename="archived-copy.html"']);
    expect(direct.headers()['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/);
    expect(await direct.text()).toBe(hostile);
    const stranger = await browser.newContext({ baseURL: new URL(page.url()).origin });
    expect((await stranger.request.get(address)).status()).toBe(401);
    await stranger.close();

    const erase = page.getByRole('button', { name: 'Delete copy' });
    await expect(async () => {
      await page.locator('summary').filter({ hasText: 'Delete copy' }).click();
      await expect(erase).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await erase.click();
    await expect(page.getByText('Copy deleted by an editor. The article’s text is still available.')).toBeVisible();
    await expectAccessible(page);
    expect((await page.request.get(address)).status()).toBe(404);
    await page.getByRole('link', { name: 'Back to the article' }).click();
    await expect(page.getByRole('link', { name: 'Copy deleted by an editor' })).toBeVisible();
  });
});

test('the bookmarklet fills in the form, and nothing is saved before the editor processes it', async ({ page, context }) => {
  await signIn(page);
  await page.goto('/admin/articles/new?from=bookmarklet');
  const link = page.getByRole('link', { name: 'Add to Dateline' });
  await expect(link).toHaveAttribute('href', /^javascript:/);
  await link.click();
  await expect(page.getByText('Drag the link to your bookmarks bar. Then')).toBeVisible();
  await expectAccessible(page);
  const code = decodeURIComponent((await page.getByLabel('Bookmark URL').inputValue()).replace(/^javascript:/, ''));

  await page.goto('/admin/articles/new');
  await page.getByLabel('Text').fill('An unsaved article.');
  await expect(page.getByText(/kept in this browser/)).toBeVisible();

  await context.route(`${FOREIGN}**`, (route) => route.fulfill({ contentType: 'text/html', body: FOREIGN_PAGE }));
  const foreign = await context.newPage();
  await foreign.goto(FOREIGN);
  const opening = context.waitForEvent('page');
  await foreign.evaluate(code);
  const form = await opening;
  await expect(form.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(form.getByLabel('Text')).toHaveValue(new RegExp(SENTENCES[1] ?? ''));
  await expect(form.getByLabel('Title')).toHaveValue('Cables in the north');
  await expect(form.getByLabel('Source')).toHaveValue('Northern Cable News');
  await expect(form.getByLabel('URL')).toHaveValue(FOREIGN);
  await expect(form.getByLabel('Publication date')).toHaveValue('2025-03-06');
  await expect(form).toHaveURL(/\/admin\/articles\/new\?form=[\w-]+$/);
  await expectAccessible(form);
  // typing keeps the page out of the browser's storage, so the earlier draft is still there
  await form.getByLabel('Title').fill('Cables in the north, again');
  await form.reload();
  await expect(form.getByLabel('Text')).toHaveValue('An unsaved article.');
  await form.getByRole('button', { name: 'Discard changes' }).click();

  await form.evaluate(() => {
    window.location.hash = `#title=x&text=${'x'.repeat(1_200_000)}`;
  });
  await expect(form.getByText(/This text is too long for the bookmark \(limit: 200,000 characters\)/)).toBeVisible();
  await expect(form.getByLabel('Text')).toHaveValue('');
  await form.evaluate(() => {
    window.location.hash = '#title=Cables&text=Ministers of Iceland met in Nuuk on 5 March 2025.';
  });
  await expect(form.getByLabel('Text')).toHaveValue('Ministers of Iceland met in Nuuk on 5 March 2025.');
  await form.getByRole('button', { name: 'Process article' }).click();
  await expect(form.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await skipItem(form);
});

test('text from the bookmarklet is kept while the editor signs in', async ({ page, browser }) => {
  await signIn(page);
  const text = 'Ministers of Iceland met in Nuuk on 6 March 2025.';
  const context = await browser.newContext();
  const form = await context.newPage();
  await form.goto(`/admin/articles/new#title=Cables&text=${encodeURIComponent(text)}`);
  await waitForHydration(form);
  await form.getByLabel('Email').fill(EDITOR.email);
  await form.getByLabel('Password').fill(EDITOR.password);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(form.getByLabel('Text')).toHaveValue(text);
  await expect(form.getByLabel('Title')).toHaveValue('Cables');
  await expect(form).toHaveURL(/\/admin\/articles\/new\?form=[\w-]+$/);
  await context.close();
});
