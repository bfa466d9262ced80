/** Pages without scripts or external resources. They use the colors of the other pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scriptlessPage } from './scriptless-page';

const answer = scriptlessPage({ title: 'A title', body: '<p>Words.</p>', status: 503, headers: { 'Retry-After': '5' } });
const page = await answer.text();
const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';

describe('scriptlessPage', () => {
  it('loads nothing, and its CSP allows only its own style', () => {
    expect(answer.status).toBe(503);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '5' });
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
    expect(page).not.toMatch(/<script|<link|src=|style=|url\(|@import|https?:/);
  });

  it('uses light and dark colors from the design tokens', () => {
    const tokens = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8').replace(/\s+/g, '');
    const pairs = style.match(/light-dark\([^)]*\)/g) ?? [];
    expect(pairs.length).toBeGreaterThan(3);
    for (const pair of pairs) expect(tokens).toContain(pair);
  });
});
