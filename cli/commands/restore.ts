/** `dateline restore`: fills an empty database from a backup. */
import type { Command } from 'commander';
import { openDatabase } from '@/db/client';
import { numberWords } from '@/domain/text/counted';
import { readEnv } from '@/env';
import { verifyBackup } from '@/services/database/backup-format';
import { prepareDatabase } from '@/services/database/prepare-database';
import { restoreDatabase } from '@/services/database/restore-database';
import { markSeeded } from '@/services/database/seed-once';
import { placeOf, type Surroundings } from '../terminal/exit-codes';

export function addRestore(program: Command, surroundings: Surroundings): void {
  program
    .command('restore')
    .description('Restores a backup into an empty database, completely or not at all.')
    .argument('<file>', 'backup file from "dateline backup"')
    .addHelpText('before', 'Examples:\n  dateline restore dateline-2024-01-09.backup\n')
    .addHelpText('after', '\nThe server must not be running. Set DATA_DIR to a new directory, or DATABASE_URL to an empty database.')
    .action((name: string) => restore(surroundings, name));
}

async function restore(surroundings: Surroundings, name: string): Promise<void> {
  const file = placeOf(surroundings, name);
  // verify before creating a database
  await verifyBackup(file);
  const env = readEnv();
  const handle = await openDatabase(env, { warning: (text) => console.error(`dateline: warning: ${text}`) });
  try {
    const { tables, rows } = await restoreDatabase(handle, file);
    markSeeded(env.dataDir);
    await prepareDatabase(handle);
    console.error(`${numberWords(rows)} rows from ${tables} tables`);
  } finally {
    await handle.close();
  }
}
