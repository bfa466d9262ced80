/** The settings of the site that administrators change. */
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

const isContact = (text: string): boolean =>
  text === '' || z.email().safeParse(text).success || (/^https?:\/\//.test(text) && urlOf(text)?.username === '');

export const SETTING_SCHEMAS = {
  /** in the header, the titles of pages, feeds and citations */
  name: line(60).min(1, 'Enter a name for the site.'),
  /** what the site is: under the headline of the timeline, on the page about it and for search engines */
  introduction: line(600),
  /** who answers for it; empty: nobody is named */
  publisher: line(120),
  /** an e-mail address or the address of a page; empty: none is shown */
  contact: line(254).refine(isContact, 'Enter an e-mail address, or a URL that starts with https:// or http://.'),
  /** questions to the API, from one address in a minute */
  readsPerMinute: rate(10_000),
  /** files and feeds, from one address in a minute */
  exportsPerMinute: rate(10_000),
  /** files of more than 200 events, from one address in a minute */
  heavyExportsPerMinute: rate(1_000),
  /** articles that one token may send in in a minute */
  sendsPerMinute: rate(10_000),
} as const;

export const siteSettingsSchema = z.strictObject(SETTING_SCHEMAS);
export type SiteSettings = Readonly<z.output<typeof siteSettingsSchema>>;
/** With what a save of them must name. */
export type VersionedSettings = SiteSettings & { readonly version: string };
export type SettingName = keyof SiteSettings;
export const SETTING_NAMES = Object.keys(SETTING_SCHEMAS) as readonly SettingName[];

export type SiteNames = Pick<SiteSettings, 'name' | 'publisher'>;

export const contactHref = (contact: string): string => (/^https?:\/\//.test(contact) ? contact : `mailto:${contact}`);
