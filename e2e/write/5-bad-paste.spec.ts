/** Accidental clipboard content: the error appears next to the field, the text remains, nothing is saved, and the server logs no error. */
import type { Page } from '@playwright/test';
import { paste, signIn, storeFound } from '../support/editor';
import { expect, test } from '../support/fixtures';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** the first bytes of an image, decoded as Latin-1 and as UTF-8 */
const PICTURE = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0xff, 0xd8, 0xe0,
]);
const LATIN = String.fromCharCode(...PICTURE).repeat(40);
const REPLACED = new TextDecoder().decode(PICTURE.filter((byte) => byte !== 0)).repeat(40);
const MEGABYTE = 'Ministers of Norway and Finland met in Oslo on Monday.\n'.repeat(19_100);
const webPage = (body: string): string => `<!doctype html><html><head><title>Talks</title><script>window.__pwn = 1</script></head>
<body onload="window.__pwn = 1"><script src="https://canary.invalid/a.js"></script><img src="x" onerror="window.__pwn = 1">
<article>${body}<svg onload="window.__pwn = 1"></svg></article></body></html>`;
const SENTENCES = [
  'Ferry ministers of Norway and Finland met in Oslo on 3 March 2025 to speak about the winter timetable of the northern line.',
  'The two governments signed an agreement on harbor fees on 4 March 2025, after two years of talks in both capitals.',
  'Sweden announced on 5 March 2025 that it would join the agreement before the summer, if its parliament allows it.',
];

/** typed into the field, because a clipboard cannot carry them */
const TYPED: readonly (readonly [string, string, RegExp])[] = [
  ['nothing at all', '', /The article has no text/],
  ['spaces, line breaks and a byte order mark', '\uFEFF \n\t \n', /The article has no text/],
  ['a picture with its NUL bytes', LATIN, /contains NUL bytes/],
  ['a text with one NUL byte', 'Norway and Finland\u0000signed an agreement in Oslo.', /contains NUL bytes/],
  ['a picture that was decoded as text', REPLACED, /wrong encoding/],
];
const PASTED: readonly (readonly [string, string, RegExp])[] = [
  ['a megabyte', MEGABYTE, /The limit is 500,000/],
  ['the source of a web page with scripts and hardly a text', webPage('<p>Nothing much.</p>'), /No article was found on this web page/],
];

function watchServer(page: Page): string[] {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 500) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (request.url().includes('canary.invalid')) failed.push(request.url());
  });
  return failed;
}

/** the stored articles, as an editor sees them */
async function stored(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const path of ['/admin', '/admin/audit']) {
    await page.goto(path);
    seen.push((await page.getByRole('main').textContent()) ?? '');
  }
  return seen;
}

/** normalizes line endings as a text field does, and NUL bytes, which it may drop */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');

const ran = (page: Page) => page.evaluate(() => (window as unknown as { __pwn?: unknown }).__pwn);

async function refused(page: Page, name: string, text: string, message: RegExp): Promise<void> {
  const field = page.getByLabel('Text');
  await expect(field, name).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[aria-invalid=true]'), name).toHaveCount(1);
  const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const beside = page.locator(described.map((id) => `[id="${id}"]`).join(', '));
  await expect(beside.filter({ hasText: message }), name).toBeVisible();
  expect(page.url(), name).toMatch(/\/admin\/articles\/new(?:\?form=[\w-]+)?$/);
  expect(plain(await field.inputValue()) === plain(text), `${name}: the text stays`).toBe(true);
  await expect(page.getByLabel('Source'), name).toHaveValue('Bad Gazette');
  expect(await ran(page), name).toBeUndefined();
}

async function pasteFromClipboard(page: Page, text: string): Promise<void> {
  await page.goto('/admin/articles/new');
  await page.getByLabel('Source').fill('Bad Gazette');
  await page.getByLabel('Publication date').fill('2025-03-06');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  // replaces the rejected text, which the field still contains
  await page.getByLabel('Text').focus();
  for (const key of ['ControlOrMeta+A', 'ControlOrMeta+V']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Process article' }).click();
}

test('what is no article is refused beside its field, and nothing is saved', async ({ page }) => {
  const failed = watchServer(page);
  await signIn(page);
  const before = await stored(page);
  for (const [name, text, message] of TYPED) {
    await paste(page, { text, published: '2025-03-04', source: 'Bad Gazette' });
    await refused(page, name, text, message);
  }
  for (const [name, text, message] of PASTED) {
    await pasteFromClipboard(page, text);
    await refused(page, name, text, message);
  }
  expect(await stored(page)).toEqual(before);
  expect(failed).toEqual([]);
});

test('of the source of a web page the article is read, and its scripts are nothing', async ({ page }) => {
  const failed = watchServer(page);
  await signIn(page);
  await pasteFromClipboard(page, webPage(SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n')));
  await storeFound(page);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
  for (const sentence of SENTENCES) await expect(page.locator('.review-text')).toContainText(sentence);
  await expect(page.locator('.review-text')).not.toContainText(/__pwn|canary|<\w/);
  expect(await ran(page)).toBeUndefined();
  expect(failed).toEqual([]);
});
