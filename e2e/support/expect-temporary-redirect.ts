import { expect, type Page } from '@playwright/test';

/** Undoing a merge restores a URL, so browsers and proxies must not cache its redirect. */
export async function expectTemporaryRedirect(page: Page, url: string): Promise<void> {
  const response = await page.request.get(url, { maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers()['cache-control']).toContain('no-store');
}
