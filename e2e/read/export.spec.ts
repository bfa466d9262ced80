/** Exports of a view: the dialog, its files in third-party programs, TimelineJS itself, citations, and metadata for programs. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { FORMAT_IDS, FORMATS } from '@/domain/export/formats';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const VIEW = '?actor=china&theme=sanction';
const PACKAGE = path.resolve(import.meta.dirname, '../../node_modules/@knight-lab/timelinejs/dist');

const shownIds = async (page: import('@playwright/test').Page): Promise<readonly number[]> =>
  (await page.locator('.event-row').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-event'))))).sort((a, b) => a - b);
const numbers = (ids: readonly unknown[]): readonly number[] =>
  ids.map((id) => Number(/(\d+)/.exec(String(id))?.[1])).sort((a, b) => a - b);
const inUrl = (url: unknown): string => /\/events\/(\d+)/.exec(String(url))?.[1] ?? '';

let site: Server | undefined;
test.afterEach(() => site?.close());

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '': 'text/html',
};

/** Serves another site and returns its URL. The server is local, because browsers block requests from internet pages to this machine. */
async function otherSite(answer: (pathname: string) => string | Buffer): Promise<string> {
  const opened = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = answer(pathname);
      response.setHeader('Content-Type', TYPES[path.extname(pathname)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  site = opened;
  await new Promise<void>((resolve) => opened.listen(0, 'localhost', resolve));
  return `http://localhost:${(opened.address() as AddressInfo).port}/`;
}

test('the export dialog links to every format and copies, previews and downloads a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${VIEW}`);
  await page.getByRole('button', { name: 'Export' }).click();
  const sheet = page.getByRole('dialog', { name: 'Export' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('link', { name: FORMATS.csv.label })).toHaveAttribute('href', `/timeline.csv${VIEW}`);
  await expect(sheet.getByRole('listitem')).toHaveCount(FORMAT_IDS.length);
  await expectAccessible(page);
  const csv = sheet.getByRole('listitem').filter({ hasText: FORMATS.csv.label });
  await csv.getByRole('button', { name: 'Copy URL' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(`/timeline.csv${VIEW}`, page.url()).href);
  await csv.getByText('Preview').click();
  await expect(csv.locator('pre')).toContainText('id,title,date_words,edtf');
  const download = page.waitForEvent('download');
  await csv.getByRole('link', { name: FORMATS.csv.label }).click();
  expect((await download).suggestedFilename()).toBe('dateline-china-sanction.csv');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('each format has exactly the events of the view', async ({ page, request }) => {
  await page.goto(`/${VIEW}`);
  const shown = await shownIds(page);
  expect(shown.length).toBeGreaterThan(3);
  const read = async (suffix: string): Promise<string> => {
    const answer = await request.get(`/timeline.${suffix}${VIEW}`);
    expect(answer.headers()['x-event-count']).toBe(String(shown.length));
    expect(answer.headers().link).toContain('rel="license"');
    return answer.text();
  };
  const rows = parseCsv(await read('csv'), { bom: true, columns: true }) as Record<string, string>[];
  expect(numbers(rows.map(({ id }) => id))).toEqual(shown);
  expect(numbers(JSON.parse(await read('json')).events.map(({ id }: { id: number }) => id))).toEqual(shown);
  const entries = new ICAL.Component(ICAL.parse(await read('ics')) as never).getAllSubcomponents('vevent');
  expect(numbers(entries.map((entry) => entry.getFirstPropertyValue('uid')))).toEqual(shown);
  const feed = await new RssParser().parseString(await read('atom'));
  expect(numbers(feed.items.map(({ link }) => inUrl(link)))).toEqual(shown);
  expect(numbers(JSON.parse(await read('jsonfeed')).items.map(({ url }: { url: string }) => inUrl(url)))).toEqual(shown);
  expect(numbers([...(await read('md')).matchAll(/\(<[^>]*\/events\/(\d+)\//g)].map(([, id]) => id))).toEqual(shown);
});

test('exports a single event and returns 404 for missing events and formats', async ({ page, request }) => {
  await page.goto(`/${VIEW}`);
  const [id] = await shownIds(page);
  const { events } = await (await request.get(`/events/${id}.json`)).json();
  expect(events.map((event: { id: number }) => event.id)).toEqual([id]);
  expect((await request.get('/events/999999.ics')).status()).toBe(404);
  expect((await request.get('/timeline.exe')).status()).toBe(404);
});

test.describe('in TimelineJS', () => {
  // The library’s stylesheet loads fonts from a third-party site.
  test.use({ allowedErrors: [/fonts\.gstatic\.com/] });

  test('loads the export by URL on another site, with a slide per event', async ({ page, request, baseURL }) => {
    const data = await (await request.get(`/timeline.timelinejs.json${VIEW}`)).json();
    // The other site hosts the library itself.
    const other = await otherSite((pathname) => {
      if (pathname !== '/') return readFileSync(path.join(PACKAGE, pathname));
      return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css"><link rel="icon" href="data:,">
        <div id="t" style="height:600px"></div><script src="/js/timeline.js"></script>
        <script>window.timeline = new TL.Timeline('t', '${baseURL}/timeline.timelinejs.json${VIEW}', { script_path: new URL('/js', location.href).href });</script>`;
    });
    await page.goto(other);
    await expect(page.locator('.tl-timemarker')).toHaveCount(data.events.length);
    const headlines = await page.locator('.tl-slide .tl-headline').allTextContents();
    for (const { text } of data.events) {
      const shown = await page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent, text.headline);
      expect(headlines.map((one) => one.trim())).toContain(shown?.trim());
    }
    const config = await page.evaluate(() => {
      const { timeline } = window as unknown as { timeline: { config: { isValid(): boolean; events: { unique_id: string }[] } } };
      return { valid: timeline.config.isValid(), ids: timeline.config.events.map(({ unique_id }) => unique_id) };
    });
    expect(config.valid).toBe(true);
    expect(numbers(config.ids)).toEqual(numbers(data.events.map(({ unique_id }: { unique_id: string }) => unique_id)));
    await expect(page.locator('.tl-slide .tl-headline-date').nth(1)).not.toBeEmpty();
  });
});

test.describe('a page of another site', () => {
  test.use({ allowedErrors: [/CORS policy|ERR_FAILED|status of 404/] });

  test('can read files and feeds without credentials, and nothing private', async ({ page, baseURL }) => {
    await page.goto(await otherSite(() => '<link rel="icon" href="data:,">'));
    const read = (address: string, init: RequestInit = {}): Promise<string> =>
      page.evaluate(
        ([url, how]) =>
          fetch(url, how).then(
            (answer) => `${answer.status} ${Number(answer.headers.get('x-event-count')) > 0}`,
            () => 'refused',
          ),
        [`${baseURL}${address}`, init] as const,
      );
    for (const address of [`/timeline.csv${VIEW}`, '/timeline.atom?actor=china', '/events/1.json']) {
      expect([address, await read(address), await read(address, { method: 'HEAD' })]).toEqual([address, '200 true', '200 true']);
      expect([address, await read(address, { credentials: 'include' })]).toEqual([address, 'refused']);
    }
    expect(await read('/timeline.exe')).toBe('404 false');
    for (const address of ['/', '/account', '/admin/audit/export/csv', '/api/timeline/facet?facet=actor'])
      expect([address, await read(address)]).toEqual([address, 'refused']);
  });
});

test('cites an event in styles, in files and in page metadata', async ({ page, request }) => {
  await page.goto(`/${VIEW}`);
  const [id] = await shownIds(page);
  await page.goto(`/events/${id}`);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const cite = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Share and cite' }) });
  await expect(
    cite.getByText(new RegExp(`\\[Event of .*, revision \\d+\\]\\. .*Retrieved .*, from ${new URL('/', page.url()).origin}`)),
  ).toBeVisible();
  await cite.getByText('MLA', { exact: true }).click();
  await expect(cite.getByText(/Accessed \d/).first()).toBeVisible();
  const bib = await (await request.get(`/events/${id}.bib`)).text();
  expect(bib).toMatch(/^@misc\{dateline-event-\d+,/);
  expect(await (await request.get(`/events/${id}.ris`)).text()).toMatch(/^TY {2}- ELEC/);
  expect((await (await request.get(`/events/${id}.csl.json`)).json())[0].title).toBe(title);
  const meta = await page
    .locator('meta[name^="citation_"]')
    .evaluateAll((all) => Object.fromEntries(all.map((one) => [one.getAttribute('name'), one.getAttribute('content')])));
  expect(meta).toMatchObject({
    citation_title: title,
    citation_public_url: page.url(),
    citation_publication_date: expect.stringMatching(/^\d{4}\/\d\d\/\d\d$/),
  });
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(facts).toMatchObject({ '@type': 'Event', name: title, url: page.url() });
  expect((await request.get(`/timeline.bib${VIEW}`)).ok()).toBe(true);
  expect((await request.get('/articles/1.ris')).ok()).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the export dialog opens with plain links', async ({ page }) => {
    await page.goto(`/${VIEW}`);
    await page.getByRole('button', { name: 'Export' }).click();
    const sheet = page.getByRole('dialog', { name: 'Export' });
    await expect(sheet.getByRole('link', { name: FORMATS.ics.label })).toHaveAttribute('href', `/timeline.ics${VIEW}`);
    await expect(sheet.getByText('Preview').first()).toBeHidden();
  });
});
