/**
 * Requests every page in `app/` and every file and feed with bad URLs: each returns a page, a rejection or a redirect, never a server
 * error. `npm run drill` requests all combinations, otherwise every eighth. It runs late because it raises the rate limits, and its
 * requests count toward the limits of later tests.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { BAD_QUERIES, BAD_SEGMENTS } from '../../services/testing/bad/bad-addresses';
import { signIn } from '../support/editor';
import { expect, test } from '../support/fixtures';

test.describe.configure({ timeout: 600_000 });

const LONG = process.env.DRILL === '1';
/** Each list of bad parts has an odd length, so every eighth combination covers each part. */
const SHARE = LONG ? 1 : 8;
const LIMIT_MS = 5_000;
const APP = path.resolve(import.meta.dirname, '../../app');
const PARAMETER = /\[(\w+)\]/g;

const PAGES = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => `/${path.dirname(file).split(path.sep).join('/')}`.replace(/^\/\.$/, '/'))
  .sort();

/** URLs of files and feeds, as readers see them. */
const FILES = [
  ...['/timeline.[format]', '/timeline.csv', '/timeline.atom', '/timeline.bib', '/changes.atom', '/tray.docx', '/embed', '/api/v1/events'],
  ...['/events/[id].json', '/events/[id].bib', '/articles/[id].bib', '/views/[id].atom', '/api/v1/events/[id]', '/api/v1/[path]'],
];

const filled = (page: string, segment: (name: string) => string): string => page.replace(PARAMETER, (_, name: string) => segment(name));
const sound = (name: string): string => (name === 'slug' ? 'china' : name === 'format' ? 'json' : '1');
/** a page error after the first chunk was sent */
const LATE_ERROR = /:E\{\\?"digest\\?":\\?"(?!NEXT_)/;

/** Raises the rate limits, so that no URL goes untested and later tests are not rejected. */
async function liftLimits(page: Page): Promise<void> {
  await page.goto('/admin/site');
  await page.getByLabel('API requests').fill('10000');
  await page.getByLabel('Exports and feeds').fill('10000');
  await page.getByLabel('Large exports').fill('1000');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText(/^(?:(?:Saved\. Changes apply immediately|No changes to save))/)).toBeVisible();
}

/** The problem with a response, or null. Rejections are fine, except for rate limits. */
async function wrongWith(request: APIRequestContext, address: string): Promise<string | null> {
  const start = performance.now();
  const response = await request.get(address, { maxRedirects: 0 });
  const name = address.length > 200 ? `${address.slice(0, 200)}… (${address.length})` : address;
  const { location = '', 'set-cookie': cookie = '' } = response.headers();
  if (response.status() >= 500 || response.status() === 429) return `${name}: ${response.status()}`;
  if (LATE_ERROR.test(await response.text())) return `${name}: an error after the first part`;
  if (/^(?:https?:)?[/\\]{2}(?!127\.0\.0\.1)/.test(location)) return `${name}: leads away, to ${location}`;
  if (/\ba=b/.test(cookie)) return `${name}: sets a cookie`;
  return performance.now() - start > LIMIT_MS ? `${name}: takes ${Math.round(performance.now() - start)} ms` : null;
}

async function wrongWithAll(request: APIRequestContext, addresses: readonly string[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const address of addresses.filter((_, at) => at % SHARE === 0))
    wrong.push(...[await wrongWith(request, address)].filter((one) => one !== null));
  return wrong;
}

test('R8: pieces of a path that are the id of nothing', async ({ page }) => {
  await signIn(page);
  await liftLimits(page);
  const addresses = [...PAGES, ...FILES].flatMap((one) =>
    [...one.matchAll(PARAMETER)].flatMap(([, bad]) =>
      BAD_SEGMENTS.map((segment) => filled(one, (name) => (name === bad ? segment : sound(name)))),
    ),
  );
  expect(addresses.length).toBeGreaterThan(200);
  expect(await wrongWithAll(page.request, addresses)).toEqual([]);
});

test('R8: 41 to 45, bad queries', async ({ page }) => {
  await signIn(page);
  await liftLimits(page);
  const addresses = [...PAGES, ...FILES].flatMap((one) => BAD_QUERIES.map(({ query }) => `${filled(one, sound)}?${query}`));
  expect(addresses.length).toBeGreaterThan(500);
  expect(await wrongWithAll(page.request, addresses)).toEqual([]);
});
