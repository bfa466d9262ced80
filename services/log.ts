/**
 * The log: one JSON line for each entry, on stderr. Secrets are taken out by the name of their field, wherever an entry holds them;
 * line breaks inside values are escaped by JSON, so an entry cannot be forged.
 */
import pino, { type Logger } from 'pino';
import { readEnv } from '@/env';

const SECRET_FIELDS = [
  ...['password', 'newPassword', 'currentPassword', 'hash', 'token', 'tokenHash', 'secret', 'authSecret', 'databaseUrl', 'session'],
  ...['cookie', 'authorization', '["set-cookie"]'],
];
/** a secret lies at the top of an entry, in an object of it, or in an object of that one (`request.headers.cookie`) */
const DEPTHS = ['', '*', '*.*'];
const STDERR = 2;

const at = (depth: string, field: string): string => (depth === '' || field.startsWith('[') ? `${depth}${field}` : `${depth}.${field}`);

export const REDACTED_PATHS: readonly string[] = DEPTHS.flatMap((depth) => SECRET_FIELDS.map((field) => at(depth, field)));

/** Makes a logger; tests give it a stream of their own. */
export function createLog(level: string, stream: pino.DestinationStream = pino.destination({ dest: STDERR, sync: true })): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...REDACTED_PATHS], censor: '[redacted]' },
    },
    stream,
  );
}

let logger: Logger | null = null;

/** The log of this process. */
export function log(): Logger {
  logger ??= createLog(readEnv().logLevel);
  return logger;
}
