/** The settings of the site, for pages and answers. While the database is away they are those of a site where nothing is set. */
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import type { SiteSettings } from '@/domain/site-settings';
import { getSettings } from '@/services/settings/site-settings';
import { database } from './context';

/** `seen` is a version of the data that was just asked for, where there is one. */
export async function site(seen?: Promise<string>): Promise<SiteSettings> {
  try {
    const version = await seen;
    return await getSettings(await database(), version);
  } catch {
    return DEFAULT_SETTINGS;
  }
}
