/** Starts the production server on a data directory, for benchmarks. The pages must be built first (`npm run build`). */
import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LIMIT_MS = 600_000;

export interface MeasuredServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Throws if the server exits before it is ready. `settings` are added to its environment. */
export async function startServer(dataDir: string, port: number, settings: Readonly<Record<string, string>> = {}): Promise<MeasuredServer> {
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PORT: String(port), HOST: '', APP_URL: '', DATABASE_URL: '', DATA_DIR: dataDir, ...settings },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let complaints = '';
  server.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const address = `http://127.0.0.1:${port}`;
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${complaints}`);
    if (Date.now() > limit) throw new Error('the server did not become ready');
    const ready = await fetch(`${address}/api/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return {
    address,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
