import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/fixtures';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\)/,
} as const;

const nonceOf = (policy: string | undefined): string => /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? '';

async function aStaticFile(request: { get(url: string): Promise<{ text(): Promise<string> }> }): Promise<string> {
  const html = await (await request.get('/')).text();
  return /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? '';
}

test('S24: pages, errors, static files and API responses have the security headers', async ({ request }) => {
  const file = await aStaticFile(request);
  expect(file).not.toBe('');
  const etag = (await request.get(file)).headers().etag ?? '';
  const responses = [
    await request.get('/'),
    await request.get('/no-such-page'),
    await request.get('/api/health'),
    await request.get('/api/no-such'),
    await request.get(file),
    await request.get(file, { headers: { 'If-None-Match': etag } }),
    await request.get('/_next/static/no-such.js'),
    await request.post('/', { data: Buffer.alloc(9 * 1024 * 1024) }),
  ];
  expect(responses.map((response) => response.status())).toEqual([200, 404, 200, 404, 200, 304, 404, 413]);
  for (const response of responses) {
    const headers = response.headers();
    for (const [name, value] of Object.entries(ALWAYS)) expect(headers[name], `${name} of ${response.url()}`).toMatch(value);
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('S23: each document has its own nonce and allows nothing from other sites', async ({ request }) => {
  const policies = await Promise.all(
    ['/', '/', '/no-such-page', '/articles'].map(async (url) => (await request.get(url)).headers()['content-security-policy'] ?? ''),
  );
  for (const policy of policies) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[^']{22,}' 'strict-dynamic'; style-src 'self' 'nonce-[^']+';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  }
  expect(new Set(policies.map(nonceOf)).size).toBe(policies.length);
});

test('S23: a policy in the request does not set the nonce', async ({ request }) => {
  const response = await request.get('/', {
    headers: { 'Content-Security-Policy': "script-src 'nonce-chosenbytheattacker'", 'X-Nonce': 'chosenbytheattacker' },
  });
  expect(response.headers()['content-security-policy']).not.toContain('chosenbytheattacker');
  expect(await response.text()).not.toContain('chosenbytheattacker');
});

test.describe('a script without the nonce', () => {
  test.use({
    allowedErrors: [/policy violation: script-src-attr|Executing inline event handler|violates the following Content Security Policy/],
  });

  test('S23: does not run', async ({ page }) => {
    await page.goto('/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('div');
      script.innerHTML =
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="window.__ran = true" onerror="window.__ran = true">';
      document.body.append(script);
      return new Promise((resolve) => setTimeout(() => resolve('__ran' in window), 500));
    });
    expect(ran).toBe(false);
  });
});

test('S15: the internal middleware header does not bypass the proxy', async ({ request }) => {
  const headers = { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' };
  const response = await request.get('/', { headers });
  expect(nonceOf(response.headers()['content-security-policy'])).not.toBe('');
  const admin = await request.get('/admin', { headers, maxRedirects: 0 });
  expect(admin.status()).not.toBe(200);
});

test('S38: no file sent to browsers contains the session secret', ({ site }) => {
  const secret = readFileSync(path.join(site.dataDir, 'auth-secret'), 'utf8').trim();
  expect(secret.length).toBeGreaterThanOrEqual(32);
  const files = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).map((name) => path.join('.next/static', name));
  const texts = files.filter((file) => statSync(file).isFile() && /\.(js|css|json|map)$/.test(file));
  expect(texts.length).toBeGreaterThan(3);
  for (const file of texts) {
    const text = readFileSync(file, 'utf8');
    expect(text.includes(secret), file).toBe(false);
    expect(/DATABASE_URL|AUTH_SECRET/.test(text), file).toBe(false);
  }
});
