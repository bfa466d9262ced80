/** Combines recognized and given facts into an article for the engine. Throws a typed error that names the invalid field. */
import { FACT_NAMES, type FactName, type Recognized } from '@/domain/desk/recognized';
import { badData } from '@/domain/errors';
import { urlOf } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { cutText } from '@/domain/text/cut-text';
import { readDayText } from '@/domain/text/day-text';
import type { Article } from '@/engine/index';

const MAX_TITLE = 500;
const MAX_SOURCE = 200;
const MAX_URL = 2_000;
export const MAX_NOTE = 300;

/** Facts that a person or program supplies; an empty string counts as missing. */
export type GivenFacts = Readonly<Partial<Record<FactName | 'note', string | null>>>;

export interface ReadInput {
  readonly article: Required<Omit<Article, 'url'>> & { readonly url: string | null };
  readonly note: string | null;
  /** the text as received, with normalized line endings */
  readonly original: string;
  /** names of facts that were not given but found in the text */
  readonly inferred: readonly FactName[];
  /** lines of the page that were removed from the text, verbatim */
  readonly leftOut: readonly string[];
}

type RecognizedText = Pick<Recognized, 'facts' | 'note' | 'body' | 'original'> & Partial<Recognized>;

/** Given facts override recognized ones. Throws bad data; a guessed date is not used. */
export function finishArticle(recognized: RecognizedText, given: GivenFacts): ReadInput {
  const { facts, note, body, original, page = '', leftOut = [] } = recognized;
  const factOf = (name: FactName): string | null => given[name]?.trim() || facts[name]?.value || null;
  const url = checkUrl(factOf('url'));
  const published = given.published?.trim() || (facts.published?.sure === 'guessed' ? null : facts.published?.value);
  if (!published) throw badData('Enter a publication date like 2024-01-09. Dateline found none in the text.', 'published');
  const remark = given.note?.trim() || note;
  return {
    article: {
      body,
      title: cap('title', factOf('title') ?? 'Untitled', MAX_TITLE),
      source: cap('source', factOf('source') ?? hostOf(url) ?? 'Unknown source', MAX_SOURCE),
      url,
      published: checkDay(published),
      language: checkLanguage(factOf('language') ?? 'en'),
    },
    note: remark === null ? null : cap('note', remark, MAX_NOTE),
    original,
    inferred: FACT_NAMES.filter((name) => !given[name]?.trim() && facts[name]?.sure === 'found'),
    leftOut: leftOut.map(({ start, end }) => page.slice(start, end)),
  };
}

/** Throws bad data for the first invalid fact. Call it before reading the text. */
export function checkGiven(given: GivenFacts): void {
  const { title, source, published, language, url } = given;
  if (title?.trim()) cap('title', title.trim(), MAX_TITLE);
  if (source?.trim()) cap('source', source.trim(), MAX_SOURCE);
  if (published?.trim()) checkDay(published.trim());
  if (language?.trim()) checkLanguage(language.trim());
  if (url?.trim()) checkUrl(url.trim());
}

function checkDay(day: string): string {
  const read = readDayText(day);
  if (read.ok) return read.day;
  if (read.isOpen) throw badData(read.message, 'published');
  throw badData(`“${cutText(day, 40)}” is not a date. Enter a publication date like 2024-01-09.`, 'published');
}

function checkUrl(url: string | null): string | null {
  if (url === null) return null;
  const isLine = url.length <= MAX_URL && !/\p{Cc}/u.test(url);
  const parsed = isLine ? urlOf(url) : null;
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') || parsed.username !== '' || parsed.password !== '')
    throw badData('The URL must start with http:// or https:// and must not contain a password.', 'url');
  return parsed.href;
}

function checkLanguage(language: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language)) throw badData('Enter a language code like “en”.', 'language');
  return language;
}

function cap(field: string, value: string, max: number): string {
  if (value.length > max) throw badData(`Use at most ${numberWords(max)} characters.`, field);
  if (/[\0\p{Surrogate}]/u.test(value)) throw badData('This field contains invalid characters. Enter plain text.', field);
  return value;
}

/** Host name of the URL without `www.`, used as the name of the source. */
export const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).hostname.replace(/^www\./, ''));
