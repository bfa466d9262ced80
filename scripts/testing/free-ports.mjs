/** Finds ports for the servers of the browser tests. */
import net from 'node:net';

/** same offsets as in `e2e/support/servers.ts` */
const STEPS = [0, 1_000, 2_000, 3_000, 4_000];
/** all ports are below the range for outgoing connections */
const [LOWEST, HIGHEST] = [20_000, 28_000];

/** @returns {Promise<string>} a port that is free now, as are those 1,000, 2,000, 3,000 and 4,000 above it */
export async function freePorts() {
  for (let tries = 0; tries < 100; tries += 1) {
    const first = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const free = await Promise.all(STEPS.map((step) => isFree(first + step)));
    if (free.every(Boolean)) return String(first);
  }
  throw new Error('The browser tests need five free ports, but none were found.');
}

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
