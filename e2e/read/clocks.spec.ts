/** The filters “As of” and “Reporting date”: by pointer and keyboard, without scripts, and in the exported file. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const eventsOn = async (page: Page): Promise<number> => Number.parseInt((await page.locator('h1 + p').textContent()) ?? '', 10);
/** Opens a filter group that is collapsed until first use. */
const unfold = (page: Page): Promise<void> => page.locator('.facet > summary', { hasText: 'Reporting date' }).click();

interface Told {
  readonly earliest: string;
  readonly status: string;
}

const eventsIn = async (page: Page, search: string): Promise<readonly Told[]> =>
  (await (await page.request.get(`/timeline.json?${search}`)).json()).events;

test('As of a day hides later reports and shows plans as planned until reset', async ({ page }) => {
  await page.goto('/');
  const all = await eventsOn(page);
  await unfold(page);
  await page.getByLabel('As of').fill('2024-01-10');
  await page.getByRole('button', { name: 'Apply date', exact: true }).click();
  await expect(page).toHaveURL('/?known=2024-01-10');
  await expect(page.getByText(/^As of 10 January 2024 · \d+ later articles hidden · Show current events$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Remove as of 10 January 2024' })).toBeVisible();
  const known = await eventsOn(page);
  expect(known).toBeLessThan(all);
  expect(await eventsIn(page, 'known=2024-01-10')).toHaveLength(known);
  const later = (await eventsIn(page, 'known=2024-01-10')).filter(({ earliest }) => earliest > '2024-01-10');
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(({ status }) => status === 'happened')).toEqual([]);
  await expect(page.locator('.axis')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show current events' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByLabel('As of')).toHaveValue('');
  expect(await eventsOn(page)).toBe(all);
});

test('an open event shows only the sources known as of the day', async ({ page }) => {
  await page.goto('/?order=oldest');
  const told = page.locator('.event-row', { hasText: /more article/ }).first();
  const id = await told.getAttribute('data-event');
  const sources = async (search: string): Promise<readonly string[]> => {
    await page.goto(`/?event=${id}${search}`);
    await expect(page.getByRole('region', { name: 'Event', exact: true })).toBeVisible();
    const days = await page.request.get(`/api/v1/events/${id}`).then((answer) => answer.json());
    return days.mentions.map(({ article }: { article: { published: string } }) => article.published).sort();
  };
  const days = await sources('');
  await page.goto(`/?event=${id}&known=${days[0]}`);
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await expect(panel).toBeVisible();
  const quotations = await panel.locator('blockquote').count();
  expect([quotations > 0, quotations]).toEqual([true, days.filter((day) => day === days[0]).length]);
});

test('Reporting date applies to list and axis and shows each event’s date', async ({ page }) => {
  await page.goto('/');
  await unfold(page);
  await page.getByRole('link', { name: 'Reporting date', exact: true }).click();
  await expect(page).toHaveURL('/?clock=reported');
  await expect(page.getByRole('link', { name: 'Reporting date', exact: true })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.list-head')).toContainText('by reporting date');
  await expect(page.locator('.event-list .event-row').first()).toContainText('date of event:');
  await expect(page.locator('.event-list .dayless-row')).toHaveCount(0);
  await expect(page.locator('.axis')).toBeVisible();
  expect(await eventsIn(page, 'clock=reported')).toHaveLength(await eventsOn(page));
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Remove timeline date reporting date' }).click();
  await expect(page).toHaveURL('/');
});

test('lanes and compared actors respect As of and keep it across filters', async ({ page }) => {
  const [count, known] = ['.lane-heads .lane-count', 'known=2024-01-10'];
  const numbers = async () => (await page.locator(count).allTextContents()).map((text) => Number.parseInt(text, 10));
  await page.goto('/?lanes=actor&lane=china');
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  const [all = 0] = await numbers();
  await page.goto(`/?${known}&lanes=actor&lane=china`);
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  const [then = 0] = await numbers();
  expect([then > 0, then < all]).toEqual([true, true]);
  expect(await eventsIn(page, `actor=china&${known}`)).toHaveLength(then);
  await page.goto(`/compare?actor=china&actor=united-states&clock=reported&${known}`);
  await expect(page.getByText(/^As of 10 January 2024/)).toBeVisible();
  await expect(page.locator('.axis-box .ax').first()).toBeVisible();
  expect((await numbers())[0]).toBe(then);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Date of event', exact: true }).click();
  await expect(page).toHaveURL(`/compare?actor=china&actor=united-states&${known}`);
});

test('shows a message before the first report and names an invalid date', async ({ page }) => {
  await page.goto('/?known=1999-12-31');
  await expect(page.getByText('No events had been reported by 31 December 1999.')).toBeVisible();
  await page.goto('/?known=2023-02-30');
  await expect(page.getByText('known=2023-02-30')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both filters work as links and a form and keep other filters', async ({ page }) => {
    await page.goto('/?actor=china');
    await unfold(page);
    await page.getByRole('link', { name: 'Reporting date', exact: true }).click();
    await expect(page).toHaveURL('/?actor=china&clock=reported');
    await page.getByLabel('As of').fill('2024-01-10');
    await page.getByRole('button', { name: 'Apply date', exact: true }).click();
    await expect(page).toHaveURL(/actor=china/);
    await expect(page).toHaveURL(/clock=reported/);
    await expect(page).toHaveURL(/known=2024-01-10/);
    await expect(page.locator('.event-row').first()).toBeVisible();
  });

  test('the trends page supports both filters', async ({ page }) => {
    await page.goto('/trends?known=2024-01-10');
    await expect(page.getByText(/^As of 10 January 2024/)).toBeVisible();
    await page.getByRole('link', { name: 'Reporting date', exact: true }).click();
    await expect(page).toHaveURL('/trends?clock=reported&known=2024-01-10');
    await expect(page.locator('figure').first()).toBeVisible();
  });
});
