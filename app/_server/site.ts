/** Site settings, origin and current day for pages and responses. */
import { headers } from 'next/headers';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import type { SiteSettings } from '@/domain/site-settings';
import { readEnv } from '@/env';
import { getSettings } from '@/services/site/site-settings';
import { ownOrigins } from './check-origin';
import { database } from './context';

/** Returns the site settings, or the defaults if the database is down. `seen` is a data version that the caller has just read, if any. */
export async function site(seen?: Promise<string>): Promise<SiteSettings> {
  try {
    const version = await seen;
    return await getSettings(await database(), version);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Returns the origin for links to this site: APP_URL, or the loopback name of the request. */
export function publicOrigin(received: Headers): string {
  const origins = ownOrigins(readEnv());
  const requestOrigin = `http://${received.get('host') ?? ''}`;
  return origins.find((origin) => origin === requestOrigin) ?? origins[0] ?? '';
}

export const pageOrigin = async (): Promise<string> => publicOrigin(await headers());

export const today = (): string => new Date().toISOString().slice(0, 10);
