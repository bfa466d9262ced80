/** A reader reports a mistake; an editor corrects the event or declines the report; the list of changes shows the correction. */
import type { Page } from '@playwright/test';
import { signIn } from '../support/editor';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const HOSTILE = '<script>alert(1)</script> It was 5 October.\n\nThe communiqué names the day.';

/** Creates a published event and returns its ID. */
async function enter(page: Page, title: string): Promise<string> {
  await page.goto('/admin/events/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Year', { exact: true }).fill('2024');
  await page.getByLabel('Main theme').selectOption('negotiation');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published and marked as reviewed.')).toBeVisible();
  return page.url().split('?')[0]?.split('/').pop() ?? '';
}

async function report(page: Page, words: string): Promise<void> {
  await page.getByLabel('What is wrong?').fill(words);
  await page.getByLabel('Source (optional)').fill('https://example.org/communique');
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByText('Thank you. An editor will review your report.')).toBeVisible();
}

test('a report without script and without account is accepted with a correction that readers see', async ({ page, browser, baseURL }) => {
  await signIn(page);
  const id = await enter(page, 'Talks on the lake border');
  const reader = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await reader.goto(`/events/${id}`);
  await reader.getByRole('link', { name: 'Report a mistake' }).click();
  await expect(reader.getByRole('heading', { name: 'Report a mistake', level: 1 })).toBeVisible();
  await report(reader, HOSTILE);

  await page.goto(`/admin/events/${id}`);
  await expect(page.getByText('A reader reported a mistake.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Review report/ }).click();
  await expect(page.getByText('<script>alert(1)</script> It was 5 October.').first()).toBeVisible();
  // the reason is public, so the reader's words are shown next to it but not copied into it
  await expect(page.getByLabel('Reason for change')).toHaveValue('');
  await expect(page.locator('.event-form-foot').getByText('<script>alert(1)</script> It was 5 October.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Title').fill('');
  await page.getByRole('button', { name: 'Save and accept report' }).click();
  await expect(page.getByText('Enter a title.')).toBeVisible();
  await page.getByLabel('Title').fill('Talks on the lake border, corrected');
  await page.getByLabel('Reason for change').fill('The communiqué says so.');
  await page.getByRole('button', { name: 'Save and accept report' }).click();
  await expect(page.getByText('Accepted by Ada Lovell')).toBeVisible();
  await expectAccessible(page);

  await reader.goto(`/changes?event=${id}`);
  await expect(reader.getByText('The communiqué says so.')).toBeVisible();
  await expect(reader.getByText('A reader reported the mistake.')).toBeVisible();
  expect(await (await reader.request.get(`/export/changes/atom?event=${id}`)).text()).toContain('A reader reported the mistake.');
});

test('a report is declined for a reason, or makes the editor withdraw the event', async ({ page }) => {
  await signIn(page);
  const id = await enter(page, 'Talks on the sea border');
  await page.goto(`/mistakes/new?event=${id}`);
  await expectAccessible(page);
  await page.getByLabel('What is wrong?').fill('short');
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByText('Describe the mistake in one sentence.')).toBeVisible();
  await expect(page.getByLabel('What is wrong?')).toHaveValue('short');
  await expectAccessible(page);
  await report(page, 'There were no such talks.');
  await page.goto(`/admin/events/${id}`);
  await page.getByRole('link', { name: /^Review report/ }).click();
  await page.getByRole('button', { name: 'Decline report' }).click();
  await expect(page.getByText('Enter a reason for declining.')).toBeVisible();
  await page.getByLabel('Reason for declining').fill('Three sources report them.');
  await page.getByRole('button', { name: 'Decline report' }).click();
  await expect(page.getByText('Three sources report them.')).toBeVisible();
  await page.goto(`/admin/events/${id}`);
  await expect(page.getByText('A reader reported a mistake.')).toHaveCount(0);

  await page.goto(`/mistakes/new?event=${id}`);
  await report(page, 'Really, there were no such talks.');
  await page.goto(`/admin/events/${id}`);
  await page.getByRole('link', { name: /^Review report/ }).click();
  await page.getByLabel('Reason for withdrawing').fill('The ministries deny them.');
  await page.getByRole('button', { name: 'Withdraw event and accept report' }).click();
  await expect(page.getByText('Accepted by Ada Lovell')).toBeVisible();
  await page.goto(`/changes?event=${id}`);
  await expect(page.getByText('A reader reported the mistake.')).toBeVisible();
});

test.describe('what is refused', () => {
  test.use({ allowedErrors: [/status of (?:404|429)/] });
  test('a filled honeypot, an event that is not there, and the eleventh report', async ({ page }) => {
    expect((await page.goto('/mistakes/new?event=999999'))?.status()).toBe(404);
    expect((await page.goto('/mistakes/new?event=x'))?.status()).toBe(404);
    await page.goto('/');
    await page.locator('.event-row a').first().click();
    await page.getByRole('link', { name: 'Report a mistake' }).click();
    await expect(page.getByRole('heading', { name: 'Report a mistake', level: 1 })).toBeVisible();
    await page.getByLabel('What is wrong?').fill('Everything, and nothing of it.');
    const limited = page.getByText('Too many requests.');
    for (let n = 0; n < 11 && !(await limited.isVisible()); n += 1) {
      await page.locator('[name=subject]').evaluate((field: HTMLInputElement) => {
        field.value = 'casino';
      });
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name: 'Send report' }).click();
      await answered;
      await expect(page.getByRole('button', { name: 'Send report' })).toBeEnabled();
      if (n === 0) await expect(page.getByText('Leave this field empty.').first()).toBeVisible();
    }
    await expect(limited).toBeVisible();
    await expect(page.getByLabel('What is wrong?')).toHaveValue('Everything, and nothing of it.');
  });
});
