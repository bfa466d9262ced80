/** A port for the browser tests, which take three more above it: see `e2e/support/servers.ts`. */
import net from 'node:net';

const STEPS = [0, 1_000, 2_000, 3_000];
/** all four below the ports that outgoing connections are given */
const [LOWEST, HIGHEST] = [20_000, 29_000];

/** @returns {Promise<number>} one that is free now, as are those 1,000, 2,000 and 3,000 above it */
export async function freePorts() {
  for (let tries = 0; tries < 100; tries += 1) {
    const first = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const free = await Promise.all(STEPS.map((step) => isFree(first + step)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('The browser tests need four free ports, but none were found.');
}

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
