/** Forms without JavaScript under real use: double clicks, long delays, resubmission. Nothing is lost or duplicated. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { EDITOR, signIn } from '../support/editor';
import { expect, test } from '../support/fixtures';

// a form with an expired session returns 401, which the browser logs in its console
test.use({ allowedErrors: [/status of 401/] });

/** A browser context with the same session and scripts disabled. */
async function plainPage(browser: Browser, page: Page): Promise<{ readonly context: BrowserContext; readonly plain: Page }> {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  return { context, plain: await context.newPage() };
}

async function fillEvent(plain: Page, title: string): Promise<void> {
  await plain.goto('/admin/events/new');
  await plain.getByLabel('Title').fill(title);
  await plain.getByLabel('Year', { exact: true }).fill('1871');
  await plain.getByLabel('Main theme').selectOption('negotiation');
}

/** Number of events with this title. */
async function countEvents(page: Page, title: string): Promise<number> {
  const answer = await page.request.get(`/timeline.json?q=${encodeURIComponent(`"${title}"`)}`);
  const { events } = (await answer.json()) as { readonly events: readonly { readonly title: string }[] };
  return events.filter((event) => event.title === title).length;
}

test('a double click enters an event once', async ({ browser, page }) => {
  await signIn(page);
  const { context, plain } = await plainPage(browser, page);
  await fillEvent(plain, 'Envoys talk about herring twice');
  await plain.getByRole('button', { name: 'Publish' }).dblclick();
  await expect(plain.getByText('Published and marked as reviewed.')).toBeVisible();
  expect(await countEvents(page, 'Envoys talk about herring twice')).toBe(1);
  // an intentional second submission creates a second event
  await plain.waitForTimeout(2_500);
  await fillEvent(plain, 'Envoys talk about herring twice');
  await plain.getByRole('button', { name: 'Publish' }).click();
  await expect(plain.getByText('Published and marked as reviewed.')).toBeVisible();
  expect(await countEvents(page, 'Envoys talk about herring twice')).toBe(2);
  await context.close();
});

test('who goes back and sends the same form again is led to what it has entered', async ({ browser, page }) => {
  await signIn(page);
  const { context, plain } = await plainPage(browser, page);
  await fillEvent(plain, 'Envoys talk about sprats');
  const form = plain.url();
  await plain.getByRole('button', { name: 'Publish' }).click();
  await expect(plain.getByText('Published and marked as reviewed.')).toBeVisible();
  const entered = new URL(plain.url()).pathname;
  await plain.waitForTimeout(2_500);
  await plain.goBack();
  await expect(plain).toHaveURL(form);
  await plain.getByLabel('Title').fill('Envoys talk about sprats');
  await plain.getByLabel('Year', { exact: true }).fill('1871');
  await plain.getByLabel('Main theme').selectOption('negotiation');
  await plain.getByRole('button', { name: 'Publish' }).click();
  await expect(plain.getByText('This form was already submitted.')).toBeVisible();
  expect(new URL(plain.url()).pathname).toBe(entered);
  expect(await countEvents(page, 'Envoys talk about sprats')).toBe(1);
  await context.close();
});

test('with scripts, too, going back and sending again enters nothing twice', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/articles/new');
  const text = 'title: Sprats at sea\nsource: Herring Post\npublished: 2024-01-09\n\nOn 5 January 2024, envoys met in Bergen.';
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  const item = new URL(page.url()).pathname;
  await page.goBack();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByText('This form was already submitted.')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(item);
});

test('a double click on a save is no quarrel with oneself', async ({ browser, page }) => {
  await signIn(page);
  const { context, plain } = await plainPage(browser, page);
  await fillEvent(plain, 'Envoys talk about cod');
  await plain.getByRole('button', { name: 'Publish' }).click();
  await expect(plain.getByText('Published and marked as reviewed.')).toBeVisible();
  await plain.getByLabel('Place').fill('Bergen');
  await plain.getByRole('button', { name: 'Save changes', exact: true }).dblclick();
  await expect(plain.getByText(/^Saved/).first()).toBeVisible();
  await expect(plain.getByText(/while you were editing/)).toHaveCount(0);
  await expect(plain.getByLabel('Place')).toHaveValue('Bergen');
  await context.close();
});

test('a form that is sent after the session has ended is sent again when one has signed in', async ({ browser, page }) => {
  await signIn(page);
  const { context, plain } = await plainPage(browser, page);
  await fillEvent(plain, 'Envoys talk about a long lunch');
  await context.clearCookies();
  await plain.getByRole('button', { name: 'Publish' }).click();
  await expect(plain.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
  expect(await countEvents(page, 'Envoys talk about a long lunch')).toBe(0);
  const opened = context.waitForEvent('page');
  await plain.getByRole('link', { name: 'Sign in again in another tab' }).click();
  const other = await opened;
  await other.getByLabel('Email').fill(EDITOR.email);
  await other.getByLabel('Password').fill(EDITOR.password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  await plain.reload();
  await expect(plain.getByText('Published and marked as reviewed.')).toBeVisible();
  expect(await countEvents(page, 'Envoys talk about a long lunch')).toBe(1);
  await context.close();
});

test('with scripts, what was typed stays in the form while one signs in again', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill('Envoys talk with scripts');
  await page.getByLabel('Year', { exact: true }).fill('1871');
  await page.getByLabel('Main theme').selectOption('negotiation');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/Your session has ended and nothing was saved\. Sign in again in another tab/)).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Envoys talk with scripts');
  const other = await page.context().newPage();
  await signIn(other);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
});

test('a reason that was typed is still there when somebody else was faster', async ({ browser, page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill('Envoys talk about two tabs');
  await page.getByLabel('Year', { exact: true }).fill('1871');
  await page.getByLabel('Main theme').selectOption('negotiation');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  const address = new URL(page.url()).pathname;
  const { context, plain } = await plainPage(browser, page);
  await page.goto(address);
  const reason = page.getByLabel('Reason for withdrawing');
  await reason.fill('It never happened');
  // another tab changes it in between
  await plain.goto(address);
  await plain.getByLabel('Place').fill('Bergen');
  await plain.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(plain.getByLabel('Place')).toHaveValue('Bergen');
  await page.getByRole('button', { name: 'Withdraw event' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(reason).toHaveValue('It never happened');
  await context.close();
});
