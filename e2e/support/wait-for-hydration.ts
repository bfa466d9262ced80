/** When a page can be used: before its scripts have taken over what the server sent, a click or a letter is nobody's. */
import type { Page } from '@playwright/test';

/** so long at most; a page that never listens is for the test to tell */
const PATIENCE_MS = 5_000;

/** Returns at once from pages without scripts, or with others than the program's own. */
export async function waitForHydration(page: Page): Promise<void> {
  const look = (patience: number) => {
    if (!('__next_f' in globalThis)) return;
    const listens = (): boolean =>
      // a form without scripts carries what React takes over as hidden fields of its own
      [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]
        // the axis makes its own
        .filter((one) => one.closest('.axis-canvas') === null)
        .every((one) => Object.keys(one).some((key) => key.startsWith('__reactFiber$')));
    const end = performance.now() + patience;
    return new Promise<void>((resolve) => {
      // what is done when a page has been taken over comes after its next drawing
      const done = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      const attempt = () => (listens() || performance.now() > end ? done() : setTimeout(attempt, 20));
      attempt();
    });
  };
  // a page that leads on by itself takes the question with it
  await page.evaluate(look, PATIENCE_MS).catch(() => undefined);
}
