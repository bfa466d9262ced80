/** Runs commands of the command line on this server's database handle, because only one process can open the embedded database. */
import { chmodSync } from 'node:fs';
import net from 'node:net';
import type { DatabaseHandle } from '@/db/client';
import { terminalMessage } from '@/db/failures';
import { type Env, originOf } from '@/env';
import { type CommandCall, runCommand } from '@/services/control/commands';
import { exitCodeOf } from '@/services/control/exit-codes';
import { type CommandReply, MAX_REQUEST_BYTES, makeControlAddress, removeControlAddress } from '@/services/control/protocol';
import { log } from '@/services/log';
import { splitLines } from '@/services/split-lines';

const PATIENCE_MS = 5000;

export interface ControlListener {
  /** Rejects new commands and waits a few seconds for the current one. */
  close(): Promise<void>;
}

/** Call while the database is open. Its lock guarantees that an existing socket file is stale. */
export async function listenForCommands(
  handle: DatabaseHandle,
  env: Pick<Env, 'dataDir' | 'appUrl' | 'host' | 'port'>,
): Promise<ControlListener> {
  const address = makeControlAddress(env.dataDir);
  const running = new Set<Promise<void>>();
  const sockets = new Set<net.Socket>();
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    const work = serve(handle, socket, originOf(env)).finally(() => {
      running.delete(work);
      sockets.delete(socket);
    });
    running.add(work);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  server.unref();
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  return {
    async close() {
      server.close();
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
      for (const socket of sockets) socket.destroy();
      removeControlAddress(env.dataDir);
    },
  };
}

/** Serves one connection, one request at a time. Never rejects. */
async function serve(handle: DatabaseHandle, socket: net.Socket, origin: string): Promise<void> {
  const reply = (message: CommandReply) => void socket.write(`${JSON.stringify(message)}\n`);
  socket.on('error', () => socket.destroy());
  try {
    for await (const line of splitLines(socket, refuseLarge)) await answer(handle, line, origin, reply);
  } catch (error) {
    if (!socket.destroyed) reply({ kind: 'error', message: terminalMessage(error), exitCode: exitCodeOf(error) });
  }
  socket.end();
}

function refuseLarge(size: number): void {
  if (size > MAX_REQUEST_BYTES) throw new Error('The command is too large.');
}

async function answer(handle: DatabaseHandle, line: string, origin: string, reply: (message: CommandReply) => void): Promise<void> {
  let request: CommandCall | null = null;
  try {
    request = JSON.parse(line) as CommandCall;
    const value = await runCommand(handle.db, request);
    reply({ kind: 'result', value, origin });
  } catch (error) {
    log().info({ command: request?.command, error: terminalMessage(error) }, 'command failed');
    reply({ kind: 'error', message: terminalMessage(error), exitCode: exitCodeOf(error) });
  }
}
