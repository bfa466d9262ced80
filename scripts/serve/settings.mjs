/** Reads settings for commands that use only Node.js: the environment, then `.env.local` and `.env`, validated before any long step. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findWrongVariable } from '../../env-rules.mjs';
import { giveUp } from './say.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const NODE_NEEDED = [20, 19];

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  giveUp(69, `Dateline requires Node.js ${NODE_NEEDED.join('.')} or newer. This is version ${process.versions.node}.`);
}

/**
 * Loads the settings into process.env and returns those that the start needs. Exits with 78 if one is invalid.
 * @returns {{ port: number, host: string, appUrl: string | null, dataDir: string, embedded: boolean }}
 */
export function readSettings() {
  for (const name of ['.env.local', '.env']) {
    const file = path.join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
  const wrong = findWrongVariable(process.env);
  if (wrong) giveUp(78, `${wrong.variable} ${wrong.message}.`);
  const { PORT, HOST, APP_URL, DATA_DIR, DATABASE_URL } = process.env;
  return {
    port: Number(PORT || 3000),
    host: HOST || '127.0.0.1',
    appUrl: APP_URL ? new URL(APP_URL).origin : null,
    dataDir: path.resolve(ROOT, DATA_DIR || '.data'),
    embedded: !DATABASE_URL,
  };
}
