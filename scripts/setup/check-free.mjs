/** Refuses, before the long steps, what could not be served at their end: a database in use (exit 75), a port in use (exit 69). */
import { connects, findHolder } from './find-holder.mjs';
import { giveUp } from './say.mjs';

/** @param {{ port: number, host: string, dataDir: string, embedded: boolean }} settings */
export async function checkFree({ port, host, dataDir, embedded }) {
  const holder = embedded ? await findHolder(dataDir) : null;
  if (holder) {
    giveUp(
      75,
      `The database in ${dataDir} is already open in ${holder}. Stop that process first, or set DATA_DIR to another directory. ` +
        'To use several processes, set DATABASE_URL to a PostgreSQL server.',
    );
  }
  const target = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  if (await connects({ port, host: target })) giveUp(69, `Port ${port} is in use. Set PORT to a free port.`);
}
