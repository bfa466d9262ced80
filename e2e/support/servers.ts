/** The servers of the browser tests, each with its own database: one for read-only tests, and two that tests modify in sequence. */
import path from 'node:path';

interface Server {
  readonly port: number;
  readonly dataDir: string;
}

const FIRST = Number(process.env.E2E_PORT ?? 3199);
const server = (name: string, port: number): Server => ({
  port,
  dataDir: path.resolve(import.meta.dirname, '../../.cache/e2e/data', name),
});

export const WRITTEN = server('written', FIRST);
export const READ = server('read', FIRST + 3_000);
export const DESK = server('desk', FIRST + 4_000);
/** port of a test site, which the server may fetch although it is local */
export const SITE_PORT = FIRST + 1_000;
/** port of a server that one test uses alone; each worker has its own */
export const OWN_PORT = FIRST + 2_000 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
