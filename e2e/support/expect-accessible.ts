/** Checks a page with axe: WCAG 2.2 A and AA, and axe's best practices. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits for fades, which reduce contrast, and for page transitions, when a document briefly has no title. */
const untilItRests = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const isEnding = ({ effect, playState }: Animation): boolean =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
        const begins = document.querySelectorAll('[data-starting-style], [data-ending-style]').length;
        return begins + document.getAnimations().filter(isEnding).length + (document.title === '' ? 1 : 0);
      }),
    )
    .toBe(0);

/** Fails with the rule, the elements and the help URL of every violation. */
export async function expectAccessible(page: Page): Promise<void> {
  await untilItRests(page);
  // a page without frames can be checked in place; otherwise axe merges the results of all frames in a separate page
  const isAlone = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(isAlone)
    .analyze();
  const found = violations.map(({ id, help, helpUrl, nodes }) => ({
    id,
    help,
    helpUrl,
    where: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found).toEqual([]);
}
