/** Live extraction in the browser while typing gives the same results as the server. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { calendarWords } from '../../domain/dates/day-words';
import type { ReadAnswer } from '../../domain/desk/live-reading';
import { signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test.describe.configure({ timeout: 180_000 });

const ARTICLES = path.resolve(import.meta.dirname, '../../data/articles');
const SEED = 'liu-jianchao-us-visit-2024-01.txt';
const FILES = [
  SEED,
  ...readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.md'))
    .slice(9, 14),
];

/** Runs the server's extraction in a separate process; `actors` is the worker's current list. */
function readOnServer(actors: string): readonly Pick<ReadAnswer, 'article' | 'events'>[] {
  const args = [
    '--import',
    'tsx',
    path.join(import.meta.dirname, '../support/read-on-server.ts'),
    ...FILES.map((name) => path.join(ARTICLES, name)),
  ];
  return JSON.parse(execFileSync(process.execPath, args, { input: actors, encoding: 'utf8', maxBuffer: 64_000_000 }));
}

/** Records the responses of the page's workers as text. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard, threads: 0 });
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        Object.assign(window, { threads: (window as unknown as { threads: number }).threads + 1 });
        this.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
      }
    };
  });
}

const heard = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test('the seed article and five others give the very events that the server finds', async ({ page }) => {
  await listen(page);
  await signIn(page);
  const server = readOnServer(await (await page.request.get('/api/vocabulary')).text());
  await page.goto('/admin/articles/new');
  for (const [at, name] of FILES.entries()) {
    const text = readFileSync(path.join(ARTICLES, name), 'utf8');
    await page.getByLabel('Text').fill(text);
    await expect.poll(async () => (await heard(page)).length, { message: name }).toBe(at + 2);
    const answer = JSON.parse((await heard(page)).at(-1) ?? '{}') as ReadAnswer;
    const { article, events } = server[at] ?? { article: null, events: [] };
    expect(events.length, name).toBeGreaterThan(3);
    expect(answer.article, name).toEqual(article);
    expect(JSON.stringify(answer.events), name).toBe(JSON.stringify(events));
    await expect(
      page.getByText(`${events.length} dated events. Relative dates are counted from ${calendarWords(article?.published ?? '')}.`),
    ).toBeVisible();
    await expect(page.locator('.live-reading li')).toHaveCount(events.length);
  }
  await expectAccessible(page);
});

test('the newest text wins, a day that is missing is asked for, and an empty text shows nothing', async ({ page }) => {
  await listen(page);
  await signIn(page);
  await page.goto('/admin/articles/new');
  await expect(page.getByText('Events appear here as you type.')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { threads: number }).threads)).toBe(0);
  await page.getByLabel('Text').pressSequentially('Norway and Finland signed an agreement on Monday.');
  const status = page.locator('.live-reading [role=status]');
  await expect(status).toContainText('Enter a publication date like 2024-01-09');
  await page.getByLabel('Publication date').fill('2025-03-05');
  await expect(status).toHaveText('1 dated event. Relative dates are counted from 5 March 2025.');
  await expect(page.locator('.live-reading li')).toContainText('3 March 2025');
  await page.getByLabel('Text').fill('<html><body><p>x</p></body></html>');
  await expect(status).toContainText('the server will extract its text');
  await page.getByLabel('Text').fill('');
  await expect(status).toHaveText('Events appear here as you type.');
});

test('other pages of the desk do not fetch it, and without it the form works as before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await signIn(page);
  await page.goto('/admin/articles');
  await page.goto('/admin/articles/new?from=files');
  expect(asked.filter((url) => url.includes('/api/vocabulary'))).toEqual([]);
  await page.route('**/api/vocabulary', (route) => route.abort());
  await page.goto('/admin/articles/new');
  await page.getByLabel('Text').fill('Norway and Finland signed an agreement on boats on Monday.');
  await expect(page.getByText('Could not load the actor names.')).toBeVisible();
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
});

test.use({ allowedErrors: [/api\/vocabulary/] });
