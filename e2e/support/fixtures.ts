/**
 * Exports the test function of all browser tests. It fails on a policy violation, an uncaught error or a console error. Its page waits
 * for hydration after each navigation. Each worker starts a server with new data. A failed test ends its worker, so the next try
 * finds nothing of the first.
 */
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { test as base, expect } from '@playwright/test';
import { connects } from '../../scripts/serve/find-holder.mjs';
import { demoServer } from '../../scripts/testing/demo-server.mjs';
import { SITE_PORT, type Site } from './servers';
import { waitForHydration } from './wait-for-hydration';

interface Fixtures {
  /** console messages that a test expects and causes, such as a missing page */
  allowedErrors: readonly RegExp[];
  noErrors: undefined;
}

export interface WorkerFixtures {
  /** the server of the project */
  site: Site;
  server: undefined;
}

export { expect };

const SHUTDOWN_LIMIT_MS = 60_000;

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    { name: '', port: 0, address: '', dataDir: '' },
    { option: true, scope: 'worker' },
  ],
  server: [
    async ({ site: { address, port, dataDir } }, use) => {
      // A retry can start while the server of the first try still shuts down.
      const limit = Date.now() + SHUTDOWN_LIMIT_MS;
      while (Date.now() < limit && (await connects({ port, host: '127.0.0.1' }))) await setTimeout(300);
      rmSync(dataDir, { recursive: true, force: true });
      const settings = {
        PORT: String(port),
        DATA_DIR: dataDir,
        FETCH_ALLOW_HOSTS: `127.0.0.1:${SITE_PORT}`,
        // makes a page fail if it writes during a read
        CHECK_READS: 'on',
      };
      const { start, stop } = demoServer(address, settings, (chunk) => process.stdout.write(chunk));
      await start();
      await use(undefined);
      await stop();
    },
    { auto: true, scope: 'worker', timeout: 600_000 },
  ],
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
