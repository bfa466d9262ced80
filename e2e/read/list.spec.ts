/** The list as the primary view: groups, several pages at once, keyboard shortcuts, announcements, and the accessibility tree. */
import { expect, test } from '../support/fixtures';

test('appends earlier events, keeps the position and stores the pages in the URL', async ({ page }) => {
  await page.goto('/?from=2023-03-01');
  const rows = page.locator('.event-list .event-row');
  await expect(rows).toHaveCount(50);
  const first = await rows.first().getAttribute('data-event');
  const before = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event')));
  await page.getByRole('link', { name: 'Show earlier events' }).click();
  await expect(page).toHaveURL('/?from=2023-03-01&through=2');
  await expect(rows.nth(50)).toBeVisible();
  const total = await rows.count();
  expect(total).toBeGreaterThan(50);
  expect(await rows.first().getAttribute('data-event')).toBe(first);
  const focused = () => page.evaluate(() => document.activeElement?.closest('.event-row')?.getAttribute('data-event') ?? null);
  await expect.poll(focused).not.toBeNull();
  expect(before).not.toContain(await focused());
  await expect(page.getByText(new RegExp(`^${total} events, .+, ${total} shown$`))).toBeAttached();
  await expect(page.getByRole('link', { name: 'Show earlier events' })).toHaveCount(0);
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-event')));
  expect(new Set(ids).size).toBe(total);
  // Opening and closing an event keeps the loaded pages.
  await rows.nth(60).getByRole('link').first().click();
  await expect(page).toHaveURL(/through=2&event=\d+$/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/?from=2023-03-01&through=2');
  await page.reload();
  await expect(rows).toHaveCount(total);
  await page.goto('/?from=2023-03-01&page=2');
  await page.getByRole('link', { name: 'Show later events' }).click();
  await expect(rows).toHaveCount(total);
});

test('groups events by year and month, with a line for events without a day', async ({ page }) => {
  await page.goto('/?through=2');
  const order = await page.locator('.year-line, .month-line').allInnerTexts();
  expect(order[0]).toBe('2024');
  expect(order[1]).toMatch(/^November 2024/);
  const vague = order.findIndex((line) => line.startsWith('2024, month not stated'));
  expect(order[vague - 1]).toMatch(/^January 2024/);
  expect(order[vague + 1]).toBe('2023');
  const line = page.locator('.dayless-row', { hasText: 'April 2023, day not stated' });
  await expect(line).toHaveCount(1);
  await expect(line.locator('xpath=following-sibling::li[1]').locator('.date-empty')).toBeVisible();
  await expect(page.locator('.gap-row', { hasText: /\d+ weeks without events/ }).first()).toBeAttached();
});

test('announces a filter change in one sentence', async ({ page }) => {
  await page.goto('/');
  const said = page.getByRole('main').locator('header').getByRole('status');
  await expect(said).toHaveText(/^\d+ events, February 2023 to December 2024, 50 shown$/);
  // The stored visit shows that the page is hydrated.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('last-visit'))).not.toBeNull();
  await page.getByRole('checkbox', { name: /^Trade/ }).check();
  await expect(said).toHaveText(/^(\d+) events, \w+ 2023 to \w+ 2024, \1 shown$/);
});

test('keyboard shortcuts move, open and close, pause in fields, and can be disabled', async ({ page }) => {
  // many small steps, each awaited
  test.slow();
  await page.goto('/');
  const link = (at: number) => page.locator('.event-row a[data-open]').nth(at);
  // The first key press may precede hydration.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(link(0)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(link(1)).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: 'Event', exact: true }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link(1)).toBeFocused();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('jo?');
  await expect(search).toHaveValue('jo?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await search.fill('');
  await search.blur();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await sheet.getByRole('checkbox', { name: /single-key shortcuts/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(page.locator('body')).toBeFocused();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(sheet.getByRole('checkbox', { name: /single-key shortcuts/ })).not.toBeChecked();
});

test('has the expected accessibility tree', async ({ page }) => {
  await page.goto('/?theme=sanction');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - complementary "Filters":
        - heading "Filters" [level=2]
        - textbox "From"
        - textbox "To"
        - group "Actors":
          - checkbox /China/
        - group "Themes":
          - checkbox /Sanctions \\d+/ [checked]
      - heading "China – United States" [level=1]
      - paragraph: /\\d+ of \\d+ events/
      - status: /\\d+ events, .* shown/
      - searchbox "Search events and quotes"
      - button "Keyboard shortcuts"
      - list "Active filters":
        - listitem:
          - link "Remove theme Sanctions"
      - figure:
        - img /Events per week, .* Peak/
        - slider "Start of the range"
        - slider "End of the range"
        - group "Visible dates":
          - textbox "Visible dates from"
          - textbox "Visible dates to"
      - region "2024":
        - heading "2024" [level=2]
        - region /\\w+ 2024/:
          - heading /\\w+ 2024/ [level=3]
          - list:
            - listitem:
              - heading [level=4]:
                - link
      - region "2023":
        - heading "2023" [level=2]
  `);
});
