/** Registers the commands of the command line, and maps errors to a message on stderr and an exit code. */
import { Command, CommanderError } from 'commander';
import { terminalMessage } from '@/db/failures';
import { callerDirectory } from '@/env';
import { VERSION_WORDS } from '@/services/site/versions';
import { addDatabase } from './commands/database';
import { addDoctor } from './commands/doctor';
import { addExport } from './commands/export';
import { addExtract } from './commands/extract';
import { addIngest } from './commands/ingest';
import { addQuery } from './commands/query';
import { addReread } from './commands/reread';
import { addTag } from './commands/tag';
import { addEvaluate } from './evaluate/evaluate';
import { exitCodeOfCommand, type Surroundings } from './terminal/exit-codes';

const EXAMPLES = `Examples:
  dateline extract article.md                       events of an article as a table
  dateline extract articles --format json --out o   one JSON file per article in a directory
  cat page.txt | dateline extract - --published 2024-01-09
  dateline tag corpus.json                          date phrases of a corpus, as TIMEX3
  dateline ingest articles --publish                add articles to the database
  dateline ingest articles --server URL             send articles to a running server
  dateline seed                                     add the demo articles to the database
  dateline query "actor:China after:2023"           events as a table
  dateline export --format csv --out events.csv     events as a CSV file
  dateline backup FILE                              write everything to one file, for "dateline restore FILE"
  dateline doctor                                   check the database
  dateline reread                                   list what this version would extract differently
  dateline evaluate seed                            measure extraction on the demo articles
  dateline admin create                             print a one-time link for the first administrator
  dateline admin reset-password EMAIL               print a link to set a new password
`;

/** Runs a command and returns its exit code. `called` is the directory it was called from. */
export async function main(args: readonly string[], called: string): Promise<number> {
  const surroundings: Surroundings = { directory: callerDirectory(called), exitCode: 0 };
  const program = new Command('dateline')
    .usage('COMMAND [options]')
    .description('Turns articles into dated events, each linked to the sentence it came from.')
    .version(VERSION_WORDS, '--version', 'print the versions of Dateline and its engine')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', '\nExit codes: 0 ok, 1 failure, 2 usage, 65 bad data, 69 unavailable, 75 locked, 78 configuration.')
    .showHelpAfterError('(add --help for examples)')
    .exitOverride();
  for (const add of [addExtract, addTag, addIngest, addDatabase, addEvaluate, addQuery, addExport, addDoctor, addReread])
    add(program, surroundings);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return surroundings.exitCode;
  } catch (error) {
    // commander has already reported its own errors
    if (!(error instanceof CommanderError)) console.error(`dateline: ${terminalMessage(error)}`);
    return exitCodeOfCommand(error);
  }
}
