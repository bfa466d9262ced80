/** `dateline backup`: writes all data that cannot be recomputed to one file. */
import type { Command } from 'commander';
import { counted, numberWords } from '@/domain/text/counted';
import { placeOf, type Surroundings } from '../terminal/exit-codes';
import { withStore } from '../terminal/open-store';

export function addBackup(program: Command, surroundings: Surroundings): void {
  program
    .command('backup')
    .description('Creates a backup of the database. "dateline restore" loads it into an embedded database or a PostgreSQL server.')
    .argument('<file>', 'backup file to write (replaces an existing file once the backup is complete)')
    .option('--with-copies', 'include the archived copies of articles')
    .addHelpText(
      'before',
      'Examples:\n  dateline backup dateline-2024-01-09.backup\n  dateline backup dateline-2024-01-09.backup --with-copies\n',
    )
    .addHelpText('after', '\nThe file contains password hashes but no sessions. The server can keep running during the backup.')
    .action((name: string, options: Options) => backup(surroundings, name, options));
}

interface Options {
  readonly withCopies?: boolean;
}

const backup = (surroundings: Surroundings, name: string, { withCopies = false }: Options): Promise<void> =>
  withStore({ onlyThere: true }, async (store) => {
    const { tables, rows, copiesLeftOut } = await store.run('backup', { file: placeOf(surroundings, name), withCopies });
    console.error(`${numberWords(rows)} rows from ${tables} tables`);
    if (copiesLeftOut > 0)
      console.error(
        `The backup leaves out ${counted(copiesLeftOut, 'archived copy', 'archived copies')}. To include copies, add --with-copies.`,
      );
  });
