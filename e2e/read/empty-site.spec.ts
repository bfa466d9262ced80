/** A site without published events says so, and hides controls that need events. */
import { EDITOR, setupAddress } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { withOwnServer } from '../support/own-server';
import { OWN_PORT } from '../support/servers';

test.describe.configure({ timeout: 240_000 });

test('hides filters, search and views when no events are published', async ({ page }) => {
  await withOwnServer(async ({ address, dataDir }) => {
    for (const place of ['/', '/trends', '/compare']) {
      await page.goto(address + place);
      await expect(page.getByText('No events have been published yet.')).toBeVisible();
      await expect(page.locator('.filter-rail, [role=search], input, [aria-label=View]')).toHaveCount(0);
      await expectAccessible(page);
    }
    await page.goto(`${address}/actors`);
    await expect(page.getByText('No actors in published events yet.')).toBeVisible();
    await expect(page.locator('main input')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Editor sign-in' })).toBeVisible();
    // A search in the URL still has its field, so that it can be cleared.
    await page.goto(`${address}/?q=talks`);
    await expect(page.getByRole('searchbox', { name: 'Search events and quotes' })).toHaveValue('talks');

    await page.goto(`${address}${setupAddress(dataDir)}`);
    await page.getByLabel('Your name').fill(EDITOR.name);
    await page.getByLabel('Email').fill(EDITOR.email);
    await page.getByLabel('Password').fill(EDITOR.password);
    await page.getByRole('button', { name: 'Create administrator account' }).click();
    await expect(page.getByText('No items to review.')).toBeVisible();
    await page.goto(`${address}/admin/events`);
    await expect(page.getByText('No events yet.')).toBeVisible();
    await expect(page.locator('main input')).toHaveCount(0);
    await expectAccessible(page);
    // Otherwise, the page’s prefetches fail after the server stops.
    await page.goto('about:blank');
  });
});

test.describe('at a different origin than APP_URL', () => {
  test.use({ allowedErrors: [/403 \(Forbidden\)|unexpected response was received from the server/] });

  test('a rejected form links to the configured site', async ({ page }) => {
    const siteUrl = `http://localhost:${OWN_PORT}`;
    const work = async ({ address }: { address: string }) => {
      await page.goto(`${address}/sign-in`);
      await page.getByLabel('Email').fill(EDITOR.email);
      await page.getByLabel('Password').fill(EDITOR.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { name: 'Could not send the form' })).toBeVisible();
      await expect(page.getByText(`This site accepts forms only at ${siteUrl}.`)).toBeVisible();
      await page.getByRole('link', { name: 'Open the site' }).click();
      await expect(page).toHaveURL(`${siteUrl}/`);
      // Otherwise, the page’s prefetches fail after the server stops.
      await page.goto('about:blank');
    };
    await withOwnServer(work, { APP_URL: siteUrl });
  });
});
