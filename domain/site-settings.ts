/** Schemas of the site settings that administrators can change. */
import { z } from 'zod';
import { urlOf } from './hrefs';
import { numberWords } from './text/counted';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${numberWords(most)} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Enter a single line without control characters.');
const rate = (most: number) => z.int('Enter a whole number.').min(1, 'Enter at least 1.').max(most, `Enter at most ${most}.`);

const limit = (most: number) =>
  z
    .int('Enter a whole number.')
    .min(0, 'Enter 0 or more.')
    .max(most, `Enter at most ${numberWords(most)}.`);

const isContact = (text: string): boolean =>
  text === '' || z.email().safeParse(text).success || (/^https?:\/\//.test(text) && urlOf(text)?.username === '');

export const SETTING_SCHEMAS = {
  /** shown in the header, page titles, feeds and citations */
  name: line(60).min(1, 'Enter a name for the site.'),
  /** description of the site: below the timeline headline, on the about page and for search engines */
  introduction: line(600),
  /** the responsible person or organization; empty: none shown */
  publisher: line(120),
  /** an email address or URL; empty: none shown */
  contact: line(254).refine(isContact, 'Enter an email address, or a URL that starts with https:// or http://.'),
  /** API reads per minute and IP address */
  readsPerMinute: rate(10_000),
  /** files and feeds per minute and IP address */
  exportsPerMinute: rate(10_000),
  /** files with more than 200 events per minute and IP address */
  heavyExportsPerMinute: rate(1_000),
  /** articles per minute and token */
  sendsPerMinute: rate(10_000),
  /** days that archived copies are kept; 0: until an editor deletes them */
  copyDays: limit(36_500),
  /** storage for archived copies in MB; 0: no copies are stored */
  copyMegabytes: limit(1_000_000),
} as const;

export const siteSettingsSchema = z.strictObject(SETTING_SCHEMAS);
export type SiteSettings = Readonly<z.output<typeof siteSettingsSchema>>;
/** With the version that a save must include. */
export type VersionedSettings = SiteSettings & { readonly version: string };
export type SettingName = keyof SiteSettings;
export const SETTING_NAMES = Object.keys(SETTING_SCHEMAS) as readonly SettingName[];

export type SiteNames = Pick<SiteSettings, 'name' | 'publisher'>;

export const contactHref = (contact: string): string => (/^https?:\/\//.test(contact) ? contact : `mailto:${contact}`);
