/** Embeds on another site’s page, with and without scripts and cookies; the embed code; and oEmbed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { embedCode } from '@/domain/timeline/embed';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const VIEW = '?actor=china&theme=sanction';

/** A page of another site with a different host name, which records the messages of the frame. */
let site: Server;
let host = '';
let frame = '';

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--test-third-party-cookie-phaseout'] }),
});

test.beforeAll(async ({ baseURL }) => {
  frame = embedCode({ src: `${baseURL}/embed${VIEW}`, title: 'Sanctions', width: '100%', height: 500 });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title><link rel="icon" href="data:,"><main><h1>A blog</h1>${frame}</main>
    <script>window.heard = []; addEventListener('message', (event) => heard.push({ data: event.data, origin: event.origin }));</script>`;
  site = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
  host = `http://localhost:${(site.address() as AddressInfo).port}/`;
});
test.afterAll(() => site.close());

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('shows events on another site, links to them in new tabs, and sends no cookies', async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL ?? '' }]);
      const asked = page.waitForRequest((request) => request.url().includes('/embed'));
      await page.goto(host);
      expect((await (await asked).allHeaders()).cookie).toBeUndefined();
      const inside = page.frameLocator('iframe');
      await expect(inside.getByRole('heading', { level: 1 })).toHaveText(/China, Sanctions/);
      await expect(inside.getByRole('img', { name: /^Events per/ })).toBeVisible();
      await expect(inside.getByText('Titles, dates and links: CC BY 4.0.')).toBeAttached();
      const title = inside.locator('.row-title a').first();
      await expect(title).toHaveAttribute('rel', 'noopener');
      const opened = context.waitForEvent('page');
      await title.click();
      const event = await opened;
      await event.waitForLoadState();
      expect(event.url()).toMatch(new RegExp(`^${baseURL}/events/\\d+/`));
      await expect(event.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await context.cookies()).map(({ name }) => name)).toEqual(['theme']);
    });
  });
}

test('the frame sends only its height to the parent page', async ({ page }) => {
  await page.goto(host);
  type Heard = { heard: { data: { height?: number }; origin: string }[] };
  await page.waitForFunction(() => (window as unknown as Heard).heard.length > 0);
  const hear = () => page.evaluate(() => (window as unknown as Heard).heard);
  const tall = async () => page.frames()[1]?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  // The frame may grow once more after the fonts have loaded.
  await expect.poll(async () => (await hear()).at(-1)?.data.height === (await tall())).toBe(true);
  for (const { data, origin } of await hear()) {
    expect(origin).toBe('null');
    expect(data).toEqual({ height: expect.any(Number) });
  }
});

test('S25: only embeds may be framed, and their responses are cacheable without cookies', async ({ request }) => {
  const answer = await request.get(`/embed${VIEW}`);
  const headers = answer.headers();
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*form-action 'none'; frame-ancestors \*; report-to csp$/);
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(headers['cache-control']).toMatch(/^public, max-age=\d+/);
  expect(headers['set-cookie']).toBeUndefined();
  const again = await request.get(`/embed${VIEW}`, { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.get('/')).headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  // The whole response is small, including style and script.
  expect((await answer.body()).byteLength).toBeLessThan(120_000);
});

for (const colors of ['light', 'dark'] as const) {
  test(`an embed is accessible in ${colors} colors`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`/embed${VIEW}&colors=${colors}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

test('an embed with lanes shows a chart for each lane', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/embed?theme=sanction&lanes=country&lane=united-states&lane=china');
  const lanes = page.locator('.embed-lanes li');
  await expect(lanes.first()).toContainText(/^United States \d+/);
  await expect(lanes.nth(1)).toContainText(/^China \d+/);
  await expect(lanes.nth(1).getByRole('img', { name: /^China: events per/ })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('an empty embed says so, reports ignored filters and links to the timeline', async ({ page }) => {
  await page.goto('/embed?q=zzzzzz&colour=red&theme=sanctions');
  await expect(page.getByText('No events match this view.')).toBeVisible();
  await expect(page.getByText('Ignored: colour=red.')).toBeVisible();
  await expect(page.getByText('There is no theme "sanctions". Check the ID.')).toBeVisible();
  await expect(page.getByRole('link', { name: /See the timeline/ })).toHaveAttribute('target', '_blank');
});

test('the embed dialog previews the code and copies it', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${VIEW}`);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Embed' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Embed' });
  await sheet.getByLabel('Color theme').selectOption('dark');
  await sheet.getByLabel('Height in pixels').fill('420');
  await sheet.getByLabel(/^Title/).fill('Sanctions on and by China');
  await expect(sheet.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Copy code' }).click();
  const src = `${baseURL}/embed${VIEW}&colors=dark`;
  const code = embedCode({ src, title: 'Sanctions on and by China', width: '100%', height: 420 });
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('pages advertise oEmbed, and its response embeds the same events', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const event = (await page.locator('.row-title a').first().getAttribute('href')) ?? '';
  for (const path of [`/${VIEW}`, event, '/actors/china', '/themes/sanction']) {
    await page.goto(path);
    const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await request.get(`${link}&maxwidth=400&maxheight=300`);
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    const found = await answer.json();
    expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Dateline', width: 400, height: 300 });
    const src = /src="([^"]+)"/.exec(found.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(src.startsWith(`${baseURL}/embed?`)).toBe(true);
    expect(await (await request.get(src)).text()).toContain('class="event-row"');
  }
  const status = async (search: string): Promise<number> => (await request.get(`/api/oembed?${search}`)).status();
  const own = `url=${encodeURIComponent(`${baseURL}/`)}`;
  expect(await status(own)).toBe(200);
  expect(await status(`${own}&format=xml`)).toBe(501);
  expect(await status(`${own}&maxwidth=wide`)).toBe(400);
  expect(await status('')).toBe(400);
  expect(await status(`url=${encodeURIComponent('https://elsewhere.example/events/1')}`)).toBe(404);
  expect(await status(`url=${encodeURIComponent(`${baseURL}/admin`)}`)).toBe(404);
});
