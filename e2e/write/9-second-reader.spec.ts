/** The settings of the second reader, with a model server of our own that answers well or badly. */

import { type FaultyModel, startFaultyModel } from '../../services/second-reader/testing/faulty-model';
import { paste, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect as impatient, test } from '../support/fixtures';

const expect = impatient.configure({ timeout: 20_000 });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const KEY = `sk-browser-test-${Date.now()}`;
const PAGE = '/admin/site/second-reader';

let model: FaultyModel;
test.beforeAll(async () => {
  model = await startFaultyModel();
});
test.afterAll(() => model.close());

test('an administrator connects a model, and the key never appears again', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/site');
  await expect(page.getByText('Off. Dateline reads articles with its own engine')).toBeVisible();
  await page.getByRole('link', { name: 'Configure second reader' }).click();
  await expect(page.getByRole('heading', { name: 'Second reader', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('Enter the URL and the name of the model, and save the settings first.')).toBeVisible();

  await page.getByLabel('URL').fill(model.url);
  await page.getByLabel('Model', { exact: true }).fill('honest');
  await page.getByLabel('Key', { exact: true }).fill(KEY);
  await page.getByLabel('Input price').fill('0.15');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Confirm that this endpoint runs on this computer and forwards nothing.').first()).toBeVisible();
  expect(await page.content()).not.toContain(KEY);
  await expect(page.getByLabel('URL')).toHaveValue(model.url);

  await page.getByLabel('Key', { exact: true }).fill(KEY);
  await page.getByLabel('This endpoint runs on this computer and forwards nothing').check();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved. Changes apply to the next article')).toBeVisible();
  await expect(page.getByText('A key is stored.')).toBeVisible();
  await expect(page.getByLabel('Key', { exact: true })).toHaveValue('');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText(/The connection works\. honest found \d events?\./)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '2024-01-09' }).first()).toBeVisible();
  expect(model.requests.at(-1)).toMatchObject({ authorization: `Bearer ${KEY}`, model: 'honest' });
  await page.goto('/about');
  await expect(page.getByText('A language model (honest) may also read articles')).toBeVisible();
  for (const path of [PAGE, '/admin/audit', '/admin/site']) {
    await page.goto(path);
    expect(await page.content()).not.toContain(KEY);
  }
});

test('an administrator allows the model to read a source', async ({ page }) => {
  await signIn(page);
  const source = `Allowed Paper ${Date.now()}`;
  await paste(page, { text: 'Peru met Chile in Lima on 5 May 2024.', published: '2024-05-06', title: `Allowed ${Date.now()}`, source });
  const consent = page.getByLabel(`Second reader (${source})`);
  await expect(consent).toHaveValue('off');
  await consent.selectOption('On, and publish events that both readers found');
  await page.getByRole('button', { name: `Save second reader for ${source}` }).click();
  await expect(page.getByText('Saved for all articles from this source.')).toBeVisible();
  await page.goto('/admin/sources');
  await expect(consent).toHaveValue('publish-both');
  await consent.selectOption('Off');
  await page.getByRole('button', { name: `Save second reader for ${source}` }).click();
  await expect(page.getByText('Saved for all articles from this source.')).toBeVisible();
  await expect(consent).toHaveValue('off');
});

test('without scripts, a failed test says what to do and a stored key can be removed', async ({ page, browser }) => {
  await signIn(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(PAGE);
  await plain.getByLabel('Model', { exact: true }).fill('401');
  await plain.getByRole('button', { name: 'Save settings' }).click();
  await expect(plain.getByText('Saved. Changes apply to the next article')).toBeVisible();
  await plain.getByRole('button', { name: 'Test connection' }).click();
  await expect(plain.getByText('Enter the key again.')).toBeVisible();
  expect(await plain.content()).not.toContain('sk-');

  await plain.getByLabel('Tokens per day').fill('many');
  await plain.getByRole('button', { name: 'Save settings' }).click();
  await expect(plain.getByText('Enter a whole number.')).toBeVisible();
  await expect(plain.getByLabel('Tokens per day')).toHaveValue('many');

  // leaves the site as it was
  await plain.goto(PAGE);
  await plain.getByLabel('URL').fill('');
  await plain.getByLabel('Remove the stored key').check();
  await plain.getByRole('button', { name: 'Save settings' }).click();
  await expect(plain.getByText('Saved. Changes apply to the next article')).toBeVisible();
  await expect(plain.getByLabel('Remove the stored key')).toHaveCount(0);
  await plain.goto('/about');
  await expect(plain.getByText('No language model reads the articles on this site')).toBeVisible();
  await context.close();
});
