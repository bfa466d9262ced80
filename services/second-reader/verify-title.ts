/**
 * Accepts an answer's title with four conditions: it is short, has no date, shares words with its sentence, and names only the article's
 * actors.
 */
import { type EventActor, findActors, readText, tag } from '@/engine/index';
import type { ArticleReading } from './article-reading';

const FEWEST_WORDS = 2;
const MOST_WORDS = 14;
/** Number of first letters that identify a word in another form. */
const BEGINNING = 4;
const LONG_WORD = /\p{L}{4,}/gu;
/** Minimum share of a title's long words that its sentence must contain. */
const LEAST_SHARED = 0.25;
const CAPITALIZED = /^["“'‘(]*\p{Lu}/u;
const INTRODUCTION = /[\s,]+(?:on|in|by|since|until|from|for|at|during)\s+$/i;

/** Returns the title without its date words, or null if the engine's title is better. */
export function verifyTitle(title: string, sentence: string, actors: readonly EventActor[], reading: ArticleReading): string | null {
  const plain = withoutDate(title, reading.article.published).replace(/[.,;:\s]+$/, '');
  const words = plain.split(' ').filter((word) => word !== '');
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  if (!sharesWords(words, `${sentence} ${actors.map(({ name }) => name).join(' ')}`)) return null;
  const ids = new Set([...actors, ...reading.names].map(({ actor }) => actor));
  const named = findActors(readText(plain), reading.index, undefined, reading.article.published);
  const unknown = named.some(({ actor, quote }) => !ids.has(actor) && !inArticle(quote, reading));
  const others = words.slice(1).filter((word) => CAPITALIZED.test(word) && !named.some(({ quote }) => quote.includes(bare(word))));
  return unknown || others.some((word) => !inArticle(bare(word), reading)) ? null : plain;
}

/** Whether enough words in the title begin like one in the text. Instructions to the reader do not. */
function sharesWords(words: readonly string[], text: string): boolean {
  const beginnings = new Set((text.toLowerCase().match(LONG_WORD) ?? []).map(beginning));
  const long = words.flatMap((word) => word.toLowerCase().match(LONG_WORD) ?? []);
  return long.filter((word) => beginnings.has(beginning(word))).length >= long.length * LEAST_SHARED;
}

const beginning = (word: string): string => word.slice(0, BEGINNING);

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|['’]s?$|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/, '');

const inArticle = (name: string, { quotes, article }: ArticleReading): boolean =>
  quotes.find(name).length > 0 ||
  article.title.toLowerCase().includes(name.toLowerCase()) ||
  name.split(/[^\p{L}\p{N}]+/u).every((part) => part !== '' && quotes.find(part).length > 0);

/** Removes date words at the end or after a preposition; "2020 election" is a name. */
function withoutDate(title: string, published: string): string {
  const dated = tag(title, published).filter(({ date }) => date !== null);
  return dated.reduceRight((text, { timex: { start, end } }) => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (INTRODUCTION.test(before)) return `${before.replace(INTRODUCTION, '')}${after}`;
    return after.trim() === '' ? before.trimEnd() : text;
  }, title);
}
