/** Users and the site: tokens and their rights, sessions, the audit log, settings, sources, the demo data. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { EDITOR, openDesk, paste, publishArticle, signIn, signInAnew } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';
import { dateline, makeToken } from '../support/programs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRATCH = path.join(ROOT, '.cache/e2e/people');
const STAMP = Date.now();

test('a token is shown once, sends in an article with the command line, and opens nothing once it is revoked', async ({
  page,
  request,
}) => {
  await signIn(page);
  const token = await makeToken(page, `Import ${STAMP}`, ['ingest-articles', 'read-drafts']);
  await expectAccessible(page);
  expect(token).toMatch(/^dateline_/);
  await page.goto('/account');
  expect(await page.content()).not.toContain(token);
  mkdirSync(SCRATCH, { recursive: true });
  const file = path.join(SCRATCH, 'sent.md');
  writeFileSync(
    file,
    `---\ntitle: Sent ${STAMP}\nsource: Sent Paper\npublished: 2024-05-06\n---\n\nPeru met Chile in Lima on 5 May 2024. (${STAMP})\n`,
  );
  const server = new URL(page.url()).origin;
  const first = await dateline(['ingest', file, '--server', server, '--token', token]);
  expect(first.out).toMatch(/article \d+, 1 new event,/);
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('created 1 / skipped 0')]);
  const again = await dateline(['ingest', file, '--server', server], { DATELINE_TOKEN: token });
  expect([again.code, again.err]).toEqual([0, expect.stringContaining('created 0 / skipped 1')]);
  await page.goto(`/admin/articles/${/article (\d+)/.exec(first.out)?.[1]}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Sent ${STAMP}`);

  const drafts = await request.get('/api/v1/drafts?limit=200', { headers: { Authorization: `Bearer ${token}` } });
  expect(await drafts.text()).toContain('Peru met Chile');
  expect((await request.get('/api/v1/drafts')).status()).toBe(401);
  const foreign = { Authorization: `Bearer ${token}`, Origin: 'https://evil.example' };
  expect((await request.post('/api/v1/articles', { headers: foreign, data: { text: 'x' } })).status()).toBe(403);
  expect((await dateline(['ingest', file, '--server', server, '--token', token, '--publish'])).code).toBe(1);

  await page.goto('/account');
  await page.getByRole('button', { name: `Revoke token Import ${STAMP}` }).click();
  await expect(page.getByText(`Token “Import ${STAMP}” revoked.`)).toBeVisible();
  expect((await request.get('/api/v1/drafts', { headers: { Authorization: `Bearer ${token}` } })).status()).toBe(401);
  const refused = await dateline(['ingest', file, '--server', server, '--token', token]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('This token is unknown, expired or revoked')]);
});

test.describe('a wrong password in between', () => {
  test.use({ allowedErrors: [/status of 403/] });

  test('another session is listed and ended; a new password ends the others', async ({ page, browser }) => {
    await signInAnew(page);
    const other = await (await browser.newContext()).newPage();
    await signInAnew(other);
    await page.goto('/account');
    await page
      .getByRole('button', { name: /^End session: / })
      .first()
      .click();
    await expect(page.getByText('Session ended.')).toBeVisible();
    await signInAnew(await (await browser.newContext()).newPage());
    await page.reload();
    await page.getByRole('button', { name: 'End all other sessions' }).click();
    await expect(page.getByRole('button', { name: /^End session: / })).toHaveCount(0);
    await other.goto('/account');
    await expect(other).toHaveURL(/sign-in/);
    await signInAnew(other);
    await other.goto('/account');
    const next = 'tallow bridge quince 98';
    const change = async (from: string, to: string) => {
      await page.goto('/account');
      await page.getByLabel('Current password').fill(from);
      await page.getByLabel('New password').fill(to);
      await page.getByRole('button', { name: 'Change password' }).click();
    };
    await change('not the password at all', next);
    await expect(page.getByText('The current password is incorrect.')).toBeVisible();
    await change(EDITOR.password, next);
    await expect(page.getByText('Password changed')).toBeVisible();
    await other.goto('/account');
    await expect(other).toHaveURL(/sign-in/);
    await change(next, EDITOR.password);
    await expect(page.getByText('Password changed')).toBeVisible();
    await other.context().close();
  });
});

/** Adds a revoked token and, if earlier tests have not, more than a page of imported articles. */
async function fillAudit(page: Page, request: APIRequestContext): Promise<void> {
  const token = await makeToken(page, 'Audited', ['ingest-articles']);
  const headers = { Authorization: `Bearer ${token}` };
  const logged = await (await page.request.get('/admin/audit/export/csv?action=articles.ingest')).text();
  for (let at = logged.split('\r\n').length; at <= 60; at += 1) {
    const data = { text: `Peru met Chile in Arica on 5 May ${1700 + at}.`, published: '2024-05-06', source: 'Audited Paper' };
    expect((await request.post('/api/v1/articles', { headers, data })).status()).toBe(201);
  }
  await page.goto('/account');
  await page.getByRole('button', { name: 'Revoke token Audited' }).click();
  await expect(page.getByText('Token “Audited” revoked.')).toBeVisible();
}

test('the audit log is filtered, paged and exported with the same filters', async ({ page, request }) => {
  await signIn(page);
  await fillAudit(page, request);
  await page.goto('/admin/audit');
  await expectAccessible(page);
  await page.getByLabel('Action').selectOption('tokens.revoke');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/action=tokens\.revoke/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Revoke API token' }).first()).toBeVisible();
  expect(await page.getByRole('listitem').filter({ hasText: 'Import article' }).count()).toBe(0);
  const rows = await (await page.request.get('/admin/audit/export/json?action=tokens')).json();
  expect(new Set(rows.map(({ action }: { action: string }) => action))).toEqual(new Set(['tokens.revoke', 'tokens.create']));
  const csv = await page.request.get('/admin/audit/export/csv?action=articles.ingest');
  expect(csv.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'content-disposition': expect.stringContaining('.csv') });
  expect((await csv.text()).split('\r\n').length).toBeGreaterThan(60);
  expect((await page.request.get('/admin/audit/export/json', { headers: { cookie: 'none=1' } })).status()).toBe(401);
  // asks about a date that can mean two days
  await page.goto('/admin/audit');
  await page.getByLabel('From').fill('03/04/2004');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByText('“03/04/2004” can mean 2004-04-03 or 2004-03-04. Enter one of these dates.')).toBeVisible();
  await expect(page.getByLabel('From')).toHaveValue('03/04/2004');
  await page.goto('/admin/audit?action=articles.ingest');
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/before=\d+/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Import article' }).first()).toBeVisible();
});

test('the name of the site stands in the header, titles, feeds, citations and embeds at once', async ({ page, request }) => {
  await signIn(page);
  const save = async (name: string, publisher: string) => {
    await page.goto('/admin/site');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Publisher').fill(publisher);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('Saved. Changes apply immediately')).toBeVisible();
  };
  await page.goto('/admin/site');
  await expectAccessible(page);
  await page.getByLabel('Contact').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Enter an email address, or a URL that starts')).toBeVisible();
  await save('Straits Watch', 'The Example Institute');
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Straits Watch' })).toBeVisible();
  await expect(page).toHaveTitle(/^Straits Watch/);
  await expect(page.getByText('Published by The Example Institute')).toBeVisible();
  for (const feed of ['/timeline.atom', '/timeline.jsonfeed', '/changes.atom'])
    expect(await (await request.get(feed)).text(), feed).toContain('Straits Watch');
  const cited = await (await request.get('/timeline.csl.json')).text();
  expect(cited).toContain('"container-title": "Straits Watch"');
  expect(cited).toContain('The Example Institute');
  expect(await (await request.get('/embed')).text()).toContain('Straits Watch');
  await save('Dateline', '');
  expect(await (await request.get('/timeline.atom')).text()).not.toContain('Straits Watch');
});

test('a source that may only be quoted gives its text nowhere, and a source that is trusted is published at once', async ({
  page,
  request,
}) => {
  await signIn(page);
  const source = `Quoted Paper ${STAMP}`;
  const text = `Zanzibarite words stand before. Peru met Bolivia in La Paz on 9 June 2024. Quixotical words stand behind. (${STAMP})`;
  await openDesk(page, { text, published: '2024-06-10', source, title: `Quoted ${STAMP}` });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+/);
  const id = /articles\/(\d+)/.exec(page.url())?.[1];
  await publishArticle(page);
  await expect(page).toHaveURL(/done=published/);
  const everywhere = async () => {
    const addresses = [
      `/articles/${id}`,
      `/api/v1/articles/${id}`,
      `/api/v1/mentions?article=${id}`,
      '/timeline.json?q=Bolivia',
      '/timeline.csv?q=Bolivia',
      '/timeline.md?q=Bolivia',
      '/?q=Zanzibarite',
      '/?q=Quixotical+Bolivia',
    ];
    const texts = await Promise.all(addresses.map(async (address) => (await request.get(address)).text()));
    return texts.join('\n');
  };
  const set = async (right: string, publishing: string) => {
    await page.goto('/admin/sources');
    const row = page.getByRole('listitem').filter({ hasText: source });
    await row.getByLabel('Visible to readers').selectOption(right);
    await row.getByLabel('Publishing policy').selectOption(publishing);
    await row.getByRole('button', { name: `Save changes for ${source}` }).click();
    await expect(row.getByText('Saved. Changes apply immediately.')).toBeVisible();
  };
  await page.goto('/admin/sources');
  await expectAccessible(page);
  expect(await everywhere()).not.toMatch(/words stand (before|behind)/);
  expect(await everywhere()).toContain('Peru met Bolivia');
  await set('full', 'unchecked');
  expect(await everywhere()).toMatch(/words stand before/);
  await set('hidden', 'unchecked');
  expect(await everywhere()).not.toMatch(/words stand (before|behind)|Peru met Bolivia in La Paz on 9 June/);
  await set('quotations', 'unchecked');
  await paste(page, {
    text: `Peru met Ecuador in Quito on 11 June 2024. (${STAMP})`,
    published: '2024-06-12',
    source,
    title: `Trusted ${STAMP}`,
  });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+/);
  expect((await request.get(`/articles/${/articles\/(\d+)/.exec(page.url())?.[1]}`)).status()).toBe(200);
});

test('what somebody else has set meanwhile is shown, and nothing is put over it unasked', async ({ page }) => {
  await signIn(page);
  const source = `Contested Paper ${STAMP}`;
  await openDesk(page, {
    text: `Peru met Chile in Lima on 12 June 2024. (${STAMP})`,
    published: '2024-06-13',
    source,
    title: `Contested ${STAMP}`,
  });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+/);
  const desk = page.url();
  const rowOf = (on: Page) => on.getByRole('listitem').filter({ hasText: source });
  const other = await page.context().newPage();
  await other.goto('/admin/sources');
  await page.goto('/admin/sources');
  await rowOf(other).getByLabel('Visible to readers').selectOption('hidden');
  await rowOf(other)
    .getByRole('button', { name: `Save changes for ${source}` })
    .click();
  await expect(rowOf(other).getByText('Saved. Changes apply immediately.')).toBeVisible();
  // the first page still shows the old version of the source
  await rowOf(page).getByLabel('Publishing policy').selectOption('unchecked');
  await rowOf(page)
    .getByRole('button', { name: `Save changes for ${source}` })
    .click();
  await expect(rowOf(page).getByText('another editor changed this source')).toBeVisible();
  await expect(rowOf(page).getByText('Visible to readers (saved version):')).toBeVisible();
  await expectAccessible(page);
  await other.reload();
  await expect(rowOf(other).getByLabel('Visible to readers')).toHaveValue('hidden');
  await rowOf(page)
    .getByRole('button', { name: `Overwrite with my version for ${source}` })
    .click();
  await expect(rowOf(page).getByText('Saved. Changes apply immediately.')).toBeVisible();
  // the same on an article's desk
  await page.goto(desk);
  await other.reload();
  await rowOf(other).getByLabel('Visible to readers').selectOption('hidden');
  await rowOf(other)
    .getByRole('button', { name: `Save changes for ${source}` })
    .click();
  await expect(rowOf(other).getByText('Saved. Changes apply immediately.')).toBeVisible();
  await page.getByLabel(`Visible to readers (source: ${source})`).selectOption('full');
  await page.getByRole('button', { name: 'Save visibility', exact: true }).click();
  await expect(page.getByText('another editor changed this source')).toBeVisible();
  await page.getByRole('link', { name: 'Discard my changes' }).click();
  await expect(page.getByLabel(`Visible to readers (source: ${source})`)).toHaveValue('hidden');
  // the same for the site settings
  await other.goto('/admin/site');
  await page.goto('/admin/site');
  await other.getByLabel('Publisher').fill('The First');
  await other.getByRole('button', { name: 'Save settings' }).click();
  await expect(other.getByText('Saved. Changes apply immediately')).toBeVisible();
  await page.getByLabel('Publisher').fill('The Second');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('another administrator changed the settings')).toBeVisible();
  await expect(page.getByText('The First')).toBeVisible();
  await expect(page.getByLabel('Publisher')).toHaveValue('The Second');
  await expectAccessible(page);
  await page.getByLabel('Publisher').fill('');
  await page.getByRole('button', { name: 'Overwrite with my version' }).click();
  await expect(page.getByText('Saved. Changes apply immediately')).toBeVisible();
  await other.close();
});

test('an administrator sees a person’s sessions and tokens', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/users');
  await page.getByRole('main').getByRole('link', { name: EDITOR.name, exact: true }).first().click();
  await expect(page.getByRole('heading', { name: EDITOR.name, level: 1 })).toBeVisible();
  await expect(page.getByText('current session')).toBeVisible();
  await expectAccessible(page);
});
