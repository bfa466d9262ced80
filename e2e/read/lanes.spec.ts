/** Lanes: selected, ordered and collapsed by link and keyboard, on the axis, on a phone and without scripts. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

const heads = (page: Page) => page.locator('.lane-heads > li:visible .lane-name');
const drawn = async (page: Page) => expect(page.locator('.axis-box .ax').first()).toBeVisible();
const arrange = (page: Page) => page.getByRole('button', { name: 'Edit lanes' }).click();

test('groups by the most frequent actors, and Back removes the lanes', async ({ page }) => {
  await page.goto('/?theme=meeting');
  await page.getByRole('navigation', { name: 'Group by' }).getByRole('link', { name: 'Actors' }).click();
  await expect(page).toHaveURL('/?theme=meeting&lanes=actor');
  await drawn(page);
  for (const name of ['China', 'United States']) await expect(heads(page).getByText(name, { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/?theme=meeting');
  await expect(page.locator('.lane-heads')).toHaveCount(0);
  await drawn(page);
});

test('a lane links to its events, and their number matches its count', async ({ page }) => {
  await page.goto('/?lanes=theme');
  const head = page.locator('.lane-head').nth(1);
  const count = Number.parseInt((await head.locator('.lane-count').textContent()) ?? '', 10);
  await head.locator('.lane-name a').click();
  await expect(page).toHaveURL(/^[^?]*\/\?theme=[a-z-]+$/);
  await expect(page.locator('.view-head p').first()).toHaveText(new RegExp(`^${count} of \\d+ events`));
  await page.goto('/?lanes=theme');
  await page.locator('.lane-head').last().locator('.lane-name a').click();
  await expect(page).toHaveURL(/not-theme=/);
});

test('every mark is inside its lane, and shared events appear in both lanes', async ({ page }) => {
  await page.goto('/?lanes=actor&lane=china&lane=united-states');
  await drawn(page);
  const lanes = await page.locator('.lane-heads > li').evaluateAll((items) =>
    items.map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return { name: item.querySelector('.lane-name')?.textContent ?? '', top, bottom };
    }),
  );
  const marks = await page.locator('.axis-box .ax').evaluateAll((items) =>
    items.map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return { words: item.getAttribute('aria-label') ?? '', id: item.getAttribute('data-event'), at: (top + bottom) / 2 };
    }),
  );
  expect(marks.length).toBeGreaterThan(10);
  for (const { words, at } of marks) {
    const lane = lanes.find(({ top, bottom }) => at >= top && at < bottom);
    expect(words).toContain(`, in ${lane?.name}`);
  }
  const both = marks.filter(({ id }) => id !== null && marks.filter((other) => other.id === id).length === 2);
  expect(both.length).toBeGreaterThan(1);
  for (const { words } of both) expect(words).toMatch(/also in (China|United States)/);
});

test('reorders lanes by keyboard and keeps the focus on the moved lane', async ({ page }) => {
  await page.goto('/?lanes=actor&lane=china&lane=taiwan&lane=japan');
  await drawn(page);
  await page.getByRole('button', { name: 'Edit lanes' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Move China down' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lanes=actor&lane=taiwan&lane=china&lane=japan$/);
  await expect(page.getByRole('link', { name: 'Move China down' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lanes=actor&lane=taiwan&lane=japan&lane=china$/);
  await expect(page.getByRole('link', { name: 'Move China up' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit lanes' })).toBeFocused();
  await expect(heads(page)).toHaveText(['Taiwan', 'Japan', 'China', 'Other']);
});

test('adds, removes and collapses lanes; a collapsed lane shows only counts', async ({ page }) => {
  await page.goto('/?lanes=country&lane=china&lane=united-states');
  await drawn(page);
  await arrange(page);
  await page.getByText('Add a lane').click();
  await page.getByRole('list', { name: 'Countries without a lane' }).getByRole('link', { name: 'Taiwan' }).click();
  await expect(heads(page)).toContainText(['China', 'United States', 'Taiwan']);
  await page.getByRole('link', { name: 'Remove United States' }).click();
  await expect(page).toHaveURL(/lanes=country&lane=china&lane=taiwan$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.axis-box a.ax[aria-label*=", in China"]').first()).toBeVisible();
  await page.getByRole('link', { name: 'Collapse China' }).locator('visible=true').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/folded=china$/);
  await expect(page.getByRole('link', { name: 'Expand China' }).locator('visible=true')).toBeFocused();
  await expect(page.locator('.axis-box a.ax[aria-label*=", in Taiwan"]').first()).toBeVisible();
  await expect(page.locator('.axis-box a.ax[aria-label*=", in China"]')).toHaveCount(0);
  await expect(page.locator('.axis-box button.ax[aria-label$="in China"]').first()).toBeVisible();
});

test('finds an actor without a lane by name', async ({ page }) => {
  await page.goto('/?lanes=actor&lane=china');
  await arrange(page);
  await page.getByText('Add a lane').click();
  await page.getByRole('searchbox', { name: 'Search actors' }).fill('mccarthy');
  await page.getByRole('list', { name: 'Matching actors' }).getByRole('link', { name: 'Kevin McCarthy' }).click();
  await expect(page).toHaveURL('/?lanes=actor&lane=china&lane=kevin-mccarthy');
  await expect(heads(page)).toHaveText(['China', 'Kevin McCarthy', 'Other']);
});

test('a count in a lane lists its events and links to them', async ({ page }) => {
  await page.goto('/?lanes=actor&lane=taiwan&folded=taiwan');
  const count = page.locator('.axis-box button.ax[aria-label$="in Taiwan"]').first();
  await count.click();
  const list = page.getByRole('dialog').getByRole('listitem');
  await expect(list.first()).toBeVisible();
  await page.getByRole('dialog').getByRole('link', { name: 'Show events in list' }).click();
  await expect(page).toHaveURL(/actor=taiwan&from=/);
  await expect(page.locator('.event-row').first()).toBeVisible();
});

test('moving the axis loads all lanes with one request', async ({ page }) => {
  await page.goto('/?lanes=actor');
  await drawn(page);
  const asked = page.waitForResponse(/\/api\/timeline\/lanes\?/);
  await page.locator('.axis-box .ax[tabindex="0"]').focus();
  await page.keyboard.press('+');
  const answer = await (await asked).json();
  expect(Object.keys(answer.lanes).length).toBeGreaterThan(3);
  await expect(page).toHaveURL(/lanes=actor&window=/);
  await page.reload();
  await drawn(page);
  await expect(page).toHaveURL(/lanes=actor&window=/);
});

for (const [width, count] of [
  [768, 3],
  [1280, 6],
] as const)
  test(`at ${width} px, ${count} lanes fit and the page is accessible`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/?lanes=actor');
    await drawn(page);
    await expect(heads(page)).toHaveCount(count);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectAccessible(page);
    await arrange(page);
    await expectAccessible(page);
  });

test('reports invalid lane parameters', async ({ page }) => {
  await page.goto('/?lanes=weather&lane=china');
  await expect(page.getByText('lanes=weather, lane=china')).toBeVisible();
});

test('on a phone, lanes are a table with links', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/?lanes=actor');
  const table = page.getByRole('table', { name: /^Events by actor/ });
  const first = (await table.getByRole('rowheader').first().textContent()) ?? '';
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expect(page.getByRole('button', { name: 'Edit lanes' })).toBeHidden();
  await table.getByRole('link', { name: `Move ${first} down` }).click();
  await expect(table.getByRole('rowheader').nth(1)).toHaveText(first);
  await expectAccessible(page);
  await table.getByRole('link', { name: 'China', exact: true }).click();
  await expect(page).toHaveURL('/?actor=china');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lanes are a table, can be arranged by links, and persist with other filters', async ({ page }) => {
    await page.goto('/?lanes=actor&lane=china&lane=taiwan');
    const table = page.getByRole('table', { name: /^Events by actor/ });
    await table.getByRole('link', { name: 'Move Taiwan up' }).click();
    await expect(table.getByRole('rowheader')).toHaveText(['Taiwan', 'China', 'Other']);
    await page.getByText('Add a lane').click();
    await page.getByRole('list', { name: 'Actors without a lane' }).getByRole('link', { name: 'United States' }).click();
    await page.getByRole('checkbox', { name: /^Meetings/ }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/theme=meeting/);
    await expect(table.getByRole('rowheader')).toContainText(['Taiwan', 'China', 'United States']);
  });
});
