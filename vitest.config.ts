import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const NONE = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];
const APP = ['app/**/*.test.{ts,tsx}', 'cli/*.test.ts', '*.test.ts'];
const DATABASE = ['{db,services}/**/*.test.ts'];
const postgres = { globalSetup: `${ROOT}scripts/testing/share-postgres.ts` };

export default defineConfig({
  resolve: { alias: { '@': ROOT } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // one more than the processors of a small machine, because many files wait for leases, deadlines and other processes
    maxWorkers: 3,
    // tests leave no state in memory that affects later ones, so a process can run many files
    isolate: false,
    projects: [
      { extends: true, test: { name: 'app', include: APP, ...postgres, setupFiles: `${ROOT}scripts/testing/forget-modules.ts` } },
      { extends: true, test: { name: 'database', include: DATABASE, ...postgres } },
      { extends: true, test: { name: 'plain', include: ['**/*.test.{ts,tsx}'], exclude: [...NONE, ...APP, ...DATABASE] } },
    ],
  },
});
