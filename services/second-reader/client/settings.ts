/** Loads and saves the settings of the second reader. The key is write-only: it is never returned, logged or audited. */
import { sql } from 'drizzle-orm';
import { type Database, settings } from '@/db/database';
import { badData, conflict } from '@/domain/errors';
import type { SecondReaderSettings, SecondReaderView } from '@/domain/second-reader/reader-settings';
import { type Env, readEnv } from '@/env';
import { authSecret } from '../../auth-secret';
import { checkAddress } from '../../fetch/check-address';
import { sha256Of } from '../../sha256';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';
import { endpointOfEnvironment, hostOf, isConfirmed, isLoopback, readStored, SETTING, type StoredSecondReader } from './endpoint';
import { openKey, sealKey } from './seal-key';

export async function getSecondReaderSettings(db: Database, env: Env = readEnv()): Promise<SecondReaderView> {
  const stored = await readStored(db);
  const { key: sealed, localHost: _, ...settings } = stored;
  const fixed = endpointOfEnvironment(env);
  const { url, model } = fixed ?? settings;
  const isLocked = fixed === null && sealed !== null && openKey(sealed, authSecret(env)) === null;
  const key = fixed === null ? sealed : fixed.key;
  return {
    ...{ ...settings, url, model, isLocal: isConfirmed(stored, url), isLoopback: isLoopback(url) },
    ...{ keyState: isLocked ? 'locked' : key === null ? 'none' : 'set', isFromEnvironment: fixed !== null, version: versionOf(stored) },
  };
}

const versionOf = (stored: StoredSecondReader): string => sha256Of(JSON.stringify(stored)).slice(0, 16);

export interface SecondReaderSave {
  /** parsed with `secondReaderSchema` */
  readonly wanted: SecondReaderSettings;
  /** a new key; undefined keeps the stored one, null removes it */
  readonly key?: string | null;
  /** the version that the administrator edited */
  readonly version: string;
  readonly by: Caller;
}

/**
 * Throws bad data that names the field, or a conflict. A new host must never receive the old host's key, so changing the host removes the
 * key. Writes the audit entry without the key.
 */
export async function saveSecondReaderSettings(
  db: Database,
  { wanted, key, version, by }: SecondReaderSave,
  env: Env = readEnv(),
): Promise<void> {
  const fixed = endpointOfEnvironment(env);
  if (fixed) checkWanted({ ...wanted, url: fixed.url, model: fixed.model }, fixed.allowHosts);
  else checkWanted(wanted, env.fetchAllowHosts);
  await write(db, async (tx) => {
    await tx.execute(sql`lock table ${settings} in share row exclusive mode`);
    const before = await readStored(tx);
    if (versionOf(before) !== version)
      throw conflict('Not saved: another administrator changed the settings. Your text is kept. Compare the versions.', {
        current: await getSecondReaderSettings(tx, env),
      });
    // The environment overrides the form
    const after = fixed === null ? wanted : { ...wanted, url: before.url, model: before.model };
    const current = hostOf(before.url) === hostOf(after.url) ? before.key : null;
    const sealed = key === undefined ? current : key === null || key === '' ? null : sealKey(key, authSecret(env));
    const localHost = after.isLocal ? hostOf(fixed?.url ?? after.url) : null;
    const value: StoredSecondReader = { ...after, key: sealed, localHost };
    await tx
      .insert(settings)
      .values({ key: SETTING, value, updatedBy: by.userId })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedBy: by.userId, updatedAt: new Date() } });
    const { key: _, localHost: __, ...shown } = before;
    await writeAudit(tx, by, 'settings.second-reader', ['settings', SETTING], {
      before: shown,
      after: { ...after, ...(key === undefined ? {} : { keyChanged: true }) },
    });
  });
}

function checkWanted({ url, model, isLocal }: SecondReaderSettings, fetchAllowHosts: readonly string[]): void {
  if (url === '') return;
  if (model === '') throw badData('Enter the name of the model.', 'model');
  if (isLocal && !isLoopback(url))
    throw badData('Enter a URL that points to this computer, such as http://127.0.0.1:11434/v1, or clear this checkbox.', 'isLocal');
  try {
    checkAddress(url, { allowHosts: isLocal ? [...fetchAllowHosts, new URL(url).host] : fetchAllowHosts, ownHosts: [] });
  } catch (error) {
    if (isLoopback(url)) throw badData('Confirm that this endpoint runs on this computer and does not forward text.', 'isLocal');
    throw error;
  }
}
