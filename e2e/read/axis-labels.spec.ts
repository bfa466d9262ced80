/** At any width and scale, every axis label clearly belongs to its own mark. */
import type { Page } from '@playwright/test';
import { dragAxis, zoomAxis } from '../support/axis';
import { expect, test } from '../support/fixtures';

/** Reports every visible label that is far from its mark, clipped, or close to another mark. */
function misplaced(page: Page): Promise<{ many: boolean; wrong: readonly string[] }> {
  return page.locator('.axis-box').evaluate((box) => {
    const sight = box.getBoundingClientRect();
    const seen = ({ left, right }: DOMRect): boolean => right > sight.left && left < sight.right;
    const drawn = [...box.querySelectorAll('.ax[data-event]')].map((one) => ({
      title: one.querySelector('.ax-title')?.textContent ?? '',
      mark: one.querySelector('.ax-mark')?.getBoundingClientRect() ?? new DOMRect(),
      label: one.querySelector('.ax-label')?.getBoundingClientRect() ?? new DOMRect(),
      words: one.querySelector('.ax-title')?.getBoundingClientRect() ?? new DOMRect(),
      ends: Math.max(...[...one.querySelectorAll('.ax-label > *')].map((part) => part.getBoundingClientRect().right)),
    }));
    const labelled = drawn.filter(({ label }) => label.width > 0 && seen(label));
    const wrong = labelled.flatMap((own) => {
      const { title, label, mark } = own;
      const isOnBar = label.left >= mark.left && label.right <= mark.right;
      const isBeside = Math.abs(label.left - mark.right - 6) <= 1;
      const others = drawn.filter(
        (other) => other !== own && seen(other.mark) && other.mark.top < label.bottom && other.mark.bottom > label.top,
      );
      const gap = Math.min(...others.map((other) => Math.max(other.mark.left - label.right, label.left - other.mark.right)));
      return [
        ...(isOnBar || isBeside ? [] : [`"${title}" is not to the right of its mark`]),
        ...(seen(mark) ? [] : [`the mark of "${title}" is out of sight`]),
        ...(label.right > sight.right ? [`"${title}" runs out of the window`] : []),
        ...(own.words.width > 20 && own.ends <= label.right + 1 ? [] : [`"${title}" has no room for its words`]),
        ...(gap > 7 ? [] : [`another mark is ${gap} px from "${title}"`]),
      ];
    });
    return { many: labelled.length > 3, wrong };
  });
}

for (const width of [768, 1280, 1920])
  test(`each label is next to its own mark and away from others, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto('/');
    await expect(page.locator('.axis-box .ax').first()).toBeVisible();
    const well = () => expect.poll(() => misplaced(page)).toEqual({ many: true, wrong: [] });
    await well();
    for (const button of ['Zoom in', 'Zoom in', 'Zoom out', 'Zoom out', 'Zoom out'] as const) {
      await zoomAxis(page, button);
      await well();
    }
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await well();
    await zoomAxis(page);
    for (const to of [0.25, 0.42, 0.6]) {
      await dragAxis(page, 0.5, to);
      await well();
    }
  });

test('labels in lanes are next to their marks', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto('/?lanes=actor');
  await expect(page.locator('.axis-box .ax[aria-label*=", in "]').first()).toBeVisible();
  await expect.poll(() => misplaced(page)).toEqual({ many: true, wrong: [] });
});
