import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** what a test leaves behind in memory is of no consequence to the next one there, so that a process runs many files */
const shared = { isolate: false } as const;
const ROOT = fileURLToPath(new URL('.', import.meta.url));
const NONE = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];
const APP = ['{app,cli}/**/*.test.{ts,tsx}', '*.test.ts'];
const DATABASE = ['{db,services}/**/*.test.ts'];
const postgres = { globalSetup: `${ROOT}scripts/test/share-postgres.ts` };

export default defineConfig({
  resolve: { alias: { '@': ROOT } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'app', include: APP, ...postgres } },
      { extends: true, test: { name: 'database', include: DATABASE, ...postgres, ...shared } },
      { extends: true, test: { name: 'plain', include: ['**/*.test.{ts,tsx}'], exclude: [...NONE, ...APP, ...DATABASE], ...shared } },
    ],
  },
});
