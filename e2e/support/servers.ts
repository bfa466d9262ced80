/** The servers of the browser tests, each with its own database: one for read-only tests, and two that tests modify in sequence. */
import path from 'node:path';

/** The server of one project, which tests the folder of the same name. */
export interface Site {
  readonly name: string;
  readonly port: number;
  readonly address: string;
  readonly dataDir: string;
}

const FIRST = Number(process.env.E2E_PORT ?? 3199);
const site = (name: string, port: number): Site => ({
  name,
  port,
  address: `http://127.0.0.1:${port}`,
  dataDir: path.resolve(import.meta.dirname, '../../.cache/e2e/data', name),
});

export const SITES: readonly Site[] = [site('write', FIRST), site('desk', FIRST + 4_000), site('read', FIRST + 3_000)];
/** port of a test site, which the server may fetch although it is local */
export const SITE_PORT = FIRST + 1_000;
/** port of a server that one test uses alone; each worker has its own */
export const OWN_PORT = FIRST + 2_000 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
