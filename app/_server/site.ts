/** The settings of the site, for pages and answers. While the database is away they are those of a site where nothing is set. */
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import type { SiteSettings } from '@/domain/site-settings';
import { getSettings } from '@/services/settings/site-settings';
import { database } from './context';

export async function site(): Promise<SiteSettings> {
  try {
    return await getSettings(await database());
  } catch {
    return DEFAULT_SETTINGS;
  }
}
