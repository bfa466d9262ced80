/** Opens the database for commands, or sends commands to the server that has the embedded database open. */
import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type DatabaseHandle, openDatabase } from '@/db/client';
import { type Env, originOf, readEnv } from '@/env';
import { type CommandName, type CommandOutput, runCommand } from '@/services/control/commands';
import { CommandError, EXIT } from '@/services/control/exit-codes';
import { type CommandReply, controlAddress } from '@/services/control/protocol';
import { prepareDatabase } from '@/services/database/prepare-database';

export interface Store {
  /** the server's origin: of the server that runs the commands, or the one in these settings */
  origin(): string;
  /** Runs one command. Throws an error with the exit code. */
  run<Name extends CommandName>(command: Name, input: unknown): Promise<CommandOutput<Name>>;
  close(): Promise<void>;
}

interface OpenOptions {
  /** skip migrations and other updates */
  readonly asItIs?: boolean;
  /** do not create a missing embedded database */
  readonly onlyThere?: boolean;
}

/** Throws (exit 75) when another process has the database open but accepts no commands. */
export async function openStore({ asItIs = false, onlyThere = false }: OpenOptions = {}): Promise<Store> {
  const env = readEnv();
  const remote = env.databaseUrl === null ? await connectToServer(controlAddress(env.dataDir), originOf(env)) : null;
  if (remote) return remote;
  if (onlyThere && !hasDatabase(env))
    throw new CommandError(EXIT.configuration, `There is no database in ${env.dataDir} yet. Check DATA_DIR.`);
  const handle = await openDatabase(env, {
    connectionBroke: (error) => console.error(`dateline: the database connection was lost: ${error.message}`),
    warning: (text) => console.error(`dateline: warning: ${text}`),
  });
  try {
    if (!asItIs) await prepareDatabase(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return localStore(handle, originOf(env));
}

/** Closes the store after use. */
export async function withStore(options: OpenOptions, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(options);
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

/** Whether a database exists; servers are not contacted until opened. */
export const hasDatabase = ({ databaseUrl, dataDir }: Pick<Env, 'databaseUrl' | 'dataDir'>): boolean =>
  databaseUrl !== null || existsSync(path.join(dataDir, 'db'));

const localStore = (handle: DatabaseHandle, origin: string): Store => ({
  origin: () => origin,
  run: (command, input) => runCommand(handle.db, { command, input }),
  close: () => handle.close(),
});

/** Null if no server listens at the address. */
async function connectToServer(address: string | null, expectedOrigin: string): Promise<Store | null> {
  if (address === null) return null;
  const socket = await new Promise<net.Socket | null>((resolve) => {
    const attempt = net.connect({ path: address }, () => resolve(attempt));
    attempt.once('error', () => resolve(null));
  });
  if (!socket) return null;
  const replies = createInterface({ input: socket })[Symbol.asyncIterator]();
  let origin = expectedOrigin;
  return {
    origin: () => origin,
    async run<Name extends CommandName>(command: Name, input: unknown) {
      socket.write(`${JSON.stringify({ command, input })}\n`);
      const next = await replies.next();
      if (next.done) throw new CommandError(EXIT.unavailable, 'The server stopped before the command finished. Run the command again.');
      const reply = JSON.parse(next.value) as CommandReply;
      if (reply.kind === 'error') throw new CommandError(reply.exitCode, reply.message);
      origin = reply.origin;
      return reply.value as CommandOutput<Name>;
    },
    async close() {
      socket.end();
    },
  };
}
