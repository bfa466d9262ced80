/** The API over HTTP, for programs and for pages of other sites, and its docs page. */
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const PROBLEM = 'application/problem+json';

test('S24: allows cross-origin reads without credentials and cookies', async ({ request }) => {
  const answer = await request.get('/api/v1/events?limit=1', {
    headers: { Origin: 'https://elsewhere.example', Cookie: 'dateline-session=x' },
  });
  const headers = answer.headers();
  expect(answer.status()).toBe(200);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'ratelimit-policy': '"anonymous";q=60;w=60',
  });
  expect(headers['access-control-allow-credentials']).toBeUndefined();
  expect(headers['set-cookie']).toBeUndefined();
});

test('answers HEAD and preflight requests, and rejects writes with 405', async ({ request }) => {
  const head = await request.head('/api/v1/themes');
  expect([head.status(), (await head.body()).length, head.headers().etag?.length]).toEqual([200, 0, 31]);
  const preflight = await request.fetch('/api/v1/themes', { method: 'OPTIONS', headers: { Origin: 'https://elsewhere.example' } });
  expect([preflight.status(), preflight.headers()['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, OPTIONS']);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refused = await request.fetch('/api/v1/events', { method, headers: { Origin: 'https://elsewhere.example' }, data: { x: 1 } });
    expect([method, refused.status(), refused.headers().allow, refused.headers()['content-type']]).toEqual([
      method,
      405,
      'GET, HEAD, OPTIONS',
      PROBLEM,
    ]);
  }
});

test('answers malformed and unknown URLs with a client error', async ({ request }) => {
  for (const path of [
    '/api/v1',
    '/api/v1/nothing',
    '/api/v1/events/%00',
    '/api/v1/events?q=%00',
    '/api/v1/events?limit=-1',
    '/api/v1/events/%ff%fe',
    '/api/v1/__proto__',
  ]) {
    const answer = await request.get(path);
    expect([400, 404], path).toContain(answer.status());
    expect(answer.headers()['content-type'], path).toBe(PROBLEM);
  }
  expect((await request.get(`/api/v1/events?q=${'x'.repeat(20_000)}`)).status()).toBe(431);
  expect((await request.get('/events/%ff%fe')).status()).toBe(400);
});

test('returns 404 for metrics without a valid token', async ({ request }) => {
  expect((await request.get('/api/metrics', { headers: { Authorization: 'Bearer ' } })).status()).toBe(404);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the API page lists every operation, and its examples work', async ({ page, request }) => {
    await page.goto('/api/docs');
    await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
    const { paths } = (await (await request.get('/api/openapi.json')).json()) as {
      paths: Record<string, Record<'get' | 'post', { summary: string; security?: unknown[] } | undefined>>;
    };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => (operation ? { path, method, ...operation } : [])),
    );
    for (const { path, method, summary } of operations) {
      await expect(page.getByRole('heading', { level: 3, name: summary, exact: true })).toBeVisible();
      await expect(page.getByText(`${method.toUpperCase()} ${path}`, { exact: true })).toBeVisible();
    }
    const examples = await page.locator('a[href^="/api/v1/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    // Operations that need a token have no clickable example.
    expect(examples).toHaveLength(operations.filter(({ method, security = [] }) => method === 'get' && security.length === 0).length);
    for (const example of examples) expect((await request.get(example)).status(), example).toBe(200);
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links.flatMap((link) => (document.getElementById(link.getAttribute('href')?.slice(1) ?? '') ? [] : [link.getAttribute('href')])),
      );
    expect(broken).toEqual([]);
    expect(await page.locator('main').textContent(), 'descriptions show code as code').not.toContain('`');
  });
});

test.describe('API page', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1280])
      test(`is accessible and fits the screen, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto('/api/docs');
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow).toBe(0);
      });
});
