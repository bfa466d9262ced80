/**
 * Scores extracted events against the events that a person found in the same article. An extracted and an expected event match if the
 * evidence overlaps the expected quotation. If several match, the best agreement wins, one-to-one. Date, status, actors and themes are
 * scored over the pairs.
 */
import type { Span } from '@/engine/model/article';
import { overlaps } from '@/engine/text/ordered-spans';
import { type Rates, rates } from './rates';

export interface ScoredEvent {
  readonly evidence: Span;
  readonly date: string;
  readonly status: string;
  /** canonical names */
  readonly actors: readonly string[];
  /** by name */
  readonly roles?: Readonly<Record<string, string>>;
  readonly themes: readonly string[];
  /** null when none is given */
  readonly action?: string | null;
}

export interface ExpectedEvent extends ScoredEvent {
  /** other acceptable values */
  readonly dateAlternatives: readonly string[];
  readonly statusAlternatives: readonly string[];
  /** actors that are named but need not be listed */
  readonly optionalActors: readonly string[];
  /** neither missing nor wrong if a reader leaves it out or includes it */
  readonly optional: boolean;
}

export interface EventArticle {
  readonly doc: string;
  readonly expected: readonly ExpectedEvent[];
  readonly found: readonly ScoredEvent[];
}

/** Shares are from 0 to 1. */
export interface EventScore extends Rates {
  readonly expected: number;
  readonly found: number;
  readonly paired: number;
  readonly date: number;
  readonly status: number;
  /** F1 over the names of all pairs */
  readonly actors: number;
  /** share of pairs with a theme in common */
  readonly themes: number;
}

interface Pair {
  readonly expected: ExpectedEvent;
  readonly found: ScoredEvent;
}

const dateAgrees = ({ expected, found }: Pair): boolean => [expected.date, ...expected.dateAlternatives].includes(found.date);
const statusAgrees = ({ expected, found }: Pair): boolean => [expected.status, ...expected.statusAlternatives].includes(found.status);
const themesAgree = ({ expected, found }: Pair): boolean => expected.themes.some((theme) => found.themes.includes(theme));
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Rates a pair's agreement beyond its position. The date has the most weight, because the timeline shows it. */
function agreement(pair: Pair): number {
  const common = pair.expected.actors.filter((name) => pair.found.actors.includes(name)).length;
  return (
    (dateAgrees(pair) ? 4 : 0) + (statusAgrees(pair) ? 1 : 0) + (themesAgree(pair) ? 1 : 0) + share(common, pair.expected.actors.length)
  );
}

/** Pairs events one-to-one, best agreement first. In a tie, the earlier event wins. */
export function pairEvents({ expected, found }: EventArticle): readonly Pair[] {
  const candidates = expected.flatMap((one) =>
    found.filter((other) => overlaps(one.evidence, other.evidence)).map((other) => ({ expected: one, found: other })),
  );
  candidates.sort((a, b) => agreement(b) - agreement(a) || a.expected.evidence.start - b.expected.evidence.start);
  const taken = new Set<ScoredEvent>();
  return candidates.filter((pair) => {
    if (taken.has(pair.expected) || taken.has(pair.found)) return false;
    taken.add(pair.expected).add(pair.found);
    return true;
  });
}

export function scoreEvents(articles: readonly EventArticle[]): EventScore {
  const pairs = articles.flatMap(pairEvents);
  const pairedOptional = pairs.filter((pair) => pair.expected.optional).length;
  const expected = articles.flatMap((article) => article.expected).filter((event) => !event.optional).length;
  const found = articles.flatMap((article) => article.found).length - pairedOptional;
  const paired = pairs.length - pairedOptional;
  return {
    expected,
    found,
    paired,
    ...rates(paired, found, expected),
    date: share(pairs.filter(dateAgrees).length, pairs.length),
    status: share(pairs.filter(statusAgrees).length, pairs.length),
    actors: actorScore(pairs),
    themes: share(pairs.filter(themesAgree).length, pairs.length),
  };
}

function actorScore(pairs: readonly Pair[]): number {
  let [common, wanted, given] = [0, 0, 0];
  for (const { expected, found } of pairs) {
    common += expected.actors.filter((name) => found.actors.includes(name)).length;
    wanted += expected.actors.length;
    given += found.actors.filter((name) => !expected.optionalActors.includes(name)).length;
  }
  return rates(common, given, wanted).f1;
}
