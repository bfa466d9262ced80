/** `dateline doctor`: checks settings, data directory and database, one line per check. Exits with 1 on a problem. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { OpenError } from '@/db/open-errors';
import { makePrivate } from '@/db/private-modes';
import { numberWords } from '@/domain/text/counted';
import { type Env, readEnv } from '@/env';
import { EXIT } from '@/services/control/exit-codes';
import { checkEmbeddedCapacity, type Finding } from '@/services/database/finding';
import type { Surroundings } from '../terminal/exit-codes';
import { hasDatabase, withStore } from '../terminal/open-store';

export function addDoctor(program: Command, surroundings: Surroundings): void {
  program
    .command('doctor')
    .description('Checks the settings, the data directory and the database. Changes nothing except file permissions that are too open.')
    .addHelpText('before', 'Examples:\n  dateline doctor\n')
    .action(() => doctor(surroundings));
}

async function doctor(surroundings: Surroundings): Promise<void> {
  const say = ({ check, looked, wrong, warning = null }: Finding): void => {
    if (wrong.length > 0) surroundings.exitCode = EXIT.failure;
    const result = wrong.length > 0 ? 'FAILED' : warning === null ? 'ok    ' : 'warn  ';
    process.stdout.write(`${result} ${check}${looked === null ? '' : ` (${looked})`}\n`);
    for (const one of [...wrong, ...(warning === null ? [] : [warning])]) process.stdout.write(`         ${one}\n`);
  };
  const env = readEnv();
  say({ check: 'the settings can be read', looked: null, wrong: [] });
  if (!hasDatabase(env)) {
    say({ check: 'there is a database', looked: null, wrong: [`none in ${env.dataDir} yet. "npm start" creates one.`] });
    return;
  }
  if (existsSync(env.dataDir)) say(checkDirectory(env));
  await withStore({ asItIs: true }, async (store) => {
    say({ check: 'the database can be opened', looked: env.databaseUrl === null ? 'embedded' : 'PostgreSQL', wrong: [] });
    if (env.databaseUrl === null) say(checkEmbeddedCapacity((await store.run('status', {})).events));
    for (const finding of await store.run('doctor', {})) say(finding);
  });
}

/** Repairs file modes where possible, as every start does. */
function checkDirectory({ dataDir }: Env): Finding {
  const check = 'other accounts cannot read the data directory';
  try {
    const { looked, repaired, warning } = makePrivate(dataDir);
    const closed = repaired > 0 ? `, ${numberWords(repaired)} with permissions that were too open, now fixed` : '';
    return { check, looked: `${numberWords(looked)} files and directories in ${dataDir}${closed}`, wrong: [], warning };
  } catch (error) {
    if (error instanceof OpenError) return { check, looked: dataDir, wrong: [error.message] };
    throw error;
  }
}
