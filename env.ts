/** The only reader of process.env in the program: parses and validates it. `.env.example` documents every variable. */
import path from 'node:path';
import { findWrongVariable, VARIABLES } from './env-rules.mjs';

/** An invalid variable: the start ends with exit code 78 and names it. */
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
  /** maximum number of connections to the PostgreSQL server */
  readonly databasePoolSize: number;
  /** a PostgreSQL server for the test suite, or null: the suite starts its own */
  readonly testDatabaseUrl: string | null;
  /** whether pages and API requests without a session get a read-only database */
  readonly checkReads: boolean;
  /** absolute path of the data directory */
  readonly dataDir: string;
  readonly authSecret: string | null;
  /** grants access to the metrics; null disables them */
  readonly metricsToken: string | null;
  /** the token that `dateline ingest --server` sends */
  readonly apiToken: string | null;
  readonly trustedIpHeader: string | null;
  /** sites that may embed pages, in `frame-ancestors` syntax */
  readonly embedAncestors: string;
  /** hosts with port that may be fetched even on private networks; empty by default */
  readonly fetchAllowHosts: readonly string[];
  /** the endpoint of a language model as second reader, compatible with OpenAI; null: the setting of an administrator, or none */
  readonly modelUrl: string | null;
  readonly modelName: string | null;
  readonly modelKey: string | null;
  /** whether a new database gets the demo articles */
  readonly seed: 'demonstration' | 'none';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

type Source = Readonly<Record<string, string | undefined>>;

const NAMES = Object.keys(VARIABLES);
let last: { readonly said: string; readonly env: Env } | null = null;

/** Parses the environment; throws a ConfigurationError for the first invalid variable. Caches the result while the values are the same. */
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
    modelUrl: value('MODEL_URL'),
    modelName: value('MODEL_NAME'),
    modelKey: value('MODEL_KEY'),
    seed: (value('SEED') ?? 'demonstration') as Env['seed'],
    logLevel: (value('LOG_LEVEL') ?? 'info') as Env['logLevel'],
  };
}

/** The server's public origin, or the address it listens on. */
export function originOf({ appUrl, host, port }: Pick<Env, 'appUrl' | 'host' | 'port'>): string {
  return appUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** True during the build of the pages, when nothing may open the database. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build';

/** The directory the command was called from: npm changes to the project first and stores the caller's in INIT_CWD. */
export const callerDirectory = (current: string): string => process.env.INIT_CWD || current;
