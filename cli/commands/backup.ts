/** `dateline backup`: writes all data that cannot be recomputed to one file. */
import type { Command } from 'commander';
import { numberWords } from '@/domain/text/counted';
import { placeOf, type Surroundings } from '../terminal/exit-codes';
import { openStore } from '../terminal/open-store';

export function addBackup(program: Command, surroundings: Surroundings): void {
  program
    .command('backup')
    .description('Creates a backup of the database. "dateline restore" loads it into an embedded database or a PostgreSQL server.')
    .argument('<file>', 'backup file to write (replaces an existing file once the backup is complete)')
    .addHelpText('before', 'Examples:\n  dateline backup dateline-2024-01-09.backup\n')
    .addHelpText('after', '\nThe file contains password hashes but no sessions. The server can keep running during the backup.')
    .action((name: string) => backup(surroundings, name));
}

async function backup(surroundings: Surroundings, name: string): Promise<void> {
  const store = await openStore({ onlyThere: true });
  try {
    const { tables, rows } = await store.run('backup', { file: placeOf(surroundings, name) });
    console.error(`${numberWords(rows)} rows from ${tables} tables`);
  } finally {
    await store.close();
  }
}
