/** Checks a page with axe: WCAG 2.2 A and AA, and axe's own good practices. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What fades in or out has less contrast than it will have; between two pages a document has no title for a moment. */
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

/** Fails with the rule, the elements and the help address of every violation. */
export async function expectAccessible(page: Page): Promise<void> {
  await untilItRests(page);
  // a page without frames is checked in itself; otherwise what was found in each frame is put together in a page of its own
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
