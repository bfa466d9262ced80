/** The only reader of process.env: reads, checks and names what is wrong. `.env.example` documents every variable. */
import path from 'node:path';
import { z } from 'zod';

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

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).catch('development'),
  PORT: optional(
    z.coerce
      .number({ error: 'must be a number from 1 to 65535' })
      .int()
      .min(1, 'must be from 1 to 65535')
      .max(65535, 'must be from 1 to 65535'),
  ),
  HOST: optional(z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an address')),
  APP_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http or https address without a path' })),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })),
  TEST_DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })),
  DATA_DIR: optional(z.string().min(1)),
  AUTH_SECRET: optional(z.string().min(32, 'must be at least 32 characters')),
  TRUSTED_IP_HEADER: optional(z.string().regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })),
});

export interface Env {
  readonly nodeEnv: 'development' | 'production' | 'test';
  readonly port: number;
  readonly host: string;
  /** the public origin, or null: both loopback names at the actual port are accepted */
  readonly appUrl: string | null;
  /** a PostgreSQL server, or null for the embedded database */
  readonly databaseUrl: string | null;
  /** a PostgreSQL server for the test suite, or null: the suite starts one of its own */
  readonly testDatabaseUrl: string | null;
  /** absolute path of the data directory */
  readonly dataDir: string;
  readonly authSecret: string | null;
  readonly trustedIpHeader: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Reads the environment. Throws a ConfigurationError that names the first wrong variable. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(String(issue?.path[0] ?? 'environment'), issue?.message ?? 'is not valid');
  }
  const values = parsed.data;
  return {
    nodeEnv: values.NODE_ENV,
    port: values.PORT ?? 3000,
    host: values.HOST ?? '127.0.0.1',
    appUrl: values.APP_URL ? new URL(values.APP_URL).origin : null,
    databaseUrl: values.DATABASE_URL ?? null,
    testDatabaseUrl: values.TEST_DATABASE_URL ?? null,
    dataDir: path.resolve(/*turbopackIgnore: true*/ process.cwd(), values.DATA_DIR ?? '.data'),
    authSecret: values.AUTH_SECRET ?? null,
    trustedIpHeader: values.TRUSTED_IP_HEADER ?? null,
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}
