/** Lists the possible dates of a model's event, each with its sources: the model, its date words, the engine's event, or the article. */
import { bestOf } from '@/domain/best-of';
import {
  addDays,
  addMonths,
  type DatedEvent,
  dayNumber,
  formatDay,
  overlaps,
  parseDay,
  parseEdtf,
  type ResolvedDate,
  type ResolvedTimex,
  type Span,
} from '@/engine/index';
import type { AnswerEvent } from './answer';
import { type ArticleReading, sentencesAt } from './article-reading';
import type { StatedPlace } from './find-engine-event';
import { distanceOf } from './find-quote';

/**
 * event: the engine's date · passage: mentioned nearby · named: mentioned anywhere in the article or its headline · counted: relative to a
 * date in the article, by the amount in the words · interval: between a date shortly before and the publication day
 */
export type DateSource = 'model' | 'words' | 'event' | 'passage' | 'publication' | 'interval' | 'named' | 'counted';

/** How the model's date compares with its words: they give the same date, another date, or none; or there are no words. */
export type WordsState = 'same' | 'other' | 'unresolved' | 'none';

export interface DateOption {
  readonly edtf: string;
  readonly sources: readonly DateSource[];
  readonly features: readonly string[];
}

export interface DateEvidence {
  readonly state: WordsState;
  /** the words in the article */
  readonly words: Span | null;
  /** the expression that dates the words */
  readonly timex: ResolvedTimex | null;
  readonly options: readonly DateOption[];
}

/** An event between two dates at most this many days apart has the interval as its date. */
const LONGEST_INTERVAL = 7;
/** Maximum distance to the engine's date for words relative to another day ("today" in a quotation). */
const FARTHEST = 31;
/** The same for a month or a day of a month without a year, which may be in the previous or next year. */
const FARTHEST_MONTH = 366;

/** Drops the time of day, because dates are no finer than a day: "late on Sunday" is that Sunday. */
const plainDay = (edtf: string): string => edtf.replace(/(\d{4}-\d\d-\d\d)~/g, '$1');

export function dateEvidence(
  reading: ArticleReading,
  event: AnswerEvent,
  { quote: place, words }: StatedPlace,
  engineEvent: DatedEvent | null,
): DateEvidence {
  const dated = words === null ? [] : reading.timexes.filter(({ timex, date }) => date !== null && overlaps(timex, words));
  const timex = bestOf(dated, ({ timex: { start, end } }) => end - start);
  const named = timex?.date ? plainDay(timex.date.edtf) : null;
  const claimed = event.date === null ? null : plainDay(event.date);
  const range = rangeOf(dated);
  const state =
    words === null ? 'none' : named === null ? 'unresolved' : claimed === null || claimed === named || claimed === range ? 'same' : 'other';
  if (state === 'same') {
    const edtf = claimed !== null && claimed === range ? claimed : (named ?? '');
    return {
      state,
      words,
      timex,
      options: [{ edtf, sources: ['words', ...(claimed === null ? [] : (['model'] as const))], features: [] }],
    };
  }
  const given: [DateSource, string | null][] =
    state === 'other'
      ? [
          ['model', claimed !== null && timex !== null && mayMean(timex, claimed) ? claimed : null],
          ['words', named],
        ]
      : [['model', claimed], ...around(reading, place, engineEvent), ...support(reading, claimed, words)];
  const sources = new Map<string, DateSource[]>();
  for (const [source, edtf] of given) if (edtf !== null) sources.set(edtf, [...(sources.get(edtf) ?? []), source]);
  // Without words, the model's date alone is not reliable
  if (state !== 'other' && claimed !== null && sources.get(claimed)?.length === 1) sources.delete(claimed);
  const options = [...sources].map(
    ([edtf, by]): DateOption => ({ edtf, sources: by, features: featuresOf(state, edtf, by, event, timex) }),
  );
  return { state, words, timex, options };
}

/** Returns the range from the first to the last of several expressions: "in 2003 and 2004". */
function rangeOf(dated: readonly ResolvedTimex[]): string | null {
  const dates = dated.flatMap(({ date, parts }) => (parts?.length ? parts.flatMap((part) => part.date ?? []) : (date ?? [])));
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last && first !== last && first.earliest < last.earliest ? `${first.edtf}/${last.edtf}` : null;
}

/** Returns the article's dates for an event without date words. */
function around(reading: ArticleReading, place: Span, engineEvent: DatedEvent | null): [DateSource, string | null][] {
  const { published } = reading.article;
  const passage = passageDate(reading, place);
  const event = engineEvent === null ? null : plainDay(engineEvent.date.edtf);
  const anchor = [event, passage].find((edtf) => edtf !== null && isShortlyBefore(edtf, published)) ?? null;
  return [
    ['event', event],
    ['passage', passage],
    ['publication', published],
    ['interval', anchor === null ? null : `${anchor}/${published}`],
  ];
}

/** Returns the evidence for the model's date if the engine reads no date in its words. */
function support(
  { timexes, headline, article }: ArticleReading,
  claimed: string | null,
  words: Span | null,
): [DateSource, string | null][] {
  if (claimed === null) return [];
  const dates = timexes.flatMap(({ date }) => date ?? []);
  const named = [...dates, ...headline].some(({ edtf }) => plainDay(edtf) === claimed);
  const amounts =
    words === null ? [] : timexes.filter(({ timex }) => overlaps(timex, words)).flatMap(({ timex }) => amountOf(timex.reading) ?? []);
  const days = [article.published, ...dates.map(({ earliest }) => earliest)];
  const counted = amounts.some((amount) => days.some((day) => isCounted(claimed, day, amount)));
  return [
    ['named', named ? claimed : null],
    ['counted', counted ? claimed : null],
  ];
}

interface Amount {
  readonly days: number;
  readonly months: number;
}

const UNITS: Readonly<Record<string, Amount>> = {
  day: { days: 1, months: 0 },
  week: { days: 7, months: 0 },
  month: { days: 0, months: 1 },
  year: { days: 0, months: 12 },
  decade: { days: 0, months: 120 },
};

function amountOf(reading: ResolvedTimex['timex']['reading']): Amount | null {
  const count = reading.kind === 'duration' ? reading.amount : reading.kind === 'relative' ? Math.abs(reading.offset) : undefined;
  const unit = reading.kind === 'duration' || reading.kind === 'relative' ? UNITS[reading.unit] : undefined;
  return unit && count !== undefined && count > 0 ? { days: unit.days * count, months: unit.months * count } : null;
}

/** Whether the date begins this amount before or after the day, at its precision. */
function isCounted(edtf: string, day: string, { days, months }: Amount): boolean {
  const from = parseDay(day);
  if (from === null) return false;
  const [claimed = ''] = edtf.replace('~', '').split('/');
  return [-1, 1].some((sign) => formatDay(addDays(addMonths(from, sign * months), sign * days)).startsWith(claimed));
}

/** Returns the last date before the place, or the first after it, in its paragraph or the previous one. */
function passageDate(reading: ArticleReading, place: Span): string | null {
  const paragraph = sentencesAt(reading, place)[0]?.paragraph ?? 0;
  const near = reading.timexes.filter(({ timex, date }) => {
    const distance = paragraph - (reading.sentences[timex.sentence]?.paragraph ?? -2);
    return date !== null && (distance === 0 || distance === 1);
  });
  const before = near.filter(({ timex }) => timex.end <= place.start);
  const closest = bestOf(before.length > 0 ? before : near, ({ timex }) => -distanceOf(timex, place));
  return closest?.date ? plainDay(closest.date.edtf) : null;
}

function isShortlyBefore(edtf: string, published: string): boolean {
  const [day, last] = [parseDay(edtf), parseDay(published)];
  return day !== null && last !== null && edtf < published && formatDay(addDays(day, LONGEST_INTERVAL)) >= published;
}

/** Whether a date matches its words. The weekday and the month must agree, and it must not be years away from the engine's date. */
function mayMean({ timex: { reading }, date }: ResolvedTimex, claimed: string): boolean {
  const span = parseEdtf(claimed);
  const first = span === null ? null : parseDay(span.earliest);
  if (span === null || first === null || !date) return false;
  if (reading.kind === 'absolute') return span.earliest <= date.latest && date.earliest <= span.latest;
  if (reading.kind !== 'partial') return !areApart(span, date, FARTHEST);
  const { year, month, day, weekday } = reading.fields;
  if (year !== undefined && first.year !== year) return false;
  if (month !== undefined && span.earliest.slice(0, 7) !== span.latest.slice(0, 7)) return false;
  if (month !== undefined && first.month !== month) return false;
  if (day !== undefined && (first.day !== day || span.precision !== 'day')) return false;
  if (areApart(span, date, month === undefined ? FARTHEST : FARTHEST_MONTH)) return false;
  return weekday === undefined || (span.precision === 'day' && sameWeekday(span.earliest, date.earliest));
}

type Bounds = Pick<ResolvedDate, 'earliest' | 'latest'>;

function areApart(a: Bounds, b: Bounds, days: number): boolean {
  const gap = Math.max(dayNumber(b.earliest) - dayNumber(a.latest), dayNumber(a.earliest) - dayNumber(b.latest));
  return gap > days;
}

const sameWeekday = (one: string, other: string): boolean => (dayNumber(one) - dayNumber(other)) % 7 === 0;

function relationOf(edtf: string, timex: ResolvedTimex): string {
  const [a, b] = [parseEdtf(edtf), timex.date];
  if (a === null || b === null) return 'none';
  if (a.earliest === b.earliest && a.latest === b.latest) return 'equal';
  if (a.latest < b.earliest || b.latest < a.earliest) return 'apart';
  if (a.earliest >= b.earliest && a.latest <= b.latest) return 'inside';
  return a.earliest <= b.earliest && a.latest >= b.latest ? 'around' : 'across';
}

/** There are few and simple features, because the training data has hundreds of events and tens of disagreements. */
function featuresOf(
  state: WordsState,
  edtf: string,
  sources: readonly DateSource[],
  { date, status }: AnswerEvent,
  timex: ResolvedTimex | null,
): readonly string[] {
  if (state !== 'other' || timex === null) return sources.flatMap((source) => [`around:${source}`, `around:${source}&${status ?? 'none'}`]);
  const [source = 'model'] = sources;
  const { kind } = timex.timex.reading;
  const relation = relationOf(date ?? '', timex);
  return [
    `words:${source}`,
    `words:${source}&date=${parseEdtf(edtf)?.precision ?? 'none'}`,
    `words:${source}&relation=${relation}`,
    `words:${source}&reading=${kind}`,
    `words:${source}&words=${timex.date?.precision ?? 'none'}`,
    `words:${source}&relation=${relation}&reading=${kind}`,
  ];
}
