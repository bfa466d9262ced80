/**
 * "must report within three months", "has 30 days to appeal": a length counted from the happening that it hangs on, or from the day of
 * the text, is the last day for what is to be done.
 */
import { addDays, addMonths, formatDay, parseDay } from '../../calendar/day';
import { parseEdtf } from '../../calendar/edtf';
import { ORDINAL_WORDS } from '../../lexicon/time/numbers';
import { unitOf } from '../../lexicon/time/units';
import { dayNumber } from '../../merge/date-agreement';
import type { IsoDay } from '../../model/article';
import type { ResolvedDate, ResolvedTimex } from '../../model/resolved-date';
import type { Granularity } from '../../model/timex';
import type { Antecedent } from '../dates/antecedent';
import { isSuperlative } from '../dates/attaching/compared-with';
import type { Attachment } from '../dates/attachment';
import { DEADLINE } from '../dates/set-for';
import { objectNoun } from '../sentence/noun-of-verb';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { verbBase } from '../sentence/verb-forms';
import { sameActor } from './carries-on';
import { dayDate } from './date-of-article';

const AHEAD = 'attach/length-ahead';

/** So many days back a day is that of the news itself. */
const NEWS_DAYS = 7;
const DAYS: Readonly<Partial<Record<Granularity, number>>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Readonly<Partial<Record<Granularity, number>>> = { month: 1, quarter: 3, year: 12 };
const GIVING = new Set(['have', 'give', 'get', 'grant']);
const BINDING = new Set(['will', 'must', 'shall', 'should', 'would', 'can', 'may']);

/** A length in the sentence: its tokens, and how much of which unit. */
interface Length {
  readonly timex: ResolvedTimex;
  readonly first: number;
  readonly last: number;
  readonly unit: Granularity;
  readonly amount: number;
}

function lengthsOf(context: SentenceContext): readonly Length[] {
  return context.timexes.flatMap((timex) => {
    const { reading, start, end } = timex.timex;
    if (timex.date !== null || reading.kind !== 'duration' || !(reading.unit in DAYS || reading.unit in MONTHS)) return [];
    if (reading.amount === undefined || !Number.isInteger(reading.amount)) return [];
    const inside = context.parsed.sentence.tokens.filter((token) => start < token.end && token.start < end);
    const [first, last] = [inside[0]?.index, inside.at(-1)?.index];
    return first === undefined || last === undefined ? [] : [{ timex, first, last, unit: reading.unit, amount: reading.amount }];
  });
}

/** What must be done within the length: the verb before "within", or the infinitive behind "has 30 days to". */
function dueVerb({ parsed }: SentenceContext, { first, last }: Length): number | null {
  const before = parsed.predicates.findLastIndex((one) => one.head < first);
  const verb = parsed.predicates[before];
  if (!verb || parsed.chunks[verb.head] !== parsed.chunks[first]) return null;
  if (wordAt(parsed, first - 1) === 'within') {
    const ahead = verb.form === 'infinitive' || (verb.modal !== null && BINDING.has(verb.modal));
    return ahead && !verb.negated ? before : null;
  }
  const next = parsed.predicates[before + 1];
  const given = GIVING.has(verb.lemma) && isFiniteVerb(verb) && !verb.negated;
  return given && next?.form === 'infinitive' && next.start - last <= 2 ? before + 1 : null;
}

/** What takes place at a time, so that "in two weeks" says when and not how long it takes. */
const POINTS = new Set(
  'meet hold take begin start open reopen resume reconvene convene expire lapse end vote visit travel return arrive leave elect go enter host launch'.split(
    ' ',
  ),
);

/** "will meet in two weeks", "takes effect in 30 days": the verb of what comes after so long. */
function comingVerb({ parsed }: SentenceContext, { first, last }: Length): number | null {
  const before = parsed.predicates.findLastIndex((one) => one.head < first);
  const verb = parsed.predicates[before];
  if (wordAt(parsed, first - 1) !== 'in' || !verb || parsed.chunks[verb.head] !== parsed.chunks[first]) return null;
  // "heading for its seventh election in four years": so many within that length
  if (parsed.sentence.tokens.slice(verb.head, first).some((token) => Object.hasOwn(ORDINAL_WORDS, token.lower) || isSuperlative(token)))
    return null;
  if (verb.negated || verb.perfect || verb.passive || !POINTS.has(verbBase(verb.lemma)) || unitOf(wordAt(parsed, last)) === null)
    return null;
  return verb.form === 'present' || verb.form === 'infinitive' || verb.modal === 'will' ? before : null;
}

/** So long after the day of the text, as coarse as its unit. */
function dayAhead({ unit, amount }: Length, published: IsoDay): ResolvedDate | null {
  const day = parseDay(published);
  if (!day) return null;
  const [days, months] = [DAYS[unit], MONTHS[unit]];
  const text = formatDay(days === undefined ? addMonths(day, (months ?? 0) * amount) : addDays(day, days * amount));
  const edtf = text.slice(0, unit === 'year' ? 4 : days === undefined ? 7 : 10);
  const parsed = parseEdtf(edtf);
  if (!parsed) return null;
  const { earliest, latest, precision } = parsed;
  return { edtf, earliest, latest, precision, qualifier: null, extent: 'within', basis: 'relative' };
}

/** The date that the length counts from: named behind it, that of the act above it, or that of what was told before; else the text's own. */
function countedFrom(
  context: SentenceContext,
  length: Length,
  due: number,
  own: readonly Attachment[],
  before: readonly Antecedent[],
  published: IsoDay,
): ResolvedDate | null {
  const { parsed } = context;
  if (['of', 'from', 'after', 'following'].includes(wordAt(parsed, length.last + 1)))
    return (
      context.dated.find(({ first }) => first > length.last && parsed.chunks[first] === parsed.chunks[length.last])?.timex.date ?? null
    );
  const above = predicateAt(context, due)?.governor ?? due - 1;
  const act = own.find((one) => one.predicate !== null && (one.predicate === above || one.predicate === due));
  if (act) return act.predicate === due ? null : act.timex.date;
  const { sentence } = parsed;
  const subject = subjectOf(parsed, due, context.isDate);
  const told = before.findLast(
    (one) =>
      one.settled &&
      one.paragraph === sentence.paragraph &&
      sentence.index - one.sentence === 1 &&
      subject !== null &&
      (sameActor(context, subject, one) || one.words.has(wordAt(parsed, subject.to - 1))),
  );
  const older = told?.timex.date && !isNews(told, published) ? told.timex.date : null;
  return older ?? before.find((one) => isNews(one, published))?.timex.date ?? dayDate(published);
}

/** A day of the last week: what the text reports. */
function isNews({ timex: { date }, settled }: Antecedent, published: IsoDay): boolean {
  if (date === null || !settled || date.precision !== 'day') return false;
  const ago = dayNumber(published) - dayNumber(date.latest);
  return ago >= 0 && ago < NEWS_DAYS;
}

/** So many days, weeks, months or years after the last day of what it counts from; nothing where that day is not known. */
function lastDay(from: ResolvedDate, { unit, amount }: Length): ResolvedDate | null {
  const day = ['day', 'interval'].includes(from.precision) && !/[~%?]/.test(from.edtf) ? parseDay(from.latest) : null;
  if (!day) return null;
  const [days, months] = [DAYS[unit], MONTHS[unit]];
  const edtf = formatDay(days === undefined ? addMonths(day, (months ?? 0) * amount) : addDays(day, days * amount));
  return { edtf, earliest: edtf, latest: edtf, precision: 'day', qualifier: 'before', extent: 'within', basis: 'relative' };
}

/** Attachments for what is to be done within a counted length. */
export function deadlines(
  context: SentenceContext,
  own: readonly Attachment[],
  before: readonly Antecedent[],
  published: IsoDay,
): readonly Attachment[] {
  return lengthsOf(context).flatMap((length) => {
    const coming = comingVerb(context, length);
    const ahead = coming === null || own.some((one) => one.predicate === coming) ? null : dayAhead(length, published);
    if (coming !== null && ahead) {
      const timex: ResolvedTimex = { ...length.timex, date: ahead, tense: 'future', rules: [...length.timex.rules, AHEAD] };
      const noun =
        verbClass(predicateAt(context, coming)?.lemma ?? '') === 'light'
          ? objectNoun(context, predicateAt(context, coming) as Predicate)
          : null;
      return [
        {
          timex,
          predicate: coming,
          noun,
          item: null,
          rule: AHEAD,
          note: `"in ${length.timex.timex.quote}" counts from the day of the text.`,
        },
      ];
    }
    const due = dueVerb(context, length);
    if (due === null || own.some((one) => one.predicate === due)) return [];
    if (verbClass(predicateAt(context, due)?.lemma ?? '') === 'state') return [];
    const from = countedFrom(context, length, due, own, before, published);
    const date = from ? lastDay(from, length) : null;
    if (!from || !date) return [];
    const timex: ResolvedTimex = {
      ...length.timex,
      date,
      value: { type: 'DATE', value: date.edtf },
      rules: [...length.timex.rules, DEADLINE],
    };
    const note = `"${length.timex.timex.quote}" counts from ${from.edtf} and ends on ${date.edtf}.`;
    return [{ timex, predicate: due, noun: null, item: null, rule: DEADLINE, note }];
  });
}
