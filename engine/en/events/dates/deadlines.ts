/** "must report within three months": the due date counts from the event that it depends on, or from the article's day. */
import { addDays, addMonths, formatDay, parseDay } from '../../../calendar/day';
import type { IsoDay } from '../../../model/article';
import type { ResolvedDate, ResolvedTimex } from '../../../model/resolved-date';
import { step } from '../../../model/step';
import type { Granularity } from '../../../model/timex';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { type PlacedTimex, predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Antecedent } from './antecedent';
import { type Attachment, DEADLINE } from './attachment';
import { dayDate } from './date-of-article';

const DAYS: Readonly<Partial<Record<Granularity, number>>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Readonly<Partial<Record<Granularity, number>>> = { month: 1, quarter: 3, year: 12 };
const GIVING = new Set(['have', 'give', 'get', 'grant']);
const BINDING = new Set(['will', 'must', 'shall', 'should', 'would', 'can', 'may']);

/** A length in the sentence: its tokens, unit and amount. */
interface Length extends PlacedTimex {
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

/** Returns the verb that is due within the length: the verb before "within", or the infinitive after "has 30 days to". */
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

/** Returns the start date of the length: from the words after it, the act above it, the first dated event, or the article. */
function countedFrom(
  context: SentenceContext,
  length: Length,
  due: number,
  direct: readonly Attachment[],
  before: readonly Antecedent[],
  published: IsoDay,
): ResolvedDate | null {
  const { parsed } = context;
  if (['of', 'from', 'after', 'following'].includes(wordAt(parsed, length.last + 1)))
    return (
      context.dated.find(({ first }) => first > length.last && parsed.chunks[first] === parsed.chunks[length.last])?.timex.date ?? null
    );
  const above = predicateAt(context, due)?.governor ?? due - 1;
  const act = direct.find((one) => one.predicate !== null && (one.predicate === above || one.predicate === due));
  if (act) return act.predicate === due ? null : act.timex.date;
  return before[0]?.timex.date ?? dayDate(published);
}

/** Adds the days, weeks, months or years to the last day of the start date. Returns nothing if that day is unknown. */
function lastDay(from: ResolvedDate, { unit, amount }: Length): ResolvedDate | null {
  const day = ['day', 'interval'].includes(from.precision) && !/[~%?]/.test(from.edtf) ? parseDay(from.latest) : null;
  if (!day) return null;
  const [days, months] = [DAYS[unit], MONTHS[unit]];
  const edtf = formatDay(days === undefined ? addMonths(day, (months ?? 0) * amount) : addDays(day, days * amount));
  return { edtf, earliest: edtf, latest: edtf, precision: 'day', qualifier: 'before', extent: 'within', basis: 'relative' };
}

/** Returns attachments for acts due within a counted length. */
export const deadlines = step(
  'dates/deadlines',
  (context: SentenceContext, direct: readonly Attachment[], before: readonly Antecedent[], published: IsoDay): readonly Attachment[] => {
    return lengthsOf(context).flatMap((length) => {
      const due = dueVerb(context, length);
      if (due === null || direct.some((one) => one.predicate === due)) return [];
      if (verbClass(predicateAt(context, due)?.lemma ?? '') === 'state') return [];
      const from = countedFrom(context, length, due, direct, before, published);
      const date = from ? lastDay(from, length) : null;
      if (!from || !date) return [];
      const timex: ResolvedTimex = {
        ...length.timex,
        date,
        value: { type: 'DATE', value: date.edtf },
        rules: [...length.timex.rules, DEADLINE],
      };
      const note = `“${length.timex.timex.quote}” is counted from ${from.edtf} and ends on ${date.edtf}.`;
      return [{ timex, predicate: due, noun: null, item: null, rule: DEADLINE, note }];
    });
  },
  () => [],
);
