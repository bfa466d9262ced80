/** The review desk where the engine missed something: the main news, and sentences that the editor selects. */
import type { Page } from '@playwright/test';
import { openDesk, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

/** The lead only considers an agreement, so the engine leaves it out. The year is unique, so that the events are new. */
async function desk(page: Page, subject: string): Promise<string> {
  const { line } = test.info();
  const year = 1500 + line;
  const text = `Ministers settle on ${subject}

The energy ministers of Kenya and Ethiopia may agree on a price for ${subject}. The price is fixed for ten years. It was long expected.

Kenya has closed its market to ${subject} from Uganda. The presidents of Kenya and Ethiopia met in Addis Ababa on February 8, ${year}. Ethiopia imposed sanctions on a shipping company on March 5, ${year}.`;
  const address = await openDesk(page, { text, published: '2025-03-06', source: 'Lake Gazette' });
  await expect(page.locator('.candidate').nth(1)).toBeVisible();
  return address;
}

const missing = (page: Page) => page.getByText('No event covers the main news.');

test('one key adds the main news as the engine reads it, open for editing', async ({ page }) => {
  await signIn(page);
  await desk(page, 'copper');
  await expect(missing(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('l');
  const added = page.locator('.candidate').first();
  await expect(added).toHaveAttribute('data-open', '');
  await expect(missing(page)).toHaveCount(0);
  await expect(added.locator('.candidate-title')).toHaveText('Energy ministers of Kenya and Ethiopia may agree on a price for copper');
  await expect(added.getByText('6 March 2025').first()).toBeVisible();
  await expect(added.getByLabel('Actor 1', { exact: true })).toHaveValue('Kenya');
  await expect(added.getByLabel('Actor 2', { exact: true })).toHaveValue('Ethiopia');
  await expect(added.getByLabel('Main theme')).toHaveValue('agreement');
  await expect(page.locator('.mention[data-open]')).toHaveText(
    'The energy ministers of Kenya and Ethiopia may agree on a price for copper.',
  );
  await expectAccessible(page);
  await page.keyboard.press('a');
  await expect(added).toHaveAttribute('data-verdict', 'accepted');
});

test('if an event covers only another sentence of the opening, the desk offers the sentence that the headline repeats', async ({
  page,
}) => {
  await signIn(page);
  const year = 1500 + test.info().line;
  const text = `Ministers settle on a price for cobalt

The energy ministers of Kenya and Ethiopia may agree on a price for cobalt. The presidents of Kenya and Ethiopia met in Addis Ababa on February 8, ${year}.`;
  await openDesk(page, { text, published: '2025-03-06', source: 'Lake Gazette' });
  const offer = page.getByText('No event covers the sentence that probably reports the main news');
  await expect(offer).toContainText('“The energy ministers of Kenya and Ethiopia may agree on a price for cobalt.”');
  await expect(missing(page)).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('l');
  await expect(offer).toHaveCount(0);
  await expect(page.locator('.candidate[data-open] .candidate-title')).toHaveText(/agree on a price for cobalt/);
  await expect(page.locator('.mention[data-open]')).toHaveText(
    'The energy ministers of Kenya and Ethiopia may agree on a price for cobalt.',
  );
});

test('the main news is added without JavaScript', async ({ browser, page }) => {
  await signIn(page);
  await desk(page, 'tin');
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await plain.getByRole('button', { name: 'Add main event' }).click();
  await expect(missing(plain)).toHaveCount(0);
  await expect(plain.locator('.candidate[data-open] .candidate-title')).toHaveText(
    'Energy ministers of Kenya and Ethiopia may agree on a price for tin',
  );
  await context.close();
});

test('the tools appear below the selected words, and n adds an event from them', async ({ page }) => {
  await signIn(page);
  await desk(page, 'zinc');
  const words = page.locator('.review-text').getByText('Kenya has closed its market', { exact: false });
  await words.dblclick();
  const tools = page.locator('.chosen-words');
  await expect(tools.getByRole('link', { name: 'Add an event from this sentence' })).toBeVisible();
  const [text, box] = await Promise.all([words.boundingBox(), tools.boundingBox()]);
  expect(Math.abs((box?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(160);
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Add a missed event' })).toBeVisible();
  await expect(page.locator('blockquote')).toHaveText('Kenya has closed its market to zinc from Uganda.');
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue('Kenya closes its market to zinc from Uganda');
  await expect(title).toBeFocused();
  await expect(page.getByLabel('Actor 1', { exact: true })).toHaveValue('Kenya');
  await expect(page.getByLabel('Role of actor 1')).toHaveValue('initiator');
  await expect(page.getByLabel('Year', { exact: true })).toHaveValue('2025');
  await expect(page.getByLabel('Main theme')).not.toHaveValue('');
  await expect(page.getByText('The sentence states no date, so check the suggested date.')).toBeVisible();
  await page.keyboard.press('Enter');
  const added = page.locator('.candidate[data-open]');
  await expect(added).toHaveAttribute('data-verdict', 'accepted');
  await expect(added.locator('.candidate-title')).toHaveText('Kenya closes its market to zinc from Uganda');
});

test('one key accepts another report of an event, and undo takes it back', async ({ page }) => {
  await signIn(page);
  const year = 1600 + test.info().line;
  const event = (day: string) => `Kenya and Uganda signed an agreement on fishing in Kampala ${day}, ${year}.`;
  await openDesk(page, { text: `Boats\n\n${event('on April 3')}`, published: '2025-03-06', source: 'Lake Gazette' });
  await expect(page.locator('.candidate')).toHaveCount(1);
  await openDesk(page, { text: `Fish\n\n${event('on April 3')} Nobody was surprised.`, published: '2025-03-07', source: 'Lake Gazette' });
  const candidate = page.locator('.candidate');
  await expect(candidate).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(candidate.getByRole('button', { name: 'Same event' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(candidate).toHaveAttribute('data-verdict', 'accepted');
  await expect(page.getByText('You have reviewed all events.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(candidate).toHaveAttribute('data-verdict', 'open');
  await expect(page.getByText('You have reviewed all events.')).toHaveCount(0);
});

test('when everything is decided, the desk offers to publish and to open the next article', async ({ page }) => {
  await signIn(page);
  await desk(page, 'lead');
  const address = await desk(page, 'silver');
  const decided = page.getByText('You have reviewed all events.');
  const count = await page.locator('.candidate').count();
  await page.keyboard.press('j');
  for (let at = 0; at < count; at += 1) {
    await expect(decided).toHaveCount(0);
    await page.keyboard.press('x');
    await expect(page.getByText(`${at + 1} of ${count} reviewed`)).toBeVisible();
  }
  await expect(decided).toBeVisible();
  await expect(page.getByRole('link', { name: 'Publish article' })).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Publish “Ministers settle on silver”' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Next article' })).toBeVisible();
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await expect(page).not.toHaveURL(address);
  await expect(page.locator('.review-desk')).toBeVisible();
});
