/**
 * Validates every setting of Dateline. It is plain JavaScript without dependencies, so that the start command can reject a wrong value
 * before it installs anything. `env.ts` converts the values into typed settings.
 */

/** Returns a check that passes when `test` does. */
const must = (test, message) => (value) => (test(value) ? null : message);

const isAddress = (value, protocols) => URL.canParse(value) && protocols.includes(new URL(value).protocol);

const isPostgres = (value) => isAddress(value, ['postgres:', 'postgresql:']);

/** The value in the example file, which a running server must never use. */
export const EXAMPLE_SECRET = 'replace-me-with-32-or-more-random-characters';

/** @type {Readonly<Record<string, (value: string) => string | null>>} name → error message for the value, or null */
export const VARIABLES = Object.freeze({
  NODE_ENV: must((value) => ['development', 'production', 'test'].includes(value), 'must be development, production or test'),
  PORT: must((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, 'must be a number from 1 to 65535'),
  HOST: must((value) => /^[A-Za-z0-9.:_-]+$/.test(value), 'must be a host name or an IP address'),
  APP_URL: must(
    (value) => isAddress(value, ['http:', 'https:']) && ['', '/'].includes(new URL(value).pathname + new URL(value).search),
    'must be an http or https URL without a path',
  ),
  DATABASE_URL: must(isPostgres, 'must look like postgres://user:password@host:5432/name'),
  DATABASE_POOL_SIZE: must((value) => /^\d{1,3}$/.test(value) && Number(value) >= 2, 'must be a number from 2 to 999'),
  TEST_DATABASE_URL: must(isPostgres, 'must look like postgres://user:password@host:5432/name'),
  CHECK_READS: must((value) => ['on', 'off'].includes(value), 'must be on or off'),
  DATA_DIR: must((value) => !value.includes('\0'), 'must be the path of a directory'),
  AUTH_SECRET: must(
    (value) => value.length >= 32 && value !== EXAMPLE_SECRET,
    'must have at least 32 characters and differ from the example',
  ),
  METRICS_TOKEN: must((value) => /^[\x21-\x7e]{16,}$/.test(value), 'must have at least 16 characters without spaces'),
  DATELINE_TOKEN: must((value) => /^dateline_[\w-]+$/.test(value), 'must be a token from the page "Your account"'),
  TRUSTED_IP_HEADER: must((value) => /^[A-Za-z0-9-]+$/.test(value), 'must be the name of a header'),
  EMBED_ANCESTORS: must(
    (value) => /^(\*|'none'|'self'|https?:\/\/[^\s;,'"]+)( (https?:\/\/[^\s;,'"]+|'self'))*$/.test(value),
    "must be *, 'self', 'none' or a space-separated list of origins",
  ),
  FETCH_ALLOW_HOSTS: must(
    (value) => value.split(' ').every((host) => URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host),
    'must be a space-separated list of host:port, like 127.0.0.1:4000',
  ),
  MODEL_URL: must(
    (value) => isAddress(value, ['http:', 'https:']) && new URL(value).username + new URL(value).password === '',
    'must be an http or https URL, like http://127.0.0.1:11434/v1',
  ),
  MODEL_NAME: must((value) => /^[^\p{Cc}]{1,200}$/u.test(value), 'must be the name of a model'),
  MODEL_KEY: must((value) => /^[\x21-\x7e]+$/.test(value), 'must be a key without spaces'),
  SEED: must((value) => ['demonstration', 'none'].includes(value), 'must be demonstration or none'),
  LOG_LEVEL: must((value) => ['debug', 'info', 'warn', 'error'].includes(value), 'must be debug, info, warn or error'),
});

/**
 * The first variable with a wrong value, or null. An empty value counts as unset.
 * @param {Readonly<Record<string, string | undefined>>} source
 * @returns {{ variable: string, message: string } | null}
 */
export function findWrongVariable(source) {
  for (const [variable, check] of Object.entries(VARIABLES)) {
    const value = source[variable];
    const message = value === undefined || value === '' ? null : check(value);
    if (message !== null) return { variable, message };
  }
  return null;
}
