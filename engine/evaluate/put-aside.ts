/** Leaves out of a score the expressions of a kind that a corpus marks now in one way, now in another. */
import type { MarkedArticle } from './date-errors';
import type { ScoredArticle, ScoredTimex } from './score-dates';

export interface Compared {
  readonly gold: readonly MarkedArticle[];
  readonly found: readonly ScoredArticle[];
}

const overlaps = (a: ScoredTimex, b: ScoredTimex): boolean => a.start < b.end && b.start < a.end;

/** Without every expression, marked or found, right or wrong, whose words the pattern is found in, and without what overlaps one of them. */
export function putAside({ gold, found }: Compared, words: RegExp): Compared {
  const byDoc = new Map(found.map(({ doc, timex }) => [doc, timex]));
  const kept = gold.map((article) => {
    const mine = byDoc.get(article.doc) ?? [];
    const aside = [...article.timex, ...mine].filter(({ start, end }) => words.test(article.text.slice(start, end)));
    const keep = (all: readonly ScoredTimex[]): readonly ScoredTimex[] => all.filter((one) => !aside.some((other) => overlaps(one, other)));
    return { gold: { ...article, timex: keep(article.timex) }, found: { doc: article.doc, timex: keep(mine) } };
  });
  return { gold: kept.map((one) => one.gold), found: kept.map((one) => one.found) };
}
