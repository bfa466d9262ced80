/** Vocabulary edits: themes renamed and reordered, actors renamed, merged and separated again; readers see each change immediately. */
import type { Page } from '@playwright/test';
import { openDesk, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expectTemporaryRedirect } from '../support/expect-temporary-redirect';
import { expect, test } from '../support/fixtures';

test.describe.configure({ timeout: 150_000 });

async function enterActor(page: Page, name: string, kind = 'Organization'): Promise<string> {
  await page.goto('/admin/actors/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: kind });
  await page.getByRole('button', { name: 'Add actor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return page.url().split('?')[0] ?? '';
}

async function enterEvent(page: Page, title: string, actor: string): Promise<void> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Year', { exact: true }).fill('2024');
  await page.getByLabel('Main theme').selectOption('climate');
  await page.getByLabel('Actor 1', { exact: true }).fill(actor);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
}

test('a theme is renamed and colored, its old address and every filter follow, and it is moved with the keyboard', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/themes');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Climate', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Climate');
  await page.getByLabel('Name', { exact: true }).fill('Climate and weather');
  await page.getByRole('radio', { name: 'Elections and law' }).check();
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved. Changes apply immediately.')).toBeVisible();
  await expectAccessible(page);
  await enterEvent(page, 'Storm watch opens', 'Weather Union of Tests');
  await page.goto('/?theme=climate');
  await expect(page.getByRole('checkbox', { name: /^Climate and weather/ })).toBeChecked();
  await expect(page.locator('.event-row [data-family="elections"]').first()).toBeVisible();
  await page.goto('/themes/climate');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Climate and weather');

  await page.goto('/admin/themes');
  const order = () => page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents();
  const before = await order();
  const up = page.getByRole('button', { name: 'Move Climate and weather up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await order()).indexOf('Climate and weather')).toBe(before.indexOf('Climate and weather') - 1);
  await expect(up).toBeFocused();
});

test('a theme is added, used in an event, and deleted only when nothing uses it', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/themes');
  await page.getByLabel('Name', { exact: true }).fill('trade');
  await page.getByRole('button', { name: 'Add theme' }).click();
  await expect(page.getByText('Another theme has this name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Fisheries');
  await page.getByRole('button', { name: 'Add theme' }).click();
  await expect(page.getByText('Theme added to the end of the list')).toBeVisible();
  await page.getByRole('link', { name: 'Fisheries', exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/themes\/fisheries$/);
  await page.goto('/admin/events/new');
  await expect(page.getByLabel('Main theme').getByRole('option', { name: 'Fisheries' })).toBeAttached();
  await page.goto('/admin/themes/fisheries');
  await page.getByRole('button', { name: 'Delete theme' }).click();
  await expect(page.getByText('Theme deleted.')).toBeVisible();
});

test('an actor gets another name, and the next article that uses it is understood', async ({ page }) => {
  await signIn(page);
  const address = await enterActor(page, 'Quillmark');
  await expectAccessible(page);
  await page.getByLabel('Other names').fill('Zorvane');
  await page.getByLabel('Wikidata').fill('not one');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Enter a valid Wikidata identifier')).toBeVisible();
  await expect(page.getByLabel('Other names')).toHaveValue('Zorvane');
  await page.getByLabel('Wikidata').fill('Q4711');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Saved. Changes apply immediately.')).toBeVisible();
  await openDesk(page, {
    text: 'GENEVA — Zorvane signed an agreement with Peru on 12 March 2024.',
    title: 'A deal',
    source: 'Paper',
    published: '2024-06-30',
  });
  await page.goto('/admin/events?q=zorvane');
  await page.getByRole('link', { name: 'Zorvane signs an agreement with Peru' }).click();
  await expect(page.getByLabel('Actor 1', { exact: true })).toHaveValue('Quillmark');
  await page.goto(address);
  await expect(page.getByLabel('Wikidata')).toHaveValue('Q4711');
});

test('two actors are merged with a preview, readers find both under either address, and the merge is undone', async ({ page }) => {
  await signIn(page);
  const wrong = await enterActor(page, 'Port Autority');
  await enterActor(page, 'Port Authority');
  await enterEvent(page, 'Quay opens', 'Port Autority');
  await enterEvent(page, 'Quay closes', 'Port Authority');
  await page.goto('/admin/actors?q=port+aut');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Port Autority' }).click();
  await page.getByRole('link', { name: 'Merge into another' }).click();
  await page.getByLabel('Actor to keep').fill('Nobody at all');
  await page.getByRole('button', { name: 'Preview merge' }).click();
  await expect(page.getByText('No actor has this name.')).toBeVisible();
  await page.getByLabel('Actor to keep').fill('port authority');
  await page.getByRole('button', { name: 'Preview merge' }).click();
  await expect(page.getByText('1 event.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge into “Port Authority”' }).click();
  await expect(page.getByText('Actors merged. You can undo the merge below.')).toBeVisible();
  await expect(page.getByLabel('Other names')).toHaveValue(/Port Autority/);
  await expectAccessible(page);

  await page.goto('/?actor=port-autority');
  await expect(page.getByRole('checkbox', { name: /^Port Authority/ })).toBeChecked();
  await expect(page.locator('.event-row')).toHaveCount(2);
  await expectTemporaryRedirect(page, '/actors/port-autority');
  await page.goto('/actors/port-autority');
  await expect(page).toHaveURL(/\/actors\/port-authority$/);

  await page.goto(wrong);
  await page.getByRole('button', { name: 'Undo merge of Port Autority' }).click();
  await expect(page.getByText('Merge undone. This')).toBeVisible();
  await page.goto('/?actor=port-autority');
  await expect(page.locator('.event-row')).toHaveCount(1);
});

test('a stale save of an actor says what is stored now and loses nothing', async ({ page, browser }) => {
  await signIn(page);
  const address = await enterActor(page, 'Stale Council');
  const second = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await second.newPage();
  await other.goto(address);
  await page.goto(address);
  await other.getByLabel('Country code').fill('FRA');
  await other.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(other.getByText('Saved. Changes apply immediately.')).toBeVisible();
  await page.getByLabel('Other names').fill('SC');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('another editor changed this actor')).toBeVisible();
  await expect(page.getByText('Country code (saved version):')).toBeVisible();
  await expect(page.getByLabel('Other names')).toHaveValue('SC');
  await expectAccessible(page);
  await page.getByLabel('Country code').fill('FRA');
  await page.getByRole('button', { name: 'Overwrite with my version' }).click();
  await expect(page.getByText('Saved. Changes apply immediately.')).toBeVisible();
  await expect(page.getByLabel('Country code')).toHaveValue('FRA');
  await second.close();
});

test('the form of an event offers actors by any of their names and says when a name is new', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/events/new');
  const field = page.getByLabel('Actor 1', { exact: true });
  await field.pressSequentially('Beijin');
  await expect(page.locator('option[value="China"][label^="Beijing"]')).toBeAttached();
  await field.fill('Society of Unheard Names');
  await expect(page.getByText('New actor “Society of Unheard Names”. Saving the event adds this actor.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an actor is entered and changed, mistakes are named and nothing typed is lost; a theme is moved', async ({ page }) => {
    await signIn(page);
    await page.goto('/admin/actors/new');
    await page.getByLabel('Name', { exact: true }).fill('Plain Forum');
    await page.getByLabel('Country, body or office').fill('Nowhere');
    await page.getByLabel('From').fill('2013');
    await page.getByRole('button', { name: 'Add actor' }).click();
    await expect(page.getByText('No actor has this name. Add the actor first.')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Plain Forum');
    await page.getByLabel('Country, body or office').fill('France');
    await page.getByRole('button', { name: 'Add actor' }).click();
    await expect(page.getByText('Added. Dateline will recognize this actor in new articles.')).toBeVisible();
    await expect(page.getByLabel('From').first()).toHaveValue('2013-01-01');
    await page.goto('/admin/themes');
    await page.getByRole('button', { name: 'Move Visits up' }).click();
    await expect(page.getByRole('main').getByRole('listitem').getByRole('link').nth(1)).toHaveText('Visits');
  });
});
