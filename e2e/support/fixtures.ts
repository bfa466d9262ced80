/**
 * The test function of every browser test: fails on a policy violation, an uncaught error or an error in the console. Its page can be used as
 * soon as it is there.
 */
import { test as base, expect } from '@playwright/test';
import { waitForHydration } from './wait-for-hydration';

interface Fixtures {
  /** what a test expects to see in the console and means to cause, such as a page that is not there */
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
