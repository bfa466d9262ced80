/** What a text, a page or a file says about itself, and where it says it. */
import type { LeftOutLine } from '@/engine/model/article';
import { dayNumber } from '../dates/day-words';

export const FACT_NAMES = ['title', 'source', 'published', 'language', 'url'] as const;
export type FactName = (typeof FACT_NAMES)[number];

export interface Fact {
  readonly value: string;
  /** in words: "the meta tag article:published_time" */
  readonly where: string;
  /** said: somebody wrote it down for us (front matter); found: the page or text shows it; guessed: nothing says so */
  readonly sure: 'said' | 'found' | 'guessed';
  /** why it may be wrong all the same, as a sentence */
  readonly doubt?: string;
}

export type Facts = Readonly<Partial<Record<FactName, Fact>>>;

export interface Recognized {
  readonly facts: Facts;
  /** shown beside the title, from the front matter alone */
  readonly note: string | null;
  /** plain text: what will be read for events */
  readonly body: string;
  /** the plain text before page furniture was left out; empty where nothing was */
  readonly page: string;
  /** the lines of `page` that are not in the body, and why */
  readonly leftOut: readonly LeftOutLine[];
  /** the text as it came, line ends made equal */
  readonly original: string;
  /** sentences for the person who confirms */
  readonly warnings: readonly string[];
}

/** A fact that something else contradicts is in doubt. */
export const contradicted = (fact: Fact, other: Pick<Fact, 'value' | 'where'> | undefined): Fact =>
  other === undefined || other.value === fact.value || fact.doubt !== undefined
    ? fact
    : { ...fact, doubt: `But ${other.where} says ${other.value}.` };

/** True for a day that need not be asked for. */
export const isCertain = (fact: Fact | undefined): boolean =>
  fact !== undefined && fact.sure !== 'guessed' && fact.doubt === undefined && isDay(fact.value);

/** `YYYY-MM-DD`, a day that there is, from the year 1000 on. */
export function isDay(day: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const at = new Date(`${day}T00:00:00Z`);
  if (!year || Number(year) < 1000 || Number.isNaN(at.getTime())) return false;
  return at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(date);
}

export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  title: 'Title',
  source: 'Source',
  published: 'Publication date',
  language: 'Language',
  url: 'URL',
};

export function whereWords(fact: Fact | undefined): string {
  if (!fact) return 'Not found.';
  const found = fact.sure === 'guessed' ? `Guessed from ${fact.where}.` : `From ${fact.where}.`;
  return fact.doubt ? `${found} ${fact.doubt}` : found;
}

/** A sentence to stand beside the field, null where there is nothing to say. Elsewhere it may be tomorrow already. */
export const futureWords = (day: string, today: string): string | null =>
  isDay(day.trim()) && dayNumber(day.trim()) > dayNumber(today) + 1 ? 'This date is in the future. Check the year.' : null;
