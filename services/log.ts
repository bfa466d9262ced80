/** One JSON line per entry on stderr. Secrets are removed by field name; JSON escapes line breaks, so entries cannot be forged. */
import pino, { type Logger } from 'pino';
import { runtimePart } from '@/db/runtime';
import { cutText } from '@/domain/text/cut-text';
import { readEnv } from '@/env';

const SECRET_FIELDS = [
  ...['password', 'newPassword', 'currentPassword', 'hash', 'token', 'tokenHash', 'secret', 'authSecret', 'databaseUrl', 'session'],
  ...['key', 'apiKey', 'modelKey'],
  ...['cookie', 'authorization', '["set-cookie"]'],
];
/** a secret may be at the top level of an entry or up to two objects deep (`request.headers.cookie`) */
const DEPTHS = ['', '*', '*.*'];
const STDERR = 2;

const at = (depth: string, field: string): string => (depth === '' || field.startsWith('[') ? `${depth}${field}` : `${depth}.${field}`);

const REDACTED_PATHS: readonly string[] = DEPTHS.flatMap((depth) => SECRET_FIELDS.map((field) => at(depth, field)));

/** Creates a logger; tests pass their own stream. */
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

export function log(): Logger {
  logger ??= createLog(readEnv().logLevel);
  return logger;
}

const WINDOW_MS = 60_000;
/** maximum number of refusals with their own line per window; further ones share a line per kind */
const MAX_REFUSALS = 1_000;
const MAX_TEXT = 300;

type Details = Readonly<Record<string, string>>;

/** Logs a security event as one line of JSON, with line breaks escaped. */
export function logSecurity(event: string, details: Readonly<Record<string, string | number>>): void {
  log().warn({ security: event, ...details }, 'security');
}

interface Refusal {
  /** the IP address or its network */
  readonly address: string;
  /** the user ID, or the account name that was entered */
  readonly user?: string;
  readonly route: string;
  /** details of the first refusal in a window */
  readonly details: Details;
}

interface Noted {
  readonly event: string;
  readonly said: Details;
  repeated: number;
}

/** refusals in the current window; null if no window is open */
const refusals = runtimePart('refusals', () => ({ noted: null as Map<string, Noted> | null }));

/** Logs the first refusal per kind, client and route immediately. Logs the number of repeats at the end of the minute. */
export function noteRefusal(event: string, { address, user, route, details }: Refusal): void {
  const said = cut({ address, ...(user === undefined ? {} : { user }), route, ...details });
  const noted = currentWindow();
  const ownKey = JSON.stringify([event, said.address, said.user, said.route]);
  const key = noted.has(ownKey) || noted.size < MAX_REFUSALS ? ownKey : event;
  const earlier = noted.get(key);
  if (earlier) {
    earlier.repeated += 1;
    return;
  }
  noted.set(key, { event, said: key === ownKey ? said : { address: 'many' }, repeated: 0 });
  logSecurity(event, said);
}

const cut = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, cutText(value, MAX_TEXT)]));

function currentWindow(): Map<string, Noted> {
  if (refusals.noted) return refusals.noted;
  const noted = new Map<string, Noted>();
  refusals.noted = noted;
  setTimeout(() => {
    refusals.noted = null;
    for (const { event, said, repeated } of noted.values()) if (repeated > 0) logSecurity(event, { ...said, repeated });
  }, WINDOW_MS).unref();
  return noted;
}
