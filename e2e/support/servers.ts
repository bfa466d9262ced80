/** The servers of the browser tests, each with a database of its own: one that is only read, and one that is written on, test after test. */
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

export const READ = server('read', FIRST + 3_000);
export const WRITTEN = server('written', FIRST);
/** of a site of the tests, which may be fetched from although it is on this machine */
export const SITE_PORT = FIRST + 1_000;
/** of a server that one test has to itself */
export const OWN_PORT = FIRST + 2_000;
