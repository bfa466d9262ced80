/** The only reader of process.env in the program: reads, checks and names what is wrong. `.env.example` documents every variable. */
import path from 'node:path';
import { findWrongVariable, VARIABLES } from './env-rules.mjs';

/** A wrong value: the start ends with exit 78 and names the variable. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly exitCode = 78;

  constructor(
    readonly variable: string,
    message: string,
  ) {
    super(`${variable}: ${message}`);
  }
}

export interface Env {
  readonly nodeEnv: 'development' | 'production' | 'test';
  readonly port: number;
  readonly host: string;
  /** the public origin, or null: both loopback names at the actual port are accepted */
  readonly appUrl: string | null;
  /** a PostgreSQL server, or null for the embedded database */
  readonly databaseUrl: string | null;
  /** connections to the PostgreSQL server at most */
  readonly databasePoolSize: number;
  /** a PostgreSQL server for the test suite, or null: the suite starts one of its own */
  readonly testDatabaseUrl: string | null;
  /** whether pages and API requests without a session get a database that refuses to write */
  readonly checkReads: boolean;
  /** absolute path of the data directory */
  readonly dataDir: string;
  readonly authSecret: string | null;
  /** opens the figures of this process; null: they are not to be had */
  readonly metricsToken: string | null;
  /** what `dateline ingest --server` sends */
  readonly apiToken: string | null;
  readonly trustedIpHeader: string | null;
  /** the sites whose pages may hold an embed, as `frame-ancestors` says it */
  readonly embedAncestors: string;
  /** hosts with their port that are fetched from whatever network they are in; none unless set */
  readonly fetchAllowHosts: readonly string[];
  /** whether a new database gets the demonstration articles */
  readonly seed: 'demonstration' | 'none';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

type Source = Readonly<Record<string, string | undefined>>;

const NAMES = Object.keys(VARIABLES);
let last: { readonly said: string; readonly env: Env } | null = null;

/** Reads the environment. Throws a ConfigurationError that names the first wrong variable. As long as it says the same it is not checked again. */
export function readEnv(source: Source = process.env): Env {
  const said = JSON.stringify([process.cwd(), ...NAMES.map((name) => source[name])]);
  if (last?.said !== said) last = { said, env: checkEnv(source) };
  return last.env;
}

function checkEnv(source: Source): Env {
  const wrong = findWrongVariable(source);
  if (wrong) throw new ConfigurationError(wrong.variable, wrong.message);
  const value = (name: string): string | null => source[name] || null;
  const appUrl = value('APP_URL');
  return {
    nodeEnv: (value('NODE_ENV') ?? 'development') as Env['nodeEnv'],
    port: Number(value('PORT') ?? 3000),
    host: value('HOST') ?? '127.0.0.1',
    appUrl: appUrl === null ? null : new URL(appUrl).origin,
    databaseUrl: value('DATABASE_URL'),
    databasePoolSize: Number(value('DATABASE_POOL_SIZE') ?? 10),
    testDatabaseUrl: value('TEST_DATABASE_URL'),
    checkReads: value('CHECK_READS') === 'on',
    dataDir: path.resolve(/*turbopackIgnore: true*/ process.cwd(), value('DATA_DIR') ?? '.data'),
    authSecret: value('AUTH_SECRET'),
    metricsToken: value('METRICS_TOKEN'),
    apiToken: value('DATELINE_TOKEN'),
    trustedIpHeader: value('TRUSTED_IP_HEADER'),
    embedAncestors: value('EMBED_ANCESTORS') ?? '*',
    fetchAllowHosts: value('FETCH_ALLOW_HOSTS')?.split(' ') ?? [],
    seed: (value('SEED') ?? 'demonstration') as Env['seed'],
    logLevel: (value('LOG_LEVEL') ?? 'info') as Env['logLevel'],
  };
}

/** Where people reach this server: the public origin, or the address it listens on. */
export function originOf({ appUrl, host, port }: Pick<Env, 'appUrl' | 'host' | 'port'>): string {
  return appUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** True while the pages are being built, when nothing may open the database. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build';

/** Where the command was called from: npm changes into the project first and keeps the caller's directory. */
export const callerDirectory = (current: string): string => process.env.INIT_CWD || current;
