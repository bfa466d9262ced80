/** The server that the browser tests talk to: the real start, on a port and a data directory of its own, new each time. */
import { rmSync } from 'node:fs';
import path from 'node:path';

const E2E_DATA_DIR = path.resolve(import.meta.dirname, '../.cache/e2e/data');

for (const name of ['DATABASE_URL', 'APP_URL', 'HOST', 'AUTH_SECRET', 'TRUSTED_IP_HEADER']) process.env[name] = '';
process.env.DATA_DIR = E2E_DATA_DIR;
rmSync(E2E_DATA_DIR, { recursive: true, force: true });
await import('./start.mjs');
