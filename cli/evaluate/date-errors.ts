/** Lists differences between annotated and found temporal expressions, with the words around each. */
import { overlaps } from '@/engine/text/ordered-spans';
import { alignSpans, type ScoredArticle, type ScoredTimex } from './score-dates';

/** Kind of error: not found, not annotated, wrong span, wrong type or wrong value. One pair may have several errors. */
type DateFault = 'missed' | 'extra' | 'span' | 'type' | 'value';

interface MarkedArticle extends ScoredArticle {
  readonly text: string;
}

export interface WordedSide extends ScoredTimex {
  readonly text: string;
}

export interface DateError {
  readonly fault: DateFault;
  readonly doc: string;
  readonly gold: WordedSide | null;
  readonly found: WordedSide | null;
  /** the text around the expression with collapsed white space; [[ ]] marks the expression */
  readonly context: string;
}

/** Characters of context on either side. */
const REACH = 60;

const fold = (text: string): string => text.replace(/\s+/g, ' ');

function contextOf(text: string, { start, end }: ScoredTimex): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  return fold(`${before}[[${text.slice(start, end)}]]${text.slice(end, end + REACH)}`).trim();
}

function faultsOf(gold: ScoredTimex, found: ScoredTimex): readonly DateFault[] {
  return [
    ...(gold.start === found.start && gold.end === found.end ? [] : (['span'] as const)),
    ...(gold.type === found.type ? [] : (['type'] as const)),
    ...(gold.value !== '' && gold.value === found.value ? [] : (['value'] as const)),
  ];
}

function errorsOf(article: MarkedArticle, found: readonly ScoredTimex[]): readonly DateError[] {
  const { doc, text } = article;
  const worded = ({ start, end, type, value }: ScoredTimex): WordedSide => ({
    start,
    end,
    type,
    value,
    text: fold(text.slice(start, end)),
  });
  const pairs = new Map(alignSpans(article.timex, found));
  const matched = new Set(pairs.values());
  const errors = article.timex.flatMap((gold, index): readonly DateError[] => {
    const mine = found[pairs.get(index) ?? -1];
    const [goldSide, context] = [worded(gold), contextOf(text, gold)];
    if (mine === undefined) return [{ fault: 'missed', doc, gold: goldSide, found: null, context }];
    return faultsOf(gold, mine).map((fault) => ({ fault, doc, gold: goldSide, found: worded(mine), context }));
  });
  const extra = found
    .filter((_, index) => !matched.has(index))
    .map((mine): DateError => ({ fault: 'extra', doc, gold: null, found: worded(mine), context: contextOf(text, mine) }));
  const placeOf = ({ gold, found: mine }: DateError): number => gold?.start ?? mine?.start ?? 0;
  return [...errors, ...extra].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Returns the differences in text order. Expressions are matched as in `scoreDates`. */
export function dateErrors(gold: readonly MarkedArticle[], found: readonly ScoredArticle[]): readonly DateError[] {
  const byDoc = new Map(found.map((article) => [article.doc, article.timex]));
  return gold.flatMap((article) => errorsOf(article, byDoc.get(article.doc) ?? []));
}

interface Compared {
  readonly gold: readonly MarkedArticle[];
  readonly found: readonly ScoredArticle[];
}

/** Removes every annotated or found expression that matches the pattern, and every expression that overlaps one of them. */
export function putAside({ gold, found }: Compared, words: RegExp): Compared {
  const byDoc = new Map(found.map(({ doc, timex }) => [doc, timex]));
  const remaining = gold.map((article) => {
    const mine = byDoc.get(article.doc) ?? [];
    const aside = [...article.timex, ...mine].filter(({ start, end }) => words.test(article.text.slice(start, end)));
    const keep = (all: readonly ScoredTimex[]): readonly ScoredTimex[] => all.filter((one) => !aside.some((other) => overlaps(one, other)));
    return { gold: { ...article, timex: keep(article.timex) }, found: { doc: article.doc, timex: keep(mine) } };
  });
  return { gold: remaining.map((one) => one.gold), found: remaining.map((one) => one.found) };
}
