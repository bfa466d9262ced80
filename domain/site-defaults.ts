/** The default site settings. Separate from the schemas, because browsers load this file and must not load zod. */
import type { SiteSettings } from './site-settings';

export const DEFAULT_SETTINGS: SiteSettings = {
  name: 'Dateline',
  introduction: 'Dated events from news articles, each linked to the sentence it comes from.',
  publisher: '',
  contact: '',
  readsPerMinute: 60,
  exportsPerMinute: 60,
  heavyExportsPerMinute: 5,
  sendsPerMinute: 60,
  copyDays: 0,
  copyMegabytes: 2_000,
};
