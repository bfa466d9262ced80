/** The review desk beyond verdicts: all keys, missed events, manual evidence, bulk accept, and publishing exactly what is shown. */
import type { Locator, Page } from '@playwright/test';
import { openDesk, publishArticle, publishByKey, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

/** Dates that only the current test uses, so that its article and events are new. */
function days() {
  const { line } = test.info();
  const year = 1700 + line;
  return { month: `May ${year}`, agreed: `February 3, ${year}`, sanctioned: `January 5, ${year}` };
}

/** Three dated events, and a sentence without an event. */
async function desk(page: Page, more = ''): Promise<string> {
  const { month, agreed, sanctioned } = days();
  const text = `Of harbors and grain

In ${month}, Latvia and Estonia held a joint military exercise near Riga. Lithuania signed an agreement with Latvia on ${agreed}. The harbors stayed closed for a while and nobody knew why. Estonia imposed sanctions on a shipping company on ${sanctioned}.${more}`;
  const address = await openDesk(page, { text, published: '2025-03-06', source: 'Harbor Gazette' });
  await expect(page.locator('.candidate').nth(2)).toBeVisible();
  return address;
}

const candidate = (page: Page, at: number): Locator => page.locator('.candidate').nth(at);
const isOpen = (one: Locator) => expect(one).toHaveAttribute('data-open', '');
const pressed = (one: Locator, number: number) => one.locator(`button[data-number="${number}"]`);

test('numbers put themes on and take them off, however fast they come, and are buttons too', async ({ page }) => {
  await signIn(page);
  await desk(page);
  const first = candidate(page, 0);
  await page.keyboard.press('j');
  await isOpen(first);
  await expect(first.locator('button[data-number]')).toHaveCount(9);
  const before = await pressed(first, 8).getAttribute('aria-pressed');
  expect(before).toBe('false');
  // two themes and the verdict, without pauses
  for (const key of ['8', '9', 'a']) await page.keyboard.press(key);
  await expect(first).toHaveAttribute('data-verdict', 'accepted');
  await isOpen(candidate(page, 1));
  await page.keyboard.press('k');
  await expect(pressed(first, 8)).toHaveAttribute('aria-pressed', 'true');
  await expect(pressed(first, 9)).toHaveAttribute('aria-pressed', 'true');
  await pressed(first, 9).click();
  await expect(pressed(first, 9)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText(/^Saved: /)).toBeVisible();
  await page.keyboard.press('u');
  await expect(pressed(first, 9)).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});

test('on a page that was just opened, j opens the first event without a decision', async ({ page }) => {
  await signIn(page);
  const address = await desk(page);
  await page.keyboard.press('j');
  await isOpen(candidate(page, 0));
  await page.keyboard.press('x');
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'rejected');
  await page.goto(address);
  await expect(page.locator('.candidate[data-open]')).toHaveCount(0);
  await page.keyboard.press('j');
  await isOpen(candidate(page, 1));
  await expect(page.locator('.candidate[data-open]')).toHaveCount(1);
});

test('each candidate shows its confidence, and an open one the reasons in words', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await expect(page.locator('.candidate-confidence')).toHaveText([
    /^(Low c|C)onfidence \d{1,3}%$/,
    /^(Low c|C)onfidence \d{1,3}%$/,
    /\d%$/,
  ]);
  const [shown = ''] = await page.locator('.candidate-confidence').allTextContents();
  await page.keyboard.press('j');
  const first = candidate(page, 0);
  const section = first.locator('section').filter({ has: page.getByRole('heading', { name: shown }) });
  await expect(section).toContainText(`Annotators accepted ${/\d+%/.exec(shown)?.[0]} of similar sentences as events.`);
  const reasons = await section.getByRole('listitem').allTextContents();
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.length).toBeLessThanOrEqual(3);
  // each is a sentence without feature names
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z][^=&:]+\.$/);
  await expectAccessible(page);
});

test('keys are told, do nothing in a field, and can be switched off', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('j');
  await expect(page.locator('.candidate[data-open]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  const title = candidate(page, 0).getByLabel('Title');
  await expect(title).toBeFocused();
  const was = await title.inputValue();
  await page.keyboard.press('End');
  await page.keyboard.type(' jax1?');
  await expect(title).toHaveValue(`${was} jax1?`);
  await page.keyboard.press('Escape');
  await expect(candidate(page, 0).locator('.candidate-title')).toBeFocused();
  for (const key of ['j', 'k']) await page.keyboard.press(key);
  await expect(title).toHaveValue(`${was} jax1?`);
  await isOpen(candidate(page, 0));
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'open');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  for (const key of ['j', 'a', '1', '?']) await page.keyboard.press(key);
  await isOpen(candidate(page, 0));
  await expect(sheet).toHaveCount(0);
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'open');
});

test('a sentence is marked with the mouse and becomes an event that has its words and its date', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await page.locator('.review-text p').last().getByText('nobody knew', { exact: false }).dblclick();
  await page.getByRole('link', { name: 'Add an event from this sentence' }).click();
  await expect(page.getByRole('heading', { name: 'Add a missed event' })).toBeVisible();
  await expect(page.locator('blockquote')).toHaveText('The harbors stayed closed for a while and nobody knew why.');
  await expect(page.getByText('The sentence states no date, so check the suggested date.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Title', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Add as suggested event' }).click();
  await expect(page.getByText('Enter a title.')).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill('The harbors stayed closed');
  await page.getByLabel('Year', { exact: true }).fill('2025');
  await page.getByLabel('Main theme').selectOption('protest');
  await page.getByRole('button', { name: 'Add as suggested event' }).click();
  const added = page.locator('.candidate[data-open]');
  await expect(added).toContainText('The harbors stayed closed');
  await expect(added).toHaveAttribute('data-verdict', 'open');
  await expect(page.locator('.mention[data-open]')).toHaveText('The harbors stayed closed for a while and nobody knew why.');
});

test('the sentence is chosen from the list with the keyboard, and what the engine reads in it is filled in', async ({ page }) => {
  await signIn(page);
  await desk(page, ' On March 1, 2025, the sea was calm.');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Which sentence reports the event?' })).toBeVisible();
  await expectAccessible(page);
  const sentence = page.getByRole('link', { name: 'On March 1, 2025, the sea was calm.' });
  await sentence.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('blockquote mark')).toHaveText('March 1, 2025');
  await expect(page.getByLabel('Year', { exact: true })).toHaveValue('2025');
  await expect(page.getByLabel('Month', { exact: true })).toHaveValue('03');
  await expect(page.getByRole('heading', { name: 'Why this date' })).toBeVisible();
  await page.getByLabel('Main theme').selectOption('other');
  await page.getByRole('button', { name: 'Add and accept event' }).click();
  const added = page.locator('.candidate[data-open]');
  await expect(added).toHaveAttribute('data-verdict', 'accepted');
  await expect(added.getByText('March 1, 2025', { exact: true })).toBeVisible();
  await page.keyboard.press('u');
  await expect(added).toHaveAttribute('data-verdict', 'open');
});

test('marked words become the evidence, are undone, and are chosen without a mouse', async ({ page }) => {
  await signIn(page);
  await desk(page);
  const second = candidate(page, 1);
  for (const key of ['j', 'j']) await page.keyboard.press(key);
  await isOpen(second);
  await expect(second.getByLabel('Title')).toBeVisible();
  const evidence = page.locator('.mention[data-open]');
  await page.locator('.review-text').getByText('nobody knew', { exact: false }).dblclick();
  await page.getByRole('button', { name: /^Use as evidence for/ }).click();
  await expect(evidence).toHaveCount(1);
  await expect(evidence).toHaveText(/^(nobody|knew|harbors|stayed|closed|while|and|for|a|why)$/i);
  await page.keyboard.press('u');
  await expect(evidence.first()).toContainText('Lithuania');
  await page.keyboard.press('w');
  const from = second.getByLabel('First sentence');
  await expect(from).toBeFocused();
  await from.selectOption({ label: `2. Lithuania signed an agreement with Latvia on ${days().agreed}.` });
  await second.getByLabel('Last sentence').selectOption({ index: 2 });
  await second.getByLabel('Skip at end').fill('99');
  await second.getByRole('button', { name: 'Use as evidence' }).click();
  await expect(second.getByText(/Keep at least one/)).toBeVisible();
  await second.getByLabel('Skip at end').fill('4');
  await second.getByRole('button', { name: 'Use as evidence' }).click();
  await expect(page.locator('.notice').getByText(/^Evidence changed/)).toBeVisible();
  const words = (await evidence.allTextContents()).join('');
  expect(words).toBe(`Lithuania signed an agreement with Latvia on ${days().agreed}. The harbors stayed closed for a while`);
});

test('what was typed is accepted with the event, by the button and by the key', async ({ page }) => {
  await signIn(page);
  await desk(page);
  const [first, second] = [candidate(page, 0), candidate(page, 1)];
  await first.locator('.candidate-title').click();
  await first.getByLabel('Title').fill('Typed before the button');
  await first.locator('.candidate-row').getByRole('button', { name: 'Accept' }).click();
  await expect(first).toHaveAttribute('data-verdict', 'accepted');
  await expect(first.locator('.candidate-title')).toHaveText('Typed before the button');
  // the next one opens, as after any verdict
  await isOpen(second);
  await second.getByLabel('Title').fill('Typed before the key');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(second).toHaveAttribute('data-verdict', 'accepted');
  await expect(second.locator('.candidate-title')).toHaveText('Typed before the key');
  await isOpen(candidate(page, 2));
  const id = (await second.getAttribute('id'))?.replace('candidate-', '');
  await page.goto(`/events/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Typed before the key' })).toBeVisible();
});

test('what cannot be saved is not accepted, says why, and stays in the form', async ({ page }) => {
  await signIn(page);
  await desk(page);
  const first = candidate(page, 0);
  await page.keyboard.press('j');
  await first.getByLabel('Summary').fill('Kept as it was typed.');
  await first.getByLabel('Title').fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(first.getByText('Enter a title.')).toBeVisible();
  await expect(first.getByLabel('Summary')).toHaveValue('Kept as it was typed.');
  await expect(first).toHaveAttribute('data-verdict', 'open');
  // also when the verdict is sent again, because it was never saved
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await first.locator('.candidate-row').getByRole('button', { name: 'Accept' }).click();
  await answered;
  await expect(first.getByText('Enter a title.')).toBeVisible();
  await expect(first).toHaveAttribute('data-verdict', 'open');
  await first.getByLabel('Title').fill('A title after all');
  await first.locator('.candidate-row').getByRole('button', { name: 'Accept' }).click();
  await expect(first).toHaveAttribute('data-verdict', 'accepted');
  await expect(first.locator('.candidate-title')).toHaveText('A title after all');
});

test('Enter shows what would be published and publishes nothing by itself; what is not saved comes first', async ({ page, request }) => {
  await signIn(page);
  const address = await desk(page);
  const first = candidate(page, 0);
  await page.keyboard.press('j');
  await first.getByLabel('Title').fill('Not saved yet');
  await page.getByRole('link', { name: 'Publish' }).click();
  await expect(page.getByText('The open event has unsaved changes.')).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/articles\/\d+(\?|$)/);
  await first.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(first.locator('.candidate-title')).toHaveText('Not saved yet');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  for (const key of ['j', 'x']) await page.keyboard.press(key);
  await expect(candidate(page, 1)).toHaveAttribute('data-verdict', 'rejected');
  // the key is held down, so it repeats, even after the page has been open for a while
  const heading = page.getByRole('heading', { name: 'Publish “Of harbors and grain”' });
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('Enter');
  await expect(heading).toBeVisible();
  for (let times = 0; times < 4; times += 1) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(300);
  }
  await page.keyboard.up('Enter');
  await expect(heading).toBeVisible();
  await expect(page.locator('.accept-list li')).toHaveCount(2);
  await expect(page.locator('.accept-list')).toContainText('Not saved yet');
  await expect(page.getByText('1 rejected, hidden from readers')).toBeVisible();
  await expectAccessible(page);
  const article = address.split('/').pop();
  expect((await request.get(`/articles/${article}`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Publish article' }).click();
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();
  expect((await request.get(`/articles/${article}`)).status()).toBe(200);
});

test('several are accepted at once, after they were shown, and undone at once', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { name: 'Accept several events' })).toBeVisible();
  await page.getByRole('button', { name: 'Accept selected events' }).click();
  await expect(page.getByText('Select at least one row.')).toBeVisible();
  const rows = page.locator('.accept-list').getByRole('checkbox');
  const count = await rows.count();
  await page.getByLabel('Select all shown').check();
  await expect(page.getByRole('button', { name: `Accept ${count} events` })).toBeVisible();
  await page.getByLabel('Select all shown').uncheck();
  // Space selects a row, and Shift and Space the rows up to another one
  await rows.first().focus();
  await page.keyboard.press('Space');
  await rows.nth(1).focus();
  await page.keyboard.press('Shift+Space');
  await expect(page.getByText(`2 of ${count} selected`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accept 2 events' }).click();
  await expect(page.getByText('2 events accepted. Readers see the events marked as reviewed.')).toBeVisible();
  await expect(page.locator('.candidate[data-verdict="accepted"]')).toHaveCount(2);
  // undo remains available while the editor looks at the event without a decision, and back at the accepted ones
  for (const [key, at] of [
    ['j', 2],
    ['k', 1],
    ['k', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(candidate(page, at).getByLabel('Title')).toBeVisible();
  }
  await expect(page.getByText('2 events accepted. Readers see the events marked as reviewed.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Change undone. The events need a decision again.')).toBeVisible();
  await expect(page.locator('.candidate[data-verdict="accepted"]')).toHaveCount(0);
});

test('what somebody else changed meanwhile is told, and nothing is published', async ({ page, browser }) => {
  await signIn(page);
  const address = await desk(page);
  await page.goto(address);
  const second = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await second.newPage();
  await other.goto(address);
  await page.getByRole('link', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: 'Publish “Of harbors and grain”' })).toBeVisible();
  await candidate(other, 0).locator('.candidate-title').click();
  await pressed(candidate(other, 0), 9).click();
  await expect(pressed(candidate(other, 0), 9)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Publish article' }).click();
  await expect(page.getByText(/^Nothing was published: .* changed\. Review the changes and try again\./)).toBeVisible();
  await page.getByRole('link', { name: 'Check this article again' }).click();
  await page.getByRole('button', { name: 'Publish article' }).click();
  await expect(page.getByText('Published. Events without a decision')).toBeVisible();
  await second.close();
});

test('article and candidates are kept at the same place', async ({ page }) => {
  await signIn(page);
  await desk(
    page,
    `${'\n\nThe wind blew from the west and the sea was rough for days.'.repeat(60)} Latvia and Finland met in Turku on March 2, 2025.`,
  );
  const last = page.locator('.candidate').last();
  const sentence = page.locator('.review-text .mention').last();
  await expect(sentence).not.toBeInViewport();
  const count = await page.locator('.candidate').count();
  for (let at = 0; at < count; at += 1) await page.keyboard.press('j');
  await isOpen(last);
  await expect(sentence).toBeInViewport();
  await expect(last).toBeInViewport();
  const first = page.locator('.review-text .mention').first();
  await first.click();
  await isOpen(candidate(page, 0));
  await expect(candidate(page, 0)).toBeInViewport();
});

test('without JavaScript a theme is put on, the evidence set, a missed event added and several accepted', async ({ browser, page }) => {
  await signIn(page);
  const address = await desk(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(address);
  await candidate(plain, 0).locator('.candidate-title').click();
  await pressed(candidate(plain, 0), 9).click();
  await expect(pressed(candidate(plain, 0), 9)).toHaveAttribute('aria-pressed', 'true');
  await plain.getByText('Change evidence').click();
  await plain.getByLabel('Last sentence').selectOption({ index: 1 });
  await plain.getByRole('button', { name: 'Use as evidence' }).click();
  await expect(plain.getByText(/^Evidence changed/)).toBeVisible();
  // only the open form has an Accept button, so its input is included
  await expect(candidate(plain, 0).locator('.candidate-row').getByRole('button', { name: 'Accept' })).toBeHidden();
  await plain.getByRole('link', { name: 'Add a missed event' }).click();
  await plain.getByRole('link', { name: /^The harbors stayed closed/ }).click();
  await plain.getByLabel('Year', { exact: true }).fill('2025');
  await plain.getByLabel('Month', { exact: true }).selectOption('');
  await plain.getByLabel('Day', { exact: true }).fill('');
  await plain.getByLabel('Main theme').selectOption('protest');
  await plain.getByRole('button', { name: 'Add as suggested event' }).click();
  await expect(plain.locator('.candidate')).toHaveCount(4);
  await plain.getByRole('link', { name: 'Accept several events' }).click();
  await plain.getByRole('link', { name: 'Select all shown' }).click();
  await plain.getByLabel(/The harbors stayed closed/).uncheck();
  await plain.getByRole('button', { name: 'Accept selected events' }).click();
  await expect(plain.locator('.candidate[data-verdict="accepted"]')).toHaveCount(3);
  await publishArticle(plain);
  await expect(plain.getByText('Published. Events without a decision')).toBeVisible();
  await context.close();
});

test('u and Enter wait for the verdict before them, and a key that is held down says its word once', async ({ page }) => {
  await signIn(page);
  await desk(page, ' Latvia and Finland met in Turku on March 2, 2025.');
  await page.keyboard.press('j');
  for (const key of ['a', 'a', 'u']) await page.keyboard.press(key);
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'accepted');
  await expect(candidate(page, 1)).toHaveAttribute('data-verdict', 'open');
  // the next key decides the event whose verdict was undone
  await isOpen(candidate(page, 1));
  // key down again without key up: the key repeats
  for (let times = 0; times < 4; times += 1) await page.keyboard.down('x');
  await page.keyboard.up('x');
  await expect(candidate(page, 1)).toHaveAttribute('data-verdict', 'rejected');
  await expect(candidate(page, 2).getByLabel('Title')).toBeVisible();
  await expect(candidate(page, 2)).toHaveAttribute('data-verdict', 'open');
  await page.keyboard.press('a');
  await publishByKey(page);
  await expect(candidate(page, 2)).toHaveAttribute('data-verdict', 'accepted');
});

test('undo leads back to its event, with the button and without scripts', async ({ page, browser }) => {
  await signIn(page);
  const address = await desk(page, ' Latvia and Finland met in Turku on March 2, 2025.');
  await candidate(page, 0).getByRole('button', { name: 'Reject' }).click();
  await isOpen(candidate(page, 1));
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'open');
  await isOpen(candidate(page, 0));
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(new URL(address, page.url()).href);
  await candidate(plain, 0).getByRole('button', { name: 'Reject' }).click();
  await plain.getByRole('button', { name: /^Undo/ }).click();
  await isOpen(candidate(plain, 0));
  await context.close();
});

test('after a verdict the next that waits for one opens, and what was decided before is passed over', async ({ page }) => {
  await signIn(page);
  await desk(page);
  const verdict = (at: number, is: string) => expect(candidate(page, at)).toHaveAttribute('data-verdict', is);
  await candidate(page, 1).getByRole('button', { name: 'Accept' }).click();
  await verdict(1, 'accepted');
  await candidate(page, 0).locator('.candidate-title').click();
  await isOpen(candidate(page, 0));
  await page.keyboard.press('a');
  await verdict(0, 'accepted');
  await isOpen(candidate(page, 2));
  // on an accepted candidate, it also moves on
  await page.keyboard.press('k');
  await isOpen(candidate(page, 1));
  await page.keyboard.press('a');
  await isOpen(candidate(page, 2));
  await verdict(1, 'accepted');
  await verdict(2, 'open');
});

test('a verdict at its button leaves the focus at the next candidate, and Enter publishes nothing', async ({ page }) => {
  await signIn(page);
  await desk(page);
  const title = (at: number) => candidate(page, at).locator('.candidate-title');
  await candidate(page, 0).getByRole('button', { name: 'Accept' }).focus();
  await page.keyboard.press('Enter');
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'accepted');
  await expect(title(1)).toBeFocused();
  await isOpen(candidate(page, 1));
  await page.keyboard.press('Enter');
  await expect(title(1)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('link', { name: 'Publish' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(candidate(page, 1).getByLabel('Title')).toBeVisible();
  // setting a theme at once keeps the typed text, and saving the text keeps the theme
  await candidate(page, 1).getByLabel('Title').fill('Typed a moment ago');
  await pressed(candidate(page, 1), 9).click();
  await expect(pressed(candidate(page, 1), 9)).toHaveAttribute('aria-pressed', 'true');
  await expect(candidate(page, 1).getByLabel('Title')).toHaveValue('Typed a moment ago');
  await expect(title(1)).toBeFocused();
  // and it is not reported as a conflict with another editor
  await expect(
    candidate(page, 1).getByText('If you have only accepted the event or changed its themes since then, saving keeps those changes'),
  ).toBeVisible();
  await candidate(page, 1).getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(candidate(page, 1).locator('.candidate-title')).toHaveText('Typed a moment ago');
  await expect(pressed(candidate(page, 1), 9)).toHaveAttribute('aria-pressed', 'true');
  // after clicking buttons, keys work again, including Enter
  for (const key of ['j', 'k']) await page.keyboard.press(key);
  await publishByKey(page);
});

test('Enter in a field saves, accepts and opens the next event, and publishes nothing else', async ({ page }) => {
  await signIn(page);
  await desk(page);
  for (const key of ['j', 'e']) await page.keyboard.press(key);
  await expect(candidate(page, 0).getByLabel('Title')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' and more');
  await page.keyboard.press('Enter');
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'accepted');
  await expect(candidate(page, 0).locator('.candidate-title')).toHaveText(/ and more$/);
  await isOpen(candidate(page, 1));
  await expect(candidate(page, 1)).toHaveAttribute('data-verdict', 'open');
  // the keys act on the next event at once
  for (const key of ['x', '?']) await page.keyboard.press(key);
  await expect(candidate(page, 1)).toHaveAttribute('data-verdict', 'rejected');
  await expect(candidate(page, 2)).toHaveAttribute('data-verdict', 'open');
  await expect(page.getByRole('dialog').getByText('In a field of the event: save, accept and go to the next event')).toBeVisible();
});

test('after publishing with events that nobody reviewed, q goes on to the next article', async ({ page }) => {
  await signIn(page);
  const address = await desk(page);
  await publishByKey(page);
  await expect(page.getByText('Readers see this article.')).toBeVisible();
  await page.keyboard.press('q');
  await expect(page).not.toHaveURL(new RegExp(`${new URL(address).pathname}(?:\\?|$)`));
});

test('where a click gives a button no focus, Enter after it publishes nothing either', async ({ page }) => {
  // simulates Safari, which focuses the nearest focusable ancestor instead of the button
  await page.addInitScript(() => {
    document.addEventListener('mousedown', (down) => {
      const pressed = down.target instanceof Element ? down.target.closest('a, button, summary') : null;
      if (!pressed) return;
      down.preventDefault();
      const around = pressed.parentElement?.closest<HTMLElement>('[tabindex], input, select, textarea');
      if (around) around.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  });
  await signIn(page);
  await desk(page);
  const published = page.getByText('Published. Events without a decision');
  await candidate(page, 0).locator('.candidate-title').click();
  await isOpen(candidate(page, 0));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter was ignored because you had just pressed another button.')).toBeAttached();
  // both while the request is pending and after it completes
  const answer = /\/admin\/articles\/\d+/;
  await page.route(answer, async (route) => {
    if (route.request().method() === 'POST') await page.waitForTimeout(700);
    await route.continue();
  });
  await candidate(page, 0).locator('.candidate-row').getByRole('button', { name: 'Accept' }).click();
  await page.keyboard.press('Enter');
  await expect(candidate(page, 0)).toHaveAttribute('data-verdict', 'accepted');
  await page.unroute(answer);
  // the focus returns to the candidates each time; Enter toggles the focused one
  await expect(candidate(page, 1).locator('.candidate-title')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/event=/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/event=/);
  await isOpen(candidate(page, 1));
  // also when the URL update is delayed until after it was reopened; the focus returns here too
  const atDesk = (names: boolean) => (url: URL) => /^\/admin\/articles\/\d+$/.test(url.pathname) && url.searchParams.has('event') === names;
  const requested = (names: boolean) => page.waitForRequest((request) => atDesk(names)(new URL(request.url())));
  await page.route(atDesk(false), async (route) => {
    await page.waitForTimeout(500);
    await route.continue();
  });
  const closing = requested(false);
  await page.keyboard.press('Enter');
  await closing;
  const opening = requested(true);
  await page.keyboard.press('Enter');
  await opening;
  await page.unroute(atDesk(false));
  await isOpen(candidate(page, 1));
  await expect(published).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Publish' })).toBeVisible();
  await candidate(page, 1).locator('.candidate-row').getByRole('button', { name: 'Reject' }).click();
  await expect(candidate(page, 1)).toHaveAttribute('data-verdict', 'rejected');
  await expect(candidate(page, 2).locator('.candidate-title')).toBeFocused();
  // a desk key shows that key presses are intended
  await page.keyboard.press('k');
  await publishByKey(page);
});

test('Enter after j publishes, not opens the title clicked before, and Shift does not call off the way there', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await candidate(page, 0).locator('.candidate-title').click();
  await expect(page).toHaveURL(/event=/);
  await page.route(/\/publish/, async (route) => {
    await page.waitForTimeout(1_000);
    await route.continue();
  });
  for (const key of ['j', 'Enter', 'Shift']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: /^Publish “/, level: 1 })).toBeVisible();
});

test('a sentence is followed with the keyboard while words are marked', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await page.locator('.review-text p').last().getByText('nobody knew', { exact: false }).dblclick();
  await expect(page.getByRole('link', { name: 'Add an event from this sentence' })).toBeVisible();
  await page.locator('.review-text .mention').first().focus();
  await page.keyboard.press('Enter');
  await isOpen(candidate(page, 0));
});

test('a report that is told apart offers no way back, and has no evidence to be chosen', async ({ page }) => {
  await signIn(page);
  await desk(page);
  await openDesk(page, {
    text: `Lithuania signed an agreement with Latvia on ${days().agreed}. Estonia imposed sanctions on a bank on March 3, 2025.`,
    published: '2025-03-06',
    source: 'Another Gazette',
  });
  const first = candidate(page, 0);
  await expect(first.getByRole('button', { name: 'Different event' })).toBeVisible();
  for (const key of ['j', '2']) await page.keyboard.press(key);
  await expect(page.locator('form[data-undo]').getByText(/^Saved: /)).toBeVisible();
  await page.keyboard.press('x');
  await expect(first).toHaveAttribute('data-verdict', 'rejected');
  await expect(page.locator('form[data-undo]')).toHaveCount(0);
  await page.keyboard.press('k');
  await expect(first.getByLabel('Title')).toBeVisible();
  // there is nothing to wait for
  for (const key of ['w', 'e']) await page.keyboard.press(key);
  await expect(first.getByLabel('Title')).toBeFocused({ timeout: 3_000 });
});
