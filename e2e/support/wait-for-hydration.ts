/** Waits until a page is hydrated; earlier clicks and key presses are lost. */
import type { Page } from '@playwright/test';

/** maximum wait; the test itself then reports a page that never hydrates */
const PATIENCE_MS = 20_000;

/** Returns immediately on pages without scripts, or with scripts other than the site's. */
export async function waitForHydration(page: Page): Promise<void> {
  const look = (patience: number) => {
    if (!('__next_f' in globalThis)) return;
    const listens = (): boolean =>
      // without scripts, forms carry React's data in hidden inputs, which are not hydrated
      [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]
        // the axis renders its own elements
        .filter((one) => one.closest('.axis-canvas') === null)
        .every((one) => Object.keys(one).some((key) => key.startsWith('__reactFiber$')));
    const end = performance.now() + patience;
    return new Promise<void>((resolve) => {
      // effects after hydration run after the next paint
      const done = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      const attempt = () => (listens() || performance.now() > end ? done() : setTimeout(attempt, 20));
      attempt();
    });
  };
  // a page that redirects cancels the evaluation
  await page.evaluate(look, PATIENCE_MS).catch(() => undefined);
}
