/** `dateline doctor`: settings, data directory and database, one line a check. Ends with 1 when something is wrong. */
import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { type Env, readEnv } from '@/env';
import { EXIT } from '@/services/control/exit-codes';
import type { Finding } from '@/services/doctor/finding';
import { hasDatabase, openStore } from '../terminal/open-store';
import type { Surroundings } from '../terminal/surroundings';

/** bits of everybody but the owner */
const OTHERS = 0o077;

export function addDoctor(program: Command, surroundings: Surroundings): void {
  program
    .command('doctor')
    .description('Checks the settings, the data directory and everything in the database, and changes nothing.')
    .addHelpText('before', 'Examples:\n  dateline doctor\n')
    .action(() => doctor(surroundings));
}

async function doctor(surroundings: Surroundings): Promise<void> {
  const say = ({ check, looked, wrong }: Finding): void => {
    if (wrong.length > 0) surroundings.exitCode = EXIT.failure;
    process.stdout.write(`${wrong.length === 0 ? 'ok    ' : 'WRONG '} ${check}${looked === null ? '' : ` (${looked})`}\n`);
    for (const one of wrong) process.stdout.write(`         ${one}\n`);
  };
  const env = readEnv();
  say({ check: 'the settings can be read', looked: null, wrong: [] });
  if (!hasDatabase(env)) {
    say({ check: 'there is a database', looked: null, wrong: [`none in ${env.dataDir} yet: "npm start" makes one`] });
    return;
  }
  if (process.platform !== 'win32' && existsSync(env.dataDir)) say(checkDirectory(env));
  const store = await openStore({ asItIs: true });
  try {
    say({ check: 'the database can be opened', looked: env.databaseUrl === null ? 'embedded' : 'PostgreSQL', wrong: [] });
    for (const finding of await store.run('doctor', {})) say(finding);
  } finally {
    await store.close();
  }
}

function checkDirectory({ dataDir }: Env): Finding {
  const mode = statSync(dataDir).mode & 0o777;
  const wrong = (mode & OTHERS) === 0 ? [] : [`others may enter it (mode ${mode.toString(8)}): chmod 700 ${dataDir}`];
  return { check: 'the data directory is its owner’s alone', looked: dataDir, wrong };
}
