/** What a person or a program hands in → an article for the engine. Everything wrong with it is a typed error that names the field. */
import { badData, DatelineError } from '@/domain/errors';
import type { Article } from '@/engine/index';
import { splitFrontMatter } from './front-matter';
import { looksLikeHtml } from './html-to-text';
import { recoverArticle } from './recover-article';

export const MAX_CHARACTERS = 500_000;
const MAX_TITLE = 500;
const MAX_SOURCE = 200;
const MAX_URL = 2_000;
const MAX_NOTE = 300;

export interface ArticleInput {
  readonly text: string;
  readonly title?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
  /** `YYYY-MM-DD` */
  readonly published?: string | null;
  readonly language?: string | null;
  readonly note?: string | null;
  readonly format: 'text' | 'markdown';
}

export interface ReadInput {
  readonly article: Required<Omit<Article, 'url'>> & { readonly url: string | null };
  readonly note: string | null;
  /** the text as it came, line ends made equal */
  readonly original: string;
  /** facts that nobody gave and that were found in the text itself */
  readonly inferred: readonly string[];
}

/** As `readPlainText`, but the source of a web page is refused rather than stored with its tags; `readAnyInput` takes it. */
export function readInput(input: ArticleInput): ReadInput {
  if (looksLikeHtml(input.text)) throw badData('This is the source of a web page, not its text.', 'text');
  return readPlainText(input);
}

/** What was given beside the text wins over the front matter, which wins over what the text itself shows. Throws bad data. */
export function readPlainText(input: ArticleInput): ReadInput {
  checkText(input.text);
  const original = input.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { frontMatter, body } = splitFrontMatter(original);
  const given = (field: 'title' | 'source' | 'url' | 'published' | 'language' | 'note'): string | null =>
    input[field]?.trim() || frontMatter?.[field] || null;
  const recovered = frontMatter === null ? recoverArticle(body) : null;
  const inferred: string[] = [];
  const found = (field: 'title' | 'source' | 'published' | 'url' | 'language'): string | null => {
    const known = given(field);
    if (known !== null) return known;
    const fact = recovered?.[field] ?? null;
    if (fact !== null) inferred.push(field);
    return fact;
  };
  const text = (recovered?.body ?? body).trimEnd();
  if (text.trim() === '') throw badData('The article has no text.', 'text');
  const url = checkUrl(found('url'));
  const published = found('published');
  if (published === null) throw badData('When was it published? The text does not say; give the day as YYYY-MM-DD.', 'published');
  return {
    article: {
      body: text,
      title: cap('title', found('title') ?? firstLine(text), MAX_TITLE),
      source: cap('source', found('source') ?? hostOf(url) ?? 'Unknown source', MAX_SOURCE),
      url,
      published: checkDay(published),
      language: checkLanguage(found('language') ?? 'en'),
    },
    note: given('note') === null ? null : cap('note', given('note') ?? '', MAX_NOTE),
    original,
    inferred,
  };
}

function checkText(text: string): void {
  if (text.length > MAX_CHARACTERS)
    throw new DatelineError('too-large', `The text has ${text.length} characters; at most ${MAX_CHARACTERS} are read.`, 'text');
  if (text.trim() === '') throw badData('The article has no text.', 'text');
  if (text.includes('\u0000')) throw badData('This is not a text: it contains NUL bytes, as a picture or a program does.', 'text');
  if (/\p{Surrogate}/u.test(text)) throw badData('The text is damaged: it contains halves of characters.', 'text');
  const replaced = text.split('\uFFFD').length - 1;
  if (replaced > 20 && replaced > text.length / 100)
    throw badData('The text was read in the wrong encoding: save it as UTF-8 and try again.', 'text');
}

function checkDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const at = new Date(`${day}T00:00:00Z`);
  if (
    !year ||
    Number(year) < 1000 ||
    Number.isNaN(at.getTime()) ||
    at.getUTCMonth() + 1 !== Number(month) ||
    at.getUTCDate() !== Number(date)
  )
    throw badData(`"${day.slice(0, 40)}" is not a day. Write the day of publication as YYYY-MM-DD.`, 'published');
  return day;
}

function checkUrl(url: string | null): string | null {
  if (url === null) return null;
  const parsed = url.length <= MAX_URL && URL.canParse(url) ? new URL(url) : null;
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') || parsed.username !== '' || parsed.password !== '')
    throw badData('The address must begin with http:// or https:// and hold no password.', 'url');
  return parsed.href;
}

function checkLanguage(language: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language)) throw badData('The language must be a code like "en".', 'language');
  return language;
}

function cap(field: string, value: string, max: number): string {
  if (value.length > max) throw badData(`At most ${max} characters.`, field);
  if (/[\0\p{Surrogate}]/u.test(value)) throw badData('Not a text.', field);
  return value;
}

const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).hostname.replace(/^www\./, ''));

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.length <= 160 ? line : `${line.slice(0, 159).replace(/\s+\S*$/, '')}…`;
}
