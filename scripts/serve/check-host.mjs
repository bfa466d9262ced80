/** Exports `checkHost`, with which the start commands reject a wrong HOST before they install packages or open the database. */
import net from 'node:net';
import { giveUp } from './say.mjs';

/** system errors for a name without an IP address, and for an IP address that this machine does not have */
const WRONG = ['ENOTFOUND', 'EADDRNOTAVAIL'];

/** Exits with 78 if this machine cannot listen on the host. @param {{ host: string }} settings */
export async function checkHost({ host }) {
  const code = await listenOnce(host);
  if (code !== null && WRONG.includes(code))
    giveUp(
      78,
      `HOST is ${host}, which is not an IP address of this machine (${code}). Nothing was changed. Set HOST to 127.0.0.1 or 0.0.0.0.`,
    );
}

/** Listens on a free port for a moment. @param {string} host @returns {Promise<string | null>} the code of the system error, or null */
function listenOnce(host) {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? null));
    server.listen(0, host, () => server.close(() => resolve(null)));
  });
}
