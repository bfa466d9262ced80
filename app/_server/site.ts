/** The site settings for pages and responses. If the database is down, returns the defaults. */
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import type { SiteSettings } from '@/domain/site-settings';
import { getSettings } from '@/services/site/site-settings';
import { database } from './context';

/** `seen` is a data version that the caller has just read, if any. */
export async function site(seen?: Promise<string>): Promise<SiteSettings> {
  try {
    const version = await seen;
    return await getSettings(await database(), version);
  } catch {
    return DEFAULT_SETTINGS;
  }
}
