/** Text typed into forms survives an accidental click and another editor's earlier save. */
import { inviteEditor, openDesk, paste, signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const KEPT = /kept in this browser/i;

test('an article that was left half pasted is there again, and gone once it was sent or dropped', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/articles/new');
  const text = page.getByLabel('Text');
  await text.fill('Malta and Cyprus signed a pact on ports in Valletta on 4 June 2024.');
  await page.getByLabel('Source').fill('Harbor Post');
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.getByRole('navigation', { name: 'Editing' }).getByRole('link', { name: 'Events', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Events', level: 1 })).toBeVisible();
  await page.goto('/admin/articles/new');
  await expect(page.getByText('were restored')).toBeVisible();
  await expect(text).toHaveValue(/pact on ports/);
  await expect(page.getByLabel('Source')).toHaveValue('Harbor Post');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(text).toHaveValue('');
  await page.reload();
  await expect(text).toHaveValue('');

  await text.fill('Malta and Cyprus held talks on ports in Nicosia on 5 June 2024.');
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Discard changes' })).toBeVisible();
  await page.getByLabel('Publication date').fill('soon');
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '“soon” is not a date.' })).toBeVisible();
  await expect(text).toHaveValue(/talks on ports/);
  // the field contains the submitted text
  await expect(page.getByRole('button', { name: 'Discard changes' })).toHaveCount(0);
  await page.getByLabel('Publication date').fill('2024-06-06');
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.getByRole('button', { name: 'Process article' }).click();
  await expect(page.getByRole('heading', { name: 'Check the article' })).toBeVisible();
  await page.goto('/admin/articles/new');
  await expect(text).toHaveValue('');
  await expect(page.getByText('were restored')).toHaveCount(0);
});

test('a text that two correct at once: the slower one sees both, loses nothing and can save over it', async ({ page, browser }) => {
  await signIn(page);
  await paste(page, {
    text: 'Harbors\n\nMalta and Libya held talks on harbors in Tripoli on 7 June 2024.',
    published: '2024-06-08',
    source: 'Harbor Post',
  });
  await expect(page).toHaveURL(/\/admin\/articles\/\d+\?/);
  const desk = page.url().split('?')[0] ?? '';
  const context = await inviteEditor(page, browser, 'Hugo Harbor');
  const other = await context.newPage();
  await other.goto(desk);
  await other.getByText('Correct text').click();
  await page.goto(desk);
  await page.getByText('Correct text').click();
  const text = page.getByLabel('Text');
  await text.fill('Malta and Libya held long talks on harbors in Tripoli on 7 June 2024.');
  await expect(page.getByText(KEPT)).toBeVisible();

  await other.getByLabel('Text').fill('Malta and Libya held short talks on harbors in Tripoli on 7 June 2024.');
  await other.getByRole('button', { name: 'Save new revision' }).click();
  await expect(other.getByText('Saved as revision 2.')).toBeVisible();
  await context.close();

  await page.getByRole('button', { name: 'Save new revision' }).click();
  await expect(page.getByText(/^Not saved: another editor changed this/).first()).toBeVisible();
  await expect(page.getByText(/Text \(saved version\):.*held short talks/s)).toBeVisible();
  await expectAccessible(page);
  await page.goto(desk);
  await expect(text).toHaveValue(/held long talks/);
  await page.getByRole('button', { name: 'Save new revision' }).click();
  await page.getByRole('button', { name: 'Overwrite with my version' }).click();
  await expect(page.getByText('Saved as revision 3.')).toBeVisible();
  await expect(page.locator('.review-text')).toContainText('held long talks');

  await page.getByText('Correct text').click();
  await text.fill('Malta and Libya held very long talks on harbors in Tripoli on 7 June 2024.\n\n');
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.getByRole('button', { name: 'Save new revision' }).click();
  await expect(page.getByText('Saved as revision 4.')).toBeVisible();
  await expect(page.getByText('were restored')).toHaveCount(0);
  await page.goto(desk);
  await expect(page.getByText('were restored')).toHaveCount(0);
});

test('a key pressed the moment a theme is saved accepts the typed title', async ({ page }) => {
  await signIn(page);
  const year = 1500 + test.info().line;
  const text = `Kites\n\nKenya and Uganda met in Kampala on May 3, ${year}. Kenya and Ghana met in Accra on June 4, ${year}.`;
  await openDesk(page, { text, published: '2025-03-06', source: 'Kite Gazette' });
  const first = page.locator('.candidate').first();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await first.getByLabel('Title').fill('Ministers meet in Kampala');
  await expect(first.getByText(KEPT)).toBeVisible();
  await page.keyboard.press('Escape');
  await first.locator('button[data-number="2"]').evaluate((theme) => {
    const was = theme.getAttribute('aria-pressed');
    const observer = new MutationObserver(() => {
      if (document.querySelector('button[data-number="2"]')?.getAttribute('aria-pressed') === was) return;
      observer.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.keyboard.press('2');
  await expect(first).toHaveAttribute('data-verdict', 'accepted');
  await expect(first.locator('.candidate-title')).toHaveText('Ministers meet in Kampala');
});

test.describe('without a connection', () => {
  test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

  test('a form and a key of the desk show an error, keep the page, and work when the connection is back', async ({ page, context }) => {
    await signIn(page);
    const year = 1500 + test.info().line;
    const text = `Nets and boats\n\nKenya and Uganda met in Kampala on May 3, ${year}. Kenya and Ghana met in Accra on June 4, ${year}.`;
    await openDesk(page, { text, published: '2025-03-06', source: 'Lake Gazette' });
    const [first, second] = [page.locator('.candidate').first(), page.locator('.candidate').nth(1)];
    const failed = /^Could not send the form/;
    await page.keyboard.press('j');
    await expect(first.getByLabel('Title')).toBeVisible();
    await context.setOffline(true);
    await page.keyboard.press('a');
    await expect(first.getByText(failed)).toBeVisible();
    await expect(first).toHaveAttribute('data-verdict', 'open');
    await context.setOffline(false);
    await expect(second.getByLabel('Title')).toBeVisible();
    await context.setOffline(true);
    await second.getByLabel('Title').fill('Ministers meet in Accra');
    await second.getByRole('button', { name: 'Save and accept' }).click();
    await expect(second.getByText(failed)).toBeVisible();
    await expect(second.getByLabel('Title')).toHaveValue('Ministers meet in Accra');
    await context.setOffline(false);
    await second.getByRole('button', { name: 'Save and accept' }).click();
    await expect(second).toHaveAttribute('data-verdict', 'accepted');
    await expect(second.locator('.candidate-title')).toHaveText('Ministers meet in Accra');
  });
});
