/**
 * TempEval-3 measures for temporal expressions. Matching is one-to-one inside a document: exact spans first, then larger overlap, then
 * leftmost. Strict counts exact spans, relaxed any overlap; type and value F1 are the share of relaxed matches with the same attribute
 * times relaxed F1.
 */
import type { Span } from '@/engine/model/article';
import { type Rates, rates } from './rates';

export interface ScoredTimex extends Span {
  readonly type: string;
  readonly value: string;
}

export interface ScoredArticle {
  readonly doc: string;
  readonly timex: readonly ScoredTimex[];
}

/** Counts of annotated and found expressions, and of pairs that overlap, are exact, and agree in type and value. */
export interface DateCounts {
  readonly gold: number;
  readonly found: number;
  readonly relaxed: number;
  readonly strict: number;
  readonly type: number;
  readonly value: number;
}

/** All figures are shares from 0 to 1. */
export interface DateScore {
  readonly counts: DateCounts;
  readonly strict: Rates;
  readonly relaxed: Rates;
  readonly typeAccuracy: number;
  readonly typeF1: number;
  readonly valueAccuracy: number;
  readonly valueF1: number;
}

interface Candidate {
  readonly gold: number;
  readonly found: number;
  readonly overlap: number;
  readonly exact: boolean;
  readonly start: number;
}

/** Pairs of [index in gold, index in found]. */
export function alignSpans(gold: readonly Span[], found: readonly Span[]): readonly (readonly [number, number])[] {
  const candidates: Candidate[] = [];
  gold.forEach((g, i) => {
    found.forEach((p, j) => {
      const overlap = Math.min(g.end, p.end) - Math.max(g.start, p.start);
      if (overlap > 0) candidates.push({ gold: i, found: j, overlap, exact: g.start === p.start && g.end === p.end, start: p.start });
    });
  });
  candidates.sort((a, b) => Number(b.exact) - Number(a.exact) || b.overlap - a.overlap || a.gold - b.gold || a.start - b.start);
  const pairs: (readonly [number, number])[] = [];
  const [takenGold, takenFound] = [new Set<number>(), new Set<number>()];
  for (const candidate of candidates) {
    if (takenGold.has(candidate.gold) || takenFound.has(candidate.found)) continue;
    takenGold.add(candidate.gold);
    takenFound.add(candidate.found);
    pairs.push([candidate.gold, candidate.found]);
  }
  return pairs;
}

type Tally = { -readonly [Name in keyof DateCounts]: number };

const emptyTally = (): Tally => ({ gold: 0, found: 0, relaxed: 0, strict: 0, type: 0, value: 0 });

function addPair(tally: Tally, gold: ScoredTimex, found: ScoredTimex): void {
  tally.relaxed += 1;
  if (gold.start === found.start && gold.end === found.end) tally.strict += 1;
  if (gold.type === found.type) tally.type += 1;
  if (gold.value !== '' && gold.value === found.value) tally.value += 1;
}

function scoreOf(counts: DateCounts): DateScore {
  const relaxed = rates(counts.relaxed, counts.found, counts.gold);
  const typeAccuracy = counts.relaxed === 0 ? 0 : counts.type / counts.relaxed;
  const valueAccuracy = counts.relaxed === 0 ? 0 : counts.value / counts.relaxed;
  return {
    counts,
    strict: rates(counts.strict, counts.found, counts.gold),
    relaxed,
    typeAccuracy,
    typeF1: typeAccuracy * relaxed.f1,
    valueAccuracy,
    valueF1: valueAccuracy * relaxed.f1,
  };
}

/** Returns scores by kind. A pair counts for the kind of its annotated expression, an expression without annotation for its own. */
export function scoreDatesByKind<Article extends ScoredArticle>(
  gold: readonly Article[],
  found: readonly ScoredArticle[],
  kindOf: (timex: ScoredTimex, article: Article) => string,
): ReadonlyMap<string, DateScore> {
  const byDoc = new Map(found.map((article) => [article.doc, article.timex]));
  const tallies = new Map<string, Tally>();
  const tallyOf = (timex: ScoredTimex, article: Article): Tally => {
    const kind = kindOf(timex, article);
    const tally = tallies.get(kind) ?? emptyTally();
    tallies.set(kind, tally);
    return tally;
  };
  for (const article of gold) {
    const mine = byDoc.get(article.doc) ?? [];
    const goldOf = new Map(alignSpans(article.timex, mine).map(([i, j]) => [j, article.timex[i]]));
    for (const timex of article.timex) tallyOf(timex, article).gold += 1;
    mine.forEach((timex, index) => {
      const marked = goldOf.get(index);
      const tally = tallyOf(marked ?? timex, article);
      tally.found += 1;
      if (marked !== undefined) addPair(tally, marked, timex);
    });
  }
  return new Map([...tallies].map(([kind, tally]) => [kind, scoreOf(tally)]));
}

/** Scores the found expressions article by article (matched by `doc`). An article without findings counts as empty. */
export function scoreDates(gold: readonly ScoredArticle[], found: readonly ScoredArticle[]): DateScore {
  return scoreDatesByKind(gold, found, () => '').get('') ?? scoreOf(emptyTally());
}
