/** Finds the endpoint of the second reader: from the environment, which takes precedence, or from an administrator's settings. */
import { isIP } from 'node:net';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, settings } from '@/db/database';
import { NO_SECOND_READER, type SecondReaderSettings } from '@/domain/second-reader/reader-settings';
import { secondReaderSchema } from '@/domain/second-reader/settings-schema';
import { type Env, readEnv } from '@/env';
import { authSecret } from '../../auth-secret';
import { openKey, sealedKey } from './seal-key';

export interface Endpoint {
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  /** hosts with port that may be in a private network */
  readonly allowHosts: readonly string[];
}

export interface SecondReader extends Omit<SecondReaderSettings, 'url' | 'model' | 'isLocal'> {
  readonly endpoint: Endpoint;
}

export const SETTING = 'secondReader';

/** `localHost` is the host that `isLocal` is about; null: the host of `url` */
const stored = secondReaderSchema.extend({ key: sealedKey.nullable(), localHost: z.string().nullable().default(null) });
export type StoredSecondReader = z.output<typeof stored>;

/** Ignores invalid stored values. */
export async function readStored(db: Database): Promise<StoredSecondReader> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, SETTING));
  const parsed = stored.safeParse(row?.value);
  return parsed.success ? parsed.data : { ...NO_SECOND_READER, key: null, localHost: null };
}

/** Returns null if no second reader is configured, or if its key must be entered again. */
export async function getSecondReader(db: Database, env: Env = readEnv()): Promise<SecondReader | null> {
  const found = await readStored(db);
  const { url, model, key, isLocal: _, localHost: __, ...rest } = found;
  const fromEnvironment = endpointOfEnvironment(env);
  if (fromEnvironment) return { ...rest, endpoint: fromEnvironment };
  if (url === '' || model === '') return null;
  const opened = key === null ? null : openKey(key, authSecret(env));
  if (key !== null && opened === null) return null;
  const allowed = isConfirmed(found, url) ? [hostOf(url)] : [];
  return { ...rest, endpoint: { url, model, key: opened, allowHosts: [...env.fetchAllowHosts, ...allowed] } };
}

/** The operator, who sets the environment, may choose any host. */
export function endpointOfEnvironment({ modelUrl, modelName, modelKey, fetchAllowHosts }: Env): Endpoint | null {
  if (modelUrl === null || modelName === null) return null;
  return { url: modelUrl, model: modelName, key: modelKey, allowHosts: [...fetchAllowHosts, new URL(modelUrl).host] };
}

/** True if an administrator has confirmed that this URL runs on this computer. */
export const isConfirmed = ({ isLocal, localHost, url: own }: StoredSecondReader, url: string): boolean =>
  isLocal && isLoopback(url) && hostOf(url) === (localHost ?? hostOf(own));

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

/** True only for this computer's own addresses, not for names that may resolve to another one. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
