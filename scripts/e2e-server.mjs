/** A server for the browser tests: the real start command on their PORT and DATA_DIR, which it empties first. */
import { rmSync } from 'node:fs';
import path from 'node:path';

const ROOM = path.resolve(import.meta.dirname, '../.cache/e2e');
const { DATA_DIR = '' } = process.env;

if (!DATA_DIR.startsWith(ROOM + path.sep)) throw new Error(`DATA_DIR must be in ${ROOM}.`);
for (const name of ['DATABASE_URL', 'APP_URL', 'HOST', 'AUTH_SECRET', 'TRUSTED_IP_HEADER']) process.env[name] = '';
// makes a page fail if it writes during a read
process.env.CHECK_READS = 'on';
rmSync(DATA_DIR, { recursive: true, force: true });
await import('./start.mjs');
