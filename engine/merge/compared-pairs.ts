/** Scores pairs of mentions, each pair of statements once. A cheap upper bound rules out pairs below the threshold. */
import type { EventMention, ThemeId } from '../model/event';
import type { MergeLanguage } from '../model/merging';
import { memoizeByObject } from '../text/memoize';
import { nearThemes } from './agreement';
import { actorIds, isAnonymous } from './comparable';
import { scorePair } from './score-pair';
import { MATCH_THRESHOLD, MATCH_WEIGHTS as W } from './weights';

export interface ComparedPairs {
  /** Returns one number for all mentions that are equal for comparison. */
  statementOf(mention: EventMention): number;
  /** Returns 0..1, with 0 if the dates exclude each other. */
  scoreOf(a: EventMention, b: EventMention): number;
  /** False if the actors, themes and clauses of two mentions cannot reach `MATCH_THRESHOLD`. */
  mayMatch(a: EventMention, b: EventMention): boolean;
}

/** The input of the bound, computed once per mention. */
interface Features {
  readonly actors: ReadonlySet<string>;
  /** its actors are implied, so others do not contradict them */
  readonly isAnonymous: boolean;
  readonly countries: ReadonlySet<string>;
  readonly themes: ReadonlySet<ThemeId>;
  readonly near: readonly ThemeId[];
  /** filed as a statement or without a clear theme, so other reports may file it under its subject */
  readonly isReported: boolean;
  /** content words of the clause without its names */
  readonly words: ReadonlySet<string>;
  /** in lower case */
  readonly place: string | null;
}

/** Returns the data that decides the comparison of a mention. */
const statement = ({ signature, date, dateWords, actors, themes, action, place, status, rules }: EventMention): string =>
  JSON.stringify([
    signature,
    date.edtf,
    date.earliest,
    date.latest,
    date.precision,
    dateWords !== null,
    actors,
    themes,
    action,
    place,
    status,
    rules,
  ]);

function featuresOf({ actors, themes, signature, place }: EventMention, language: MergeLanguage): Features {
  const names = language.nameStems([...actors.map(({ name }) => name), place ?? '']);
  return {
    actors: new Set(actorIds(actors)),
    isAnonymous: isAnonymous({ signatures: [signature] }),
    countries: new Set(actors.flatMap(({ country }) => (country ? [country] : []))),
    themes: new Set(themes),
    near: nearThemes(themes),
    isReported: themes.includes('statement') || themes.includes('other'),
    words: language.tellingStems(signature, names),
    place: place?.toLowerCase() ?? null,
  };
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const item of few) if (many.has(item)) return true;
  return false;
}

/** The maximum contribution of date and status. */
const DATE_AND_STATUS = W.date + W.statusSame;
/** A clause may contain names from the other side. Without them, two clauses share more than the bound counts. */
const SLACK = 0.2;

function actorsBound(a: Features, b: Features): number {
  if (a.actors.size === 0 || b.actors.size === 0) return W.actorsUnknown;
  if (meet(a.actors, b.actors)) return W.actorsShared;
  if (a.isAnonymous || b.isAnonymous) return W.actorsUnknown;
  return meet(a.countries, b.countries) ? 0 : W.actorsDiffer;
}

function themesBound(a: Features, b: Features): number {
  if (meet(a.themes, b.themes)) return W.themesShared;
  const open = a.isReported || b.isReported || a.near.some((theme) => b.themes.has(theme));
  return open ? W.themesShared : W.themesDiffer;
}

function clauseBound(a: Features, b: Features): number {
  let both = 0;
  for (const word of a.words) if (b.words.has(word)) both += 1;
  if (both === 0) return 0;
  const [few, many] = a.words.size < b.words.size ? [a.words.size, b.words.size] : [b.words.size, a.words.size];
  return W.clause * Math.min(1, (both / few + both / many) / 2 + SLACK) + W.kindShared;
}

function placeBound(a: Features, b: Features): number {
  if (a.place === null || b.place === null) return 0;
  if (a.place !== b.place && !a.place.includes(b.place) && !b.place.includes(a.place)) return 0;
  return W.placeSame;
}

const bound = (a: Features, b: Features): number =>
  DATE_AND_STATUS + actorsBound(a, b) + themesBound(a, b) + clauseBound(a, b) + placeBound(a, b);

export function comparedPairs(language: MergeLanguage): ComparedPairs {
  const numbers = new Map<string, number>();
  const scores = new Map<string, number>();

  const statementOf = memoizeByObject((mention: EventMention): number => {
    const text = statement(mention);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });

  function scoreOf(a: EventMention, b: EventMention): number {
    const pair = `${statementOf(a)} ${statementOf(b)}`;
    const found = scores.get(pair);
    if (found !== undefined) return found;
    const score = scorePair({ ...a, signatures: [a.signature] }, { ...b, signatures: [b.signature] }, language)?.score ?? 0;
    scores.set(pair, score);
    return score;
  }

  const seen = memoizeByObject((mention: EventMention) => featuresOf(mention, language));

  return { statementOf, scoreOf, mayMatch: (a, b) => bound(seen(a), seen(b)) >= MATCH_THRESHOLD };
}
