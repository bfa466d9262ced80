/**
 * TempEval-3 measures for temporal expressions. Matching is one to one inside a document: exact spans first, then larger overlap, then leftmost.
 * Strict counts exact spans, relaxed any overlap; type and value F1 are the share of relaxed matches with the same attribute times relaxed F1.
 */
import type { Span } from '../model/span';

export interface ScoredTimex extends Span {
  readonly type: string;
  readonly value: string;
}

export interface ScoredArticle {
  readonly doc: string;
  readonly timex: readonly ScoredTimex[];
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** All figures are shares from 0 to 1. */
export interface DateScore {
  readonly counts: {
    readonly gold: number;
    readonly found: number;
    readonly relaxed: number;
    readonly strict: number;
    readonly type: number;
    readonly value: number;
  };
  readonly strict: PrecisionRecall;
  readonly relaxed: PrecisionRecall;
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

function precisionRecall(hits: number, gold: number, found: number): PrecisionRecall {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Scores the found expressions against the gold ones, article by article (matched by `doc`); an article without findings counts as empty. */
export function scoreDates(gold: readonly ScoredArticle[], found: readonly ScoredArticle[]): DateScore {
  const byDoc = new Map(found.map((article) => [article.doc, article.timex]));
  const counts = { gold: 0, found: 0, relaxed: 0, strict: 0, type: 0, value: 0 };
  for (const article of gold) {
    const mine = byDoc.get(article.doc) ?? [];
    counts.gold += article.timex.length;
    counts.found += mine.length;
    for (const [i, j] of alignSpans(article.timex, mine)) {
      const [a, b] = [article.timex[i], mine[j]];
      if (a === undefined || b === undefined) continue;
      counts.relaxed += 1;
      if (a.start === b.start && a.end === b.end) counts.strict += 1;
      if (a.type === b.type) counts.type += 1;
      if (a.value !== '' && a.value === b.value) counts.value += 1;
    }
  }
  const relaxed = precisionRecall(counts.relaxed, counts.gold, counts.found);
  const typeAccuracy = counts.relaxed === 0 ? 0 : counts.type / counts.relaxed;
  const valueAccuracy = counts.relaxed === 0 ? 0 : counts.value / counts.relaxed;
  return {
    counts,
    strict: precisionRecall(counts.strict, counts.gold, counts.found),
    relaxed,
    typeAccuracy,
    typeF1: typeAccuracy * relaxed.f1,
    valueAccuracy,
    valueF1: valueAccuracy * relaxed.f1,
  };
}
