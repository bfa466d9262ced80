import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigurationError, readEnv } from './env';
import { EXAMPLE_SECRET, VARIABLES } from './env-rules.mjs';

const example = readFileSync(new URL('.env.example', import.meta.url), 'utf8');
const documented = [...example.matchAll(/^# ([A-Z][A-Z_]+)=(.*)$/gm)].map((match) => ({ name: match[1] ?? '', value: match[2] ?? '' }));

describe('readEnv', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['HOST', 'two words'],
    ['APP_URL', 'dateline.example.org'],
    ['APP_URL', 'ftp://dateline.example.org'],
    ['APP_URL', 'https://dateline.example.org/path'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'postgres'],
    ['AUTH_SECRET', 'too short'],
    ['AUTH_SECRET', EXAMPLE_SECRET],
    ['TRUSTED_IP_HEADER', 'X-Real-IP: 1'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
  ])('a wrong %s (%s) ends with exit 78 and is named', (variable, value) => {
    const attempt = () => readEnv({ [variable]: value });
    expect(attempt).toThrow(ConfigurationError);
    expect(attempt).toThrow(new RegExp(`^${variable}: must`));
    expect(new ConfigurationError(variable, '').exitCode).toBe(78);
  });

  test('an empty environment gives the loopback address and the embedded database', () => {
    const env = readEnv({ PORT: '', HOST: '' });
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', appUrl: null, databaseUrl: null, logLevel: 'info' });
    expect(env.dataDir).toMatch(/\.data$/);
  });

  test('the public address is reduced to its origin', () => {
    expect(readEnv({ APP_URL: 'https://Dateline.example.org/' }).appUrl).toBe('https://dateline.example.org');
  });
});

describe('.env.example', () => {
  test('documents every variable and no other', () => {
    expect(documented.map(({ name }) => name).sort()).toEqual(Object.keys(VARIABLES).sort());
  });

  test('gives an accepted value for each, but for the secret that nobody may keep', () => {
    for (const { name, value } of documented) {
      expect(VARIABLES[name]?.(value) ?? null, name).toBe(
        name === 'AUTH_SECRET' ? 'must have at least 32 characters and differ from the example' : null,
      );
    }
  });

  test('has a sentence above each variable', () => {
    for (const { name } of documented) expect(example).toMatch(new RegExp(`# [^\\n]{20,}\\n# ${name}=`));
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(new URL('docs/configuration.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (?:`(.+?)`|[^|]+) \| `(.+?)` \|/gm)];
  const settings = rows.map(([, name = '', fallback, sample = '']) => ({ name, fallback, sample }));
  const unset = readEnv({});

  test('has one row for each variable and no other', () => {
    expect(settings.map(({ name }) => name).sort()).toEqual(Object.keys(VARIABLES).sort());
  });

  test.each(settings)('gives an accepted example of $name', ({ name, sample }) => {
    const value = sample.startsWith('openssl rand -hex ') ? '0'.repeat(2 * Number(sample.split(' ').at(-1))) : sample;
    expect(VARIABLES[name]?.(value)).toBeNull();
  });

  test('gives the defaults of the program', () => {
    expect(Object.fromEntries(settings.flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]])))).toEqual({
      PORT: String(unset.port),
      HOST: unset.host,
      DATABASE_POOL_SIZE: String(unset.databasePoolSize),
      DATA_DIR: path.relative(process.cwd(), unset.dataDir),
      SEED: unset.seed,
      EMBED_ANCESTORS: unset.embedAncestors,
      LOG_LEVEL: unset.logLevel,
    });
    expect(unset).toMatchObject({ appUrl: null, databaseUrl: null, authSecret: null, metricsToken: null, trustedIpHeader: null });
    expect(unset.fetchAllowHosts).toEqual([]);
  });
});
