/**
 * Reads a page copied unchanged as an article: its facts (title, source, publication day …) and its text without the furniture. It
 * recognizes kinds of furniture (navigation, repeated title, date and source lines), never the words of a specific page.
 */
import type { Article, IsoDay, LeftOutLine } from '../../model/article';
import { textWithout } from '../../text/text-without';
import type { Suggested } from './choose-source';
import { type DayRank, type Found, fact, findPublished } from './find-published';
import { findSource } from './find-source';
import { isEnglish } from './is-english';
import { type PageLine, readPageLines } from './read-page-lines';
import { repairPage } from './repair-page';

export type ArticleField = 'title' | 'source' | 'url' | 'published' | 'language';

/** Facts known from elsewhere. They override the page. */
export type ArticleHints = Readonly<Partial<Record<ArticleField, string>>>;

export interface ReadArticle extends Omit<Article, 'published'> {
  readonly published?: IsoDay;
  /** paragraphs as on the page; a slice of the page if nothing between them was left out */
  readonly body: string;
  /** the whole page with normalized line ends: `textWithout(page, leftOut)` is the body */
  readonly page: string;
  /** the page lines outside the body, with reasons */
  readonly leftOut: readonly LeftOutLine[];
  /** for each field without a hint: where its value was found */
  readonly inferred: Readonly<Partial<Record<ArticleField, string>>>;
  /** other days on the page besides the chosen publication day */
  readonly otherDays: readonly IsoDay[];
  /** the other possible day for the digits of the published date ("03/04/2004"), or null */
  readonly otherReading: IsoDay | null;
  /** how clearly the page states the published date; null without one */
  readonly dayRank: DayRank | null;
  readonly warnings: readonly string[];
}

/** Returns the URL in the header or footer of a printout. */
function addressIn(marks: readonly string[]): Found | null {
  for (const mark of marks) {
    const value = /https?:\/\/[^\s<>]+/.exec(mark)?.[0];
    if (value) return { value, where: `the page footer “${mark}”` };
  }
  return null;
}

/** Returns the only link on a line of its own outside the text. */
function loneLink(lines: readonly PageLine[]): Found | null {
  const links = lines.filter(({ zone, text }) => zone !== 'text' && /^<?https?:\/\/[^\s<>]+>?$/.test(text));
  const [link] = links;
  return link && links.length === 1 ? { value: link.text.replace(/[<>]/g, ''), where: `the line “${link.text}”` } : null;
}

/** A database adds a period to the title. */
const stopless = (found: Found | null): Found | null => found && { ...found, value: found.value.replace(/(?<=\p{L}{4})\.$/u, '') };

/**
 * Reads a raw page copy (plain text or Markdown without front matter). Never throws; `warnings` lists missing facts. It normalizes line
 * ends and undoes line changes from printing and mailing. Otherwise, the body keeps the page's characters. `names`: names of the source
 * in the page's markup. With them, each line is an element of the page, so no program has changed the lines.
 */
export function readArticle(raw: string, hints: ArticleHints = {}, names?: readonly Suggested[]): ReadArticle {
  const page = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { text, marks } = names === undefined ? repairPage(page) : { text: page, marks: [] };
  const { lines, title: headline, mail } = readPageLines(text, hints.title, marks);
  const leftOut = lines.flatMap(({ start, end, leftOut: reason }) => (reason ? [{ start, end, reason }] : []));
  const body = textWithout(text, leftOut);
  const inferred: Partial<Record<ArticleField, string>> = {};
  const warnings: string[] = [];
  const take = (field: ArticleField, found: Found | null): string | undefined => {
    const hint = hints[field]?.trim();
    if (hint) return hint;
    if (found) inferred[field] = found.where;
    return found?.value;
  };
  const title =
    take('title', stopless(fact(lines, 'title')) ?? (headline === null ? null : { value: headline, where: 'the headline' })) ?? '';
  const url = take('url', fact(lines, 'url') ?? addressIn(marks) ?? loneLink(lines));
  const source = take('source', findSource({ lines, marks, mail, body, url, names: names ?? [] }));
  const { found, others, otherReading, rank } = findPublished({ lines, mail, body, url }, marks);
  const published = take('published', found);
  const language = take(
    'language',
    fact(lines, 'language') ?? (isEnglish(body) ? { value: 'en', where: 'common words in the text' } : null),
  );
  if (title === '') warnings.push('No title was found.');
  if (published === undefined) warnings.push('No publication date was found.');
  if (published !== undefined && others.length > 0)
    warnings.push(`The page also shows ${others.join(', ')}. Dateline used ${published} as the publication date.`);
  if (body === '') warnings.push('No text was found.');
  else if (language === undefined) warnings.push('The text does not look like English. Some dates and events may be missed.');
  return {
    title,
    source,
    url,
    published,
    language,
    body,
    page: text,
    leftOut,
    inferred,
    otherDays: others,
    otherReading,
    dayRank: rank,
    warnings,
  };
}
