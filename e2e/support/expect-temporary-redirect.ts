import { expect, type Page } from '@playwright/test';

/** Undoing a merge brings a URL back, so no browser and no proxy may keep where it leads. */
export async function expectTemporaryRedirect(page: Page, url: string): Promise<void> {
  const response = await page.request.get(url, { maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers()['cache-control']).toContain('no-store');
}
