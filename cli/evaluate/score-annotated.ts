/**
 * Scores extracted events against annotated articles, where a quotation gives each event. An extracted event matches an annotated one if
 * its evidence touches the quotation or is inside the sentences that the quotation touches. The one-to-one assignment maximizes, in this
 * order: pairs, pairs with the same date, pairs with overlapping dates, and shared evidence.
 */
import { parseEdtf } from '@/engine/calendar/edtf';
import type { Span } from '@/engine/model/article';
import { foldLongName } from '@/engine/pipeline';
import { overlaps } from '@/engine/text/ordered-spans';
import { assign } from './assign';
import { goldSentences } from './gold-sentences';
import { type Rates, rates } from './rates';

/** From this length on, a name may also be part of a word ("Mauritania" in "Mauritanian"). */
const LONG = 9;

export function sameName(one: string, other: string): boolean {
  const [a, b] = [foldLongName(one), foldLongName(other)];
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return ` ${long} `.includes(` ${short} `) || (short.length >= LONG && long.includes(short));
}

/** Counts names in one list with a partner in the other. Each name is in at most one pair. */
export function pairedNames(some: readonly string[], others: readonly string[]): number {
  return assign(some.map((one) => others.map((other) => Number(sameName(one, other))))).filter((at) => at >= 0).length;
}

/** An extracted event; `roles` and `actors` are by name. */
export interface ScoredEvent {
  readonly evidence: Span;
  readonly date: string;
  readonly status: string;
  readonly actors: readonly string[];
  readonly roles?: Readonly<Record<string, string>>;
  readonly themes: readonly string[];
  /** null when none is given */
  readonly action?: string | null;
}

export interface AnnotatedEvent {
  readonly what: string;
  /** exact words of the article; the first occurrence counts */
  readonly quote: string;
  /** EDTF */
  readonly date: string;
  readonly status: string;
  readonly actors: readonly string[];
  /** also right; only the demo articles have these fields */
  readonly dateAlt?: readonly string[];
  readonly statusAlt?: readonly string[];
  readonly actorsOptional?: readonly string[];
  /** true: an extraction may contain the event or not; only in the demo articles */
  readonly optional?: boolean;
  /** by name; missing in older annotations */
  readonly roles?: Readonly<Record<string, string>>;
  readonly theme: string;
  /** null if no action fits; missing in older annotations */
  readonly action?: string | null;
  readonly salience: string;
}

export interface AnnotatedArticle<Found extends ScoredEvent = ScoredEvent> {
  readonly doc: string;
  readonly body: string;
  readonly expected: readonly AnnotatedEvent[];
  readonly found: readonly Found[];
}

interface AnnotatedPair {
  readonly core: boolean;
  readonly optional: boolean;
  readonly sameDate: boolean;
  readonly overlappingDate: boolean;
  readonly sameStatus: boolean;
  readonly sameTheme: boolean;
  readonly sameFirstTheme: boolean;
  /** null if the event has no annotated action */
  readonly action: { readonly expected: string | null; readonly found: string | null } | null;
  readonly actors: { readonly common: number; readonly expected: number; readonly found: number };
  /** for actors in both */
  readonly roles: { readonly both: number; readonly same: number };
}

export interface AnnotatedMatch {
  /** index of the extracted event for each annotated one, or -1 */
  readonly foundFor: readonly number[];
  /** how each annotated event agrees with its match; null without one */
  readonly agrees: readonly (AnnotatedPair | null)[];
}

/** Shares from 0 to 1. */
export interface AnnotatedScore {
  readonly expected: number;
  readonly found: number;
  readonly paired: number;
  readonly events: Rates;
  readonly dateStrict: Rates;
  readonly dateRelaxed: Rates;
  /** over the pairs: equal status, theme in the annotation, names */
  readonly status: number;
  readonly theme: number;
  /** over the pairs: the first annotated theme */
  readonly firstTheme: number;
  /** over the pairs; null without annotated actions */
  readonly actions: ActionShares | null;
  readonly actors: Rates;
  /** share of actors in both with the same role; null without annotated roles */
  readonly roles: number | null;
}

export interface ActionShares {
  /** correct actions among those given */
  readonly precision: number;
  /** events with a given action, among those with an annotated one */
  readonly coverage: number;
  /** correct actions among those annotated */
  readonly recall: number;
}

/** Evidence with more sentences or characters is too long to identify an event. */
const MOST_SENTENCES = 2;
const MOST_CHARACTERS = 700;

/** Drops a time of day, and shortens an interval of one day to that day. */
export function plainDate(edtf: string): string {
  const [from = '', to] = edtf.split('/').map((part) => part.trim().replace(/T.*$/, ''));
  return to === undefined || to === from ? from : `${from}/${to}`;
}

function datesOverlap(one: string, other: string): boolean {
  const [a, b] = [parseEdtf(plainDate(one)), parseEdtf(plainDate(other))];
  if (a === null || b === null) return false;
  return (a.openStart || b.openEnd || a.earliest <= b.latest) && (b.openStart || a.openEnd || b.earliest <= a.latest);
}

interface QuotePlace {
  readonly quote: Span;
  /** from the start to the end of the sentences that it touches */
  readonly around: Span;
}

/** Returns null if the article does not contain the quotation. */
export function quotePlace(quote: string, body: string, sentences: readonly Span[] = goldSentences(body)): QuotePlace | null {
  const start = body.indexOf(quote);
  if (start < 0) return null;
  const span = { start, end: start + quote.length };
  const touched = sentences.filter((sentence) => overlaps(sentence, span));
  return { quote: span, around: { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? span.end } };
}

/** Returns 0 if the two cannot match, otherwise 1 plus the share of common evidence. */
function nearness(place: QuotePlace | null, evidence: Span): number {
  if (place === null) return 0;
  const common = Math.max(0, Math.min(place.quote.end, evidence.end) - Math.max(place.quote.start, evidence.start));
  const inside = evidence.start >= place.around.start && evidence.end <= place.around.end;
  if (common === 0 && !inside) return 0;
  return 1 + common / Math.max(place.quote.end - place.quote.start, evidence.end - evidence.start);
}

const isSameDate = ({ date, dateAlt = [] }: AnnotatedEvent, found: ScoredEvent): boolean =>
  [date, ...dateAlt].some((one) => plainDate(one) === plainDate(found.date));

const countedActors = ({ actorsOptional = [] }: AnnotatedEvent, { actors }: ScoredEvent): readonly string[] =>
  actors.filter((name) => !actorsOptional.includes(name));

function compareRoles(expected: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): AnnotatedPair['roles'] {
  const others = Object.entries(found);
  const both = Object.entries(expected).flatMap(([name, role]) => {
    const other = others.find(([otherName]) => sameName(name, otherName));
    return other ? [other[1] === role] : [];
  });
  return { both: both.length, same: both.filter(Boolean).length };
}

export function matchAnnotated({ body, expected, found }: AnnotatedArticle): AnnotatedMatch {
  const sentences = goldSentences(body);
  const usable = found.map(
    ({ evidence }) =>
      evidence.end - evidence.start <= MOST_CHARACTERS && sentences.filter((one) => overlaps(one, evidence)).length <= MOST_SENTENCES,
  );
  const weights = expected.map((event) => {
    const place = quotePlace(event.quote, body, sentences);
    return found.map((other, index) => {
      const near = usable[index] ? nearness(place, other.evidence) : 0;
      if (near === 0) return 0;
      return 1e6 + (isSameDate(event, other) ? 1e3 : 0) + (datesOverlap(other.date, event.date) ? 1 : 0) + near / 1e3;
    });
  });
  const foundFor = assign(weights);
  const agrees = expected.map((event, index): AnnotatedPair | null => {
    const other = found[foundFor[index] ?? -1];
    if (!other) return null;
    const counted = countedActors(event, other);
    return {
      core: event.salience === 'core',
      optional: event.optional ?? false,
      sameDate: isSameDate(event, other),
      overlappingDate: datesOverlap(other.date, event.date),
      sameStatus: [event.status, ...(event.statusAlt ?? [])].includes(other.status),
      sameTheme: other.themes.includes(event.theme),
      sameFirstTheme: other.themes[0] === event.theme,
      action: event.action === undefined ? null : { expected: event.action, found: other.action ?? null },
      actors: { common: pairedNames(event.actors, counted), expected: event.actors.length, found: counted.length },
      roles: compareRoles(event.roles ?? {}, other.roles ?? {}),
    };
  });
  return { foundFor, agrees };
}

function scoreActions(actions: readonly NonNullable<AnnotatedPair['action']>[]): ActionShares | null {
  if (actions.length === 0) return null;
  const given = actions.filter(({ found }) => found !== null);
  const annotated = actions.filter(({ expected }) => expected !== null);
  const right = given.filter(({ expected, found }) => expected === found).length;
  return {
    precision: given.length === 0 ? 0 : right / given.length,
    coverage: annotated.length === 0 ? 0 : annotated.filter(({ found }) => found !== null).length / annotated.length,
    recall: annotated.length === 0 ? 0 : right / annotated.length,
  };
}

/** Leaves out optional events and their matches; `coreOnly` also those that are only background. */
export function scoreAnnotated(articles: readonly AnnotatedArticle[], coreOnly = false): AnnotatedScore {
  const all = articles.map(matchAnnotated);
  const made = all.flatMap(({ agrees }) => agrees.filter((pair) => pair !== null));
  const pairs = made.filter((pair) => !pair.optional && (pair.core || !coreOnly));
  const aside = made.length - pairs.length;
  const found = articles.reduce((sum, article) => sum + article.found.length, 0) - aside;
  const expected = articles
    .flatMap((article) => article.expected)
    .filter((event) => !event.optional && (event.salience === 'core' || !coreOnly)).length;
  const count = (trait: keyof AnnotatedPair): number => pairs.filter((pair) => pair[trait]).length;
  const sum = (part: keyof AnnotatedPair['actors']): number => pairs.reduce((total, pair) => total + pair.actors[part], 0);
  const share = (part: number, whole = pairs.length): number => (whole === 0 ? 0 : part / whole);
  const roles = (part: keyof AnnotatedPair['roles']): number => pairs.reduce((total, pair) => total + pair.roles[part], 0);
  return {
    expected,
    found,
    paired: pairs.length,
    events: rates(pairs.length, found, expected),
    dateStrict: rates(count('sameDate'), found, expected),
    dateRelaxed: rates(count('overlappingDate'), found, expected),
    status: share(count('sameStatus')),
    theme: share(count('sameTheme')),
    firstTheme: share(count('sameFirstTheme')),
    actions: scoreActions(pairs.flatMap(({ action }) => action ?? [])),
    actors: rates(sum('common'), sum('found'), sum('expected')),
    roles: roles('both') === 0 ? null : share(roles('same'), roles('both')),
  };
}
