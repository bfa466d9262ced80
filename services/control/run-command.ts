/** Runs one named command on the database: checks its input, answers with plain JSON. */
import type { Database } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import { cutText } from '@/domain/text/cut-text';
import { COMMANDS, type Command, type CommandName, type CommandOutput } from './commands';

const TABLE = new Map<string, Command<unknown>>(Object.entries(COMMANDS));

export interface CommandCall {
  readonly command: string;
  readonly input: unknown;
}

/** Throws `not-found` for a command that does not exist and bad data, with the field, for input of another shape. */
export function runCommand<Name extends CommandName>(
  db: Database,
  call: { readonly command: Name; readonly input: unknown },
): Promise<CommandOutput<Name>>;
export function runCommand(db: Database, call: CommandCall): Promise<unknown>;
export async function runCommand(db: Database, { command, input }: CommandCall): Promise<unknown> {
  const found = TABLE.get(command);
  if (!found) throw new DatelineError('not-found', `Unknown command "${cutText(command, 40)}".`, 'command');
  return found.run(db, input);
}
