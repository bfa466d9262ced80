/**
 * Exports the test function of all browser tests. It fails on a policy violation, an uncaught error or a console error. Its page waits
 * for hydration after each navigation.
 */
import { test as base, expect } from '@playwright/test';
import { waitForHydration } from './wait-for-hydration';

interface Fixtures {
  /** console messages that a test expects and causes, such as a missing page */
  allowedErrors: readonly RegExp[];
  noErrors: undefined;
}

export { expect };

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const { goto, reload } = page;
    page.goto = async (...asked) => {
      const answer = await goto.apply(page, asked);
      await waitForHydration(page);
      return answer;
    };
    page.reload = async (...asked) => {
      const answer = await reload.apply(page, asked);
      await waitForHydration(page);
      return answer;
    };
    await use(page);
  },
  allowedErrors: [[], { option: true }],
  noErrors: [
    async ({ context, allowedErrors }, use) => {
      const errors: string[] = [];
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
        });
      });
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
});
