/** S20: hostile text, through the paste form and the event form, on every page that shows it: no script runs, nothing is fetched. */
import type { Page } from '@playwright/test';
import { paste, publishArticle, signIn } from '../support/editor';
import { expect, test } from '../support/fixtures';

const CANARY = 'https://canary.invalid/';
const VECTORS = [
  '<script>window.__pwn=1</script>',
  `<script src=${CANARY}a.js></script>`,
  '<img src=x onerror=window.__pwn=1>',
  `<img src=${CANARY}pixel.png>`,
  '<svg onload=window.__pwn=1>',
  '<svg><script>window.__pwn=1</script></svg>',
  '<svg><animate onbegin=window.__pwn=1 attributeName=x dur=1s>',
  '<math><mtext><img src=x onerror=window.__pwn=1></mtext></math>',
  '<iframe srcdoc="<script>parent.__pwn=1</script>"></iframe>',
  '<iframe src="javascript:parent.__pwn=1"></iframe>',
  '<a href="javascript:window.__pwn=1">x</a>',
  `<link rel=stylesheet href=${CANARY}a.css>`,
  `<style>@import "${CANARY}b.css";</style>`,
  `<base href=${CANARY}><meta http-equiv=refresh content="0;url=${CANARY}">`,
  '"><script>window.__pwn=1</script>',
  "'-window.__pwn=1-'",
  '</script><script>window.__pwn=1</script>',
  '</textarea><script>window.__pwn=1</script>',
  '<details open ontoggle=window.__pwn=1>',
  '<input autofocus onfocus=window.__pwn=1>',
  '{{constructor.constructor("window.__pwn=1")()}}',
  '\u202E<img src=x onerror=window.__pwn=1>\u202C',
  '<!--<img src="--><img src=x onerror=window.__pwn=1>">',
];

function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') seen.push(`request ${request.url()}`);
  });
  return seen;
}

async function calm(page: Page, path: string, seen: readonly string[]): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { __pwn?: unknown }).__pwn), path).toBeUndefined();
  expect(seen, path).toEqual([]);
  expect(new URL(page.url()).hostname, path).toBe('127.0.0.1');
}

test('in an article: body, title and source', async ({ page }) => {
  const seen = watch(page);
  await signIn(page);
  const sentences = VECTORS.map(
    (vector, index) => `On 3 March 2025 Norway signed an agreement ${vector} with Finland number ${index} in Oslo.`,
  );
  await paste(page, {
    text: sentences.join('\n\n'),
    published: '2025-03-04',
    title: VECTORS.slice(0, 4).join(' '),
    source: `${VECTORS[2]} Gazette`,
  });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
  const desk = page.url().split('?')[0] ?? '';
  const id = desk.split('/').pop();
  const first = await page.locator('a.candidate-title').first().getAttribute('href');
  await calm(page, String(first), seen);
  await page.goto(desk);
  await publishArticle(page);
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();
  const event = ((await page.locator('.candidate').first().getAttribute('id')) ?? '').replace('candidate-', '');
  for (const path of [
    '/admin',
    desk,
    `/admin/events/${event}`,
    '/admin/events',
    '/admin/audit',
    `/articles/${id}`,
    '/articles',
    `/events/${event}`,
    '/?q=Finland',
    `/?event=${event}`,
  ])
    await calm(page, path, seen);
});

test('in an event entered by hand: title, summary, place, actor and reason', async ({ page }) => {
  const seen = watch(page);
  await signIn(page);
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill(VECTORS.slice(0, 6).join(' ').slice(0, 290));
  await page.getByLabel('Summary').fill(VECTORS.slice(6, 14).join(' '));
  await page.getByLabel('Place').fill(VECTORS.slice(14, 18).join(' '));
  await page.getByLabel('Actor 1', { exact: true }).fill(`${VECTORS[2]} & "Sons"`);
  await page.getByLabel('Year', { exact: true }).fill('2025');
  await page.getByLabel('Main theme').selectOption('other');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  const address = page.url().split('?')[0] ?? '';
  const id = address.split('/').pop();
  await page.getByLabel('Reason for change').fill(VECTORS.slice(18).join(' '));
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  for (const path of [address, '/admin/events', '/admin/events/new', `/events/${id}`, '/', `/?event=${id}`]) await calm(page, path, seen);
});
