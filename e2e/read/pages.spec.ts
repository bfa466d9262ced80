/** The pages besides the timeline: actors, themes, articles with their cards, and about. */
import { expectAccessible } from '../support/expect-accessible';
import { expect, test } from '../support/fixtures';

test('leads from the actor index to an actor, a related actor and the timeline', async ({ page }) => {
  await page.goto('/actors');
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Search actors by name' }).fill('beijing');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/actors\?q=beijing$/);
  await page.getByRole('main').getByRole('link', { name: 'China', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('China');
  await expect(page.locator('.event-row').first()).toBeVisible();
  await expectAccessible(page);
  const facts = page.getByRole('complementary', { name: 'About China' });
  await expect(facts.getByRole('link', { name: 'China', exact: true })).toHaveCount(0);
  await facts.getByRole('link', { name: 'United States' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('United States');
  await page.getByRole('link', { name: 'Open on the timeline' }).click();
  await expect(page).toHaveURL(/\?actor=united-states$/);
});

test('a shared link shows the title of the page and the name of the site', async ({ page }) => {
  await page.goto('/?actor=china&from=2024-01-01');
  const card = (name: string) => page.locator(`meta[property="og:${name}"]`);
  await expect(card('title')).toHaveAttribute('content', await page.title());
  await expect(card('site_name')).toHaveAttribute('content', 'Dateline');
});

test('large text leaves room for the search', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
  });
  expect((await page.getByRole('searchbox', { name: 'Search events and quotes' }).boundingBox())?.width).toBeGreaterThan(300);
});

test('a theme page shows actors and sources and links to the timeline', async ({ page }) => {
  await page.goto('/themes/sanction');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sanctions');
  const facts = page.getByRole('complementary', { name: /About the theme/ });
  await expect(facts.getByRole('link', { name: 'China' })).toBeVisible();
  await expect(facts.getByRole('listitem').filter({ hasText: 'Dateline demonstration' })).toHaveText(/\d+ articles$/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open on the timeline' }).click();
  await expect(page).toHaveURL(/\?theme=sanction$/);
});

test.describe('missing pages', () => {
  test.use({ allowedErrors: [/404/] });
  for (const path of ['/actors/nobody-of-this-name', '/actors/%00', '/themes/nonsense']) {
    test(`${path} returns 404`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
    });
  }
});

test('a mention shows its event on hover and focus; the margin shows the article’s contribution', async ({ page }) => {
  await page.goto('/articles');
  await page.getByRole('link', { name: 'Defense talks end in Washington in a week of sanctions' }).click();
  const margin = page.getByRole('complementary', { name: 'Events in this article' });
  await expect(margin).toContainText(/First to report|Only source of/);
  const mention = page.locator('a.mention', { hasText: 'China had imposed sanctions' });
  await mention.hover();
  const card = page.locator('.floating');
  await expect(card).toContainText('7 January 2024');
  await page.mouse.move(0, 0);
  await expect(card).toHaveCount(0);
  await mention.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(card).toContainText('7 January 2024');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expectAccessible(page);
  await mention.click();
  await expect(page).toHaveURL(/\/events\/\d+\//);
});

test('events of an article are open in the margin and in print, otherwise collapsed', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/articles');
  await page.getByRole('link', { name: 'Defense talks end in Washington in a week of sanctions' }).click();
  const events = page.getByRole('list', { name: 'Events in chronological order' });
  await expect(events).toBeVisible();
  await page.evaluate(() => {
    const fold = document.querySelector('.margin-fold');
    const look = () => fold?.toggleAttribute('data-was-closed', fold.hasAttribute('data-was-closed') || !fold.hasAttribute('open'));
    if (fold) new MutationObserver(look).observe(fold, { attributeFilter: ['open'] });
  });
  // Paper is narrower than the window.
  await page.pdf();
  await expect(events).toBeVisible();
  await expect(page.locator('.margin-fold')).not.toHaveAttribute('data-was-closed');
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect(events).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(events).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText(/events?, in chronological order$/).click();
  await expect(events).toBeVisible();
});

test('a reviewed demo article toggles the engine output, and the seed article does not', async ({ page }) => {
  await page.goto('/articles');
  await page.getByRole('link', { name: 'Nauru breaks with Taipei two days after the vote' }).click();
  await page.getByRole('link', { name: 'Show engine output' }).click();
  const output = page.getByRole('region', { name: 'Engine output' });
  await expect(output).toContainText('Nauru broke off relations');
  await expect(output).toContainText('Action: ');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Hide engine output' }).click();
  await expect(output).toHaveCount(0);
  await page.goto('/articles');
  await page.getByRole('link', { name: /^Diao Daming/ }).click();
  await expect(page.getByRole('complementary', { name: 'Events in this article' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show engine output' })).toHaveCount(0);
});

test('prints the citation of an article, without controls', async ({ page }) => {
  await page.goto('/articles/1');
  await page.emulateMedia({ media: 'print' });
  const cited = page.getByRole('region', { name: 'Quote and cite' });
  await expect(cited.getByText(/Dateline demonstration\..*\/articles\/1/).filter({ visible: true })).toHaveCount(1);
  await expect(cited.getByText(/^MLA/)).toBeHidden();
  await expect(cited.getByText('For reference managers:')).toBeHidden();
});

test('prints every source of an event', async ({ page }) => {
  await page.goto('/');
  const row = page.locator('.event-row', { hasText: /and [4-9] more articles/ }).first();
  await page.goto((await row.getByRole('link').first().getAttribute('href')) ?? '');
  const folded = page.locator('.more-sources blockquote').last();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeVisible();
  await expect(page.getByText(/^Show \d+ more quotes?$/)).toBeHidden();
});

test('copies the full URL of an event', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.locator('.event-row').first().getByRole('link').first().click();
  const panel = page.getByRole('region', { name: 'Event', exact: true });
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/events\/\d+\/[a-z0-9-]+$/);
});

test('the about page shows figures and version and is accessible', async ({ page }) => {
  await page.goto('/about');
  await expect(page.getByRole('row', { name: /TimeBank/ })).toContainText(/\d\d\.\d/);
  await expect(page.getByText(/^Dateline \d+\.\d+\.\d+, engine \d+\.\d+\.\d+$/)).toBeVisible();
  await expectAccessible(page);
});

test('icons scale with the text size, and no page overflows horizontally', async ({ page }) => {
  const widths = () =>
    page
      .locator('svg:is(.lucide, .glyph)')
      .evaluateAll((all) =>
        all.filter((one) => !one.closest('.axis-canvas') && one.checkVisibility()).map((one) => one.getBoundingClientRect().width),
      );
  const scale = (size: string) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  for (const path of ['/events/1', '/actors/china', '/articles/1']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    // an icon that loads between the two measurements makes them differ once
    await expect(async () => {
      await scale('100%');
      const before = await widths();
      expect(before.length).toBeGreaterThan(1);
      await scale('200%');
      expect(await widths()).toEqual(before.map((width) => width * 2));
    }).toPass();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('marks a clicked link as pending until its page loads', async ({ page }) => {
  await page.goto('/');
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/articles\?_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' }).click();
  await expect(page.locator('.nav-link [data-pending]')).toHaveText('Articles');
  letGo();
  await expect(page).toHaveURL('/articles');
  await expect(page.locator('[data-pending]')).toHaveCount(0);
});
