/**
 * Resolves temporal expressions to values and dates in text order, because later words may count from earlier ones. In each sentence, words
 * outside quotations come first: the day of speaking anchors "today" inside quotations.
 */
import { type CalendarDay, compareDays, parseDay } from '../calendar/day';
import { isWritable, type Period, periodDays } from '../calendar/period';
import type { IsoDay } from '../model/article';
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ResolvedTimex, Tense } from '../model/resolved-date';
import type { ReadText, Sentence } from '../model/sentence';
import type { Reading, Timex } from '../model/timex';
import type { TraceEntry } from '../model/trace';
import { memoizeByObject } from '../text/memoize';
import { opensSentence } from '../text/ordered-spans';
import { carriedYear, namesYear, pointsToYear } from './carried-year';
import { eventDate } from './event-date';
import type { Mention, Moment, Surroundings } from './moment';
import { isNarrative, looksBack, speaksFromToday } from './narrative';
import { comparedNear, followReport, NO_REPORT, reportedNear } from './report-period';
import { resolveReading } from './resolve-reading';
import { insideQuotation, type Speech, speechIn, stillQuoted } from './speech';
import { storyLine } from './story-line';
import { timexPoints, timexValue } from './timex-value';

/** Returns the ID of the way the date was resolved; the language pack explains each one. */
function resolveRule(timex: Timex, moment: Moment, { tense }: Surroundings): string {
  switch (moment.anchor) {
    case 'none':
      return 'resolve/named';
    case 'carried-over':
    case 'last-mentioned':
    case 'holiday':
      return `resolve/${moment.anchor}`;
    case 'dct':
      if (!placesDate(timex)) return 'resolve/counted';
      return tense === 'past' ? 'resolve/past' : tense === 'future' ? 'resolve/future' : 'resolve/nearest';
  }
}

/** The tense decides only for dates without a direction, such as "on Monday". */
const placesDate = ({ reading }: Timex): boolean => reading.kind === 'partial' && reading.direction === undefined;

function traceOf(timex: Timex, moment: Moment | null, around: Surroundings, { notes }: ResolutionLanguage): readonly TraceEntry[] {
  const found: TraceEntry = { stage: 'recognize', rule: timex.rule, note: notes.recognized(timex.quote) };
  const refined = (timex.refiners ?? []).map((rule): TraceEntry => ({ stage: 'refine', rule, note: notes.refined(timex.quote) }));
  if (moment === null) return [found, ...refined];
  const note = notes.resolved({ ...moment, isSpeech: !around.dctIsPublication }, placesDate(timex) ? around.tense : null);
  return [found, ...refined, { stage: 'resolve', rule: resolveRule(timex, moment, around), note }];
}

export interface ResolveOptions {
  /** day of publication */
  readonly published: IsoDay;
  /**
   * reference of undated days: publication (`news`), the last mentioned date (`narrative`), or decided by the text (`auto`, the default)
   */
  readonly mode?: 'news' | 'narrative' | 'auto';
}

const monthOf = (reading: Reading): number | undefined => (reading.kind === 'partial' ? reading.fields.month : undefined);

/** Later words do not count from "the past five years", but do from "the first weeks of 2015". */
const isStretch = ({ reading }: Timex): boolean => reading.kind === 'duration' && reading.base === undefined;

/** Placeholder for an unknown publication day. Results that depend on it are dropped. */
const UNKNOWN_DAY: CalendarDay = { year: 1970, month: 1, day: 1 };

/** Whether the moment depends on the publication day. */
const needsDay = (moment: Moment, { reading }: Timex): boolean =>
  moment.anchor === 'dct' || (moment.anchor === 'holiday' && reading.kind === 'holiday' && reading.year === undefined);

/** "By" and "until" set a deadline; the verb beside them refers to something else. */
const isDeadline = (timex: Timex): boolean => timex.qualifier === 'by' || timex.bound === 'until';

const hasWritableYears = ({ period, until }: Moment): boolean => isWritable(period) && (until === undefined || isWritable(until));

const namesDay = (moment: Moment): boolean => moment.until === undefined && moment.period.unit === 'day';

/**
 * Resolves every expression in order. Expressions that are temporal only in a narrative are dropped in other texts. With an invalid
 * `published` day, expressions that need one have a null `date`.
 */
export function resolveTimexes(
  timexes: readonly Timex[],
  text: ReadText,
  options: ResolveOptions,
  language: ResolutionLanguage,
): readonly ResolvedTimex[] {
  const day = parseDay(options.published);
  const published = day ?? UNKNOWN_DAY;
  const tenseOf = memoizeByObject((timex: Timex): Tense | undefined => {
    const sentence = text.sentences[timex.sentence];
    return sentence && language.tenseNear(sentence, timex);
  });
  const narrative = options.mode === 'narrative' || (options.mode !== 'news' && isNarrative(timexes, published));
  const story = narrative ? storyLine(timexes, text, (timex) => tenseOf(timex) === 'future', language) : null;
  const resolved = new Map<Timex, ResolvedTimex>();
  const mentions: Mention[] = [];
  let named: Mention | null = null;
  let lastDay: Mention | null = null;
  let lastPastDay: Mention | null = null;
  let report = NO_REPORT;
  let speech: Speech | null = null;

  /** `spokenOn` is the day that "today" means; null if unknown. */
  const resolveOne = (timex: Timex, sentence: Sentence, spokenOn: CalendarDay | null): void => {
    const tense = isDeadline(timex) && language.setsDeadline(sentence, timex) ? 'future' : (tenseOf(timex) ?? 'unknown');
    const fromToday = narrative && day !== null && tense === 'future' && language.isAheadOfToday(sentence, timex);
    const around: Surroundings = {
      dct: spokenOn ?? UNKNOWN_DAY,
      dctIsPublication: spokenOn === day,
      dctKnown: spokenOn !== null,
      tense,
      narrative: narrative && !fromToday,
      last: mentions.at(-1)?.moment ?? null,
      lastDay: lastDay?.moment ?? null,
      justNamed: named !== null && sentence.index - named.sentence <= 1 ? named.moment : null,
      namedHere: named?.sentence === sentence.index ? named.moment : null,
      lastPastDay: lastPastDay?.moment ?? null,
      quarter: reportedNear(report, sentence.index),
      compared: comparedNear(report, sentence.index),
      deadline: isDeadline(timex),
      plannedThen: language.isPlannedThen(sentence, timex),
      openEnded: timex.openEnded === true,
      storyYear: fromToday ? null : (story?.years.get(timex) ?? null),
      carriedYear: narrative ? null : carriedYear(language, mentions, sentence, tense, published.year, monthOf(timex.reading), timex.start),
    };
    const one = toResolved(timex, around, language);
    resolved.set(timex, one.resolved);
    report = followReport(report, language.reportCue(timex), one.moment, { tense, published, sentence: sentence.index });
    const aside =
      looksBack(timex.reading, narrative) || (narrative && (speaksFromToday(timex.reading) || (story?.asides.has(timex) ?? false)));
    if (one.moment !== null && !isStretch(timex)) {
      const carried = one.moment.anchor === 'carried-over';
      const mention: Mention = {
        moment: one.moment,
        start: timex.start,
        end: timex.end,
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        carriesYear: (namesYear(timex) && !language.describesNoun(timex, sentence)) || (carried && mentions.at(-1)?.carriesYear === true),
        carriesOn: (pointsToYear(timex) && !language.describesNoun(timex, sentence)) || (carried && mentions.at(-1)?.carriesOn === true),
        opens: opensSentence(timex, sentence),
      };
      named = mention;
      if (aside) return;
      mentions.push(mention);
      if (namesDay(one.moment)) lastDay = mention;
      if (namesDay(one.moment) && compareDays(periodDays(one.moment.period).first, published) <= 0) lastPastDay = mention;
    }
  };

  const spoken = narrative ? timexes : timexes.filter((timex) => timex.storyOnly !== true);
  for (const [sentence, group] of bySentence(spoken, text.sentences)) {
    const quoted = group.filter((timex) => insideQuotation(timex, sentence));
    const before = mentions.length;
    for (const timex of group) if (!quoted.includes(timex)) resolveOne(timex, sentence, day);
    speech = speechIn(language, sentence, mentions.slice(before)) ?? speech;
    const spokenOn = speech !== null && stillQuoted(speech, sentence, text) ? speech.day : null;
    for (const timex of quoted) resolveOne(timex, sentence, spokenOn ?? (narrative && speaksFromToday(timex.reading) ? null : day));
  }
  return timexes.flatMap((timex) => resolved.get(timex) ?? []);
}

/** `end` is the other end of the range that contains the expression, for "from Monday to Wednesday". */
function toResolved(
  timex: Timex,
  around: Surroundings,
  language: ResolutionLanguage,
  end?: Period,
): { readonly resolved: ResolvedTimex; readonly moment: Moment | null } {
  const alone = resolveReading(timex.reading, around);
  const reached = alone !== null && alone.until === undefined && end?.unit === alone.period.unit ? { ...alone, period: end } : alone;
  const moment = reached === null || (needsDay(reached, timex) && !around.dctKnown) || !hasWritableYears(reached) ? null : reached;
  const ends = timex.reading.kind === 'range' && moment?.until !== undefined ? [moment.period, moment.until] : [end, end];
  const parts = timex.parts?.map(
    (part, index) => toResolved(part, { ...around, ...endYear(part, moment, index) }, language, ends[index]).resolved,
  );
  const points = timexPoints(timex, moment, around);
  const trace = traceOf(timex, moment, around, language);
  return {
    moment,
    resolved: {
      timex,
      value: timexValue(timex, moment),
      date: eventDate(timex, moment, language),
      anchor:
        moment === null
          ? { kind: 'none' }
          : { kind: moment.anchor, ...(moment.anchorDate === undefined ? {} : { date: moment.anchorDate }) },
      tense: around.tense,
      rules: trace.map(({ rule }) => rule),
      trace,
      ...(points === null ? {} : { points }),
      ...(parts === undefined ? {} : { parts }),
    },
  };
}

/** Copies the year of the whole range to ends without a year. */
function endYear(part: Timex, whole: Moment | null, index: number): Partial<Surroundings> {
  const period = index === 0 ? whole?.period : whole?.until;
  if (part.reading.kind !== 'partial' || whole?.until === undefined || period === undefined || !('year' in period)) return {};
  return { storyYear: null, carriedYear: period.year };
}

/** Groups the expressions by sentence, in order. */
function bySentence(timexes: readonly Timex[], sentences: readonly Sentence[]): readonly (readonly [Sentence, readonly Timex[]])[] {
  const groups = new Map<Sentence, Timex[]>();
  for (const timex of timexes) {
    const sentence = sentences[timex.sentence];
    if (sentence === undefined) continue;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [timex]);
    else group.push(timex);
  }
  return [...groups];
}
