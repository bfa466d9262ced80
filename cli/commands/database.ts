/** The commands that fill, update, back up and restore the database, and those for administrators. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { openDatabase } from '@/db/client';
import { instantWords } from '@/domain/dates/day-words';
import { counted, numberWords } from '@/domain/text/counted';
import { readEnv } from '@/env';
import { verifyBackup } from '@/services/database/backup-format';
import { prepareDatabase } from '@/services/database/prepare-database';
import { restoreDatabase } from '@/services/database/restore-database';
import { markSeeded } from '@/services/database/seed-once';
import { placeOf, type Surroundings } from '../terminal/exit-codes';
import { withStore } from '../terminal/open-store';
import { showProgress } from '../terminal/progress';

const ARTICLES = path.resolve(import.meta.dirname, '../../data/articles');

export function addDatabase(program: Command, surroundings: Surroundings): void {
  program
    .command('seed')
    .description('Adds the demo articles to the database. Existing articles are not changed.')
    .addHelpText('before', 'Examples:\n  dateline seed\n')
    .action(seed);
  program
    .command('migrate')
    .description('Updates the database schema. The server also does this when it starts.')
    .addHelpText('before', 'Examples:\n  dateline migrate\n')
    .action(migrateOnly);
  program
    .command('backup')
    .description('Creates a backup of the database. "dateline restore" loads it into an embedded database or a PostgreSQL server.')
    .argument('<file>', 'backup file to write (replaces an existing file once the backup is complete)')
    .option('--with-copies', 'include the archived copies of articles')
    .addHelpText(
      'before',
      'Examples:\n  dateline backup dateline-2024-01-09.backup\n  dateline backup dateline-2024-01-09.backup --with-copies\n',
    )
    .addHelpText(
      'after',
      '\nThe file contains password hashes but no sessions, API tokens or invitations. The server can keep running during the backup.',
    )
    .action((name: string, options: BackupOptions) => backup(surroundings, name, options));
  program
    .command('restore')
    .description('Restores a backup into an empty database, completely or not at all.')
    .argument('<file>', 'backup file from "dateline backup"')
    .addHelpText('before', 'Examples:\n  dateline restore dateline-2024-01-09.backup\n')
    .addHelpText('after', '\nThe server must not be running. Set DATA_DIR to a new directory, or DATABASE_URL to an empty database.')
    .action((name: string) => restore(surroundings, name));
  const admin = program.command('admin').description('Creates the first administrator, or resets a password.');
  admin
    .command('create')
    .description('Prints a one-time link to create the first administrator. Works only while there are no users.')
    .addHelpText('before', 'Examples:\n  dateline admin create\n')
    .action(createAdmin);
  admin
    .command('reset-password')
    .argument('<email>', 'email address of the account')
    .description('Prints a one-time link to set a new password. The old password stops working, and all of the user’s sessions end.')
    .addHelpText('before', 'Examples:\n  dateline admin reset-password ada@example.org\n')
    .action(resetPassword);
}

async function seed(): Promise<void> {
  const names = readdirSync(ARTICLES).sort();
  const progress = showProgress(names.length);
  const total = { created: 0, skipped: 0, events: 0 };
  await withStore({}, async (store) => {
    for (const name of names) {
      const text = readFileSync(path.join(ARTICLES, name), 'utf8');
      const report = await store.run('seed', { articles: [{ name, text }] });
      total.created += report.created;
      total.skipped += report.skipped;
      total.events += report.events.created;
      progress.advance();
    }
    await store.run('review-demonstration', {});
  }).finally(() => progress.clear());
  console.log(`created ${total.created} / skipped ${total.skipped}, ${total.events} new events`);
}

const migrateOnly = (): Promise<void> =>
  withStore({}, async (store) => {
    const { migrations } = await store.run('status', {});
    console.log(`The database schema is up to date (${migrations} migrations).`);
  });

const createAdmin = (): Promise<void> =>
  withStore({}, async (store) => {
    const { token, expiresAt } = await store.run('admin-create', {});
    console.log(`${store.origin()}/setup?token=${token}`);
    console.error(`This one-time link is valid until ${instantWords(expiresAt)}. The link works only while the server is running.`);
  });

const resetPassword = (email: string): Promise<void> =>
  withStore({}, async (store) => {
    const { token, expiresAt, endedSessions, workingTokens } = await store.run('admin-reset-password', { email });
    console.log(`${store.origin()}/invite?token=${token}`);
    console.error(
      `This one-time link for a new password is valid until ${instantWords(expiresAt)}. The link works only while the server is running.`,
    );
    console.error(`The old password no longer works. ${endedSessions === 1 ? '1 session has' : `${endedSessions} sessions have`} ended.`);
    if (workingTokens > 0)
      console.error(
        `${counted(workingTokens, 'API token')} of this user still ${workingTokens === 1 ? 'works' : 'work'}. If someone else may know the tokens, revoke them under Users.`,
      );
  });

interface BackupOptions {
  readonly withCopies?: boolean;
}

const backup = (surroundings: Surroundings, name: string, { withCopies = false }: BackupOptions): Promise<void> =>
  withStore({ onlyThere: true }, async (store) => {
    const { tables, rows, copiesLeftOut } = await store.run('backup', { file: placeOf(surroundings, name), withCopies });
    console.error(`${numberWords(rows)} rows from ${tables} tables`);
    if (copiesLeftOut > 0)
      console.error(
        `The backup leaves out ${counted(copiesLeftOut, 'archived copy', 'archived copies')}. To include copies, add --with-copies.`,
      );
  });

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
