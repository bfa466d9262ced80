/** "a 24-month transition starting in March 2022": a beginning and a counted length make an interval. */
import { addDays, addMonths, formatDay, parseDay } from '../../calendar/day';
import { parseEdtf } from '../../calendar/edtf';
import type { ResolvedDate } from '../../model/resolved-date';
import { AFTER_LENGTH } from '../dates/counting/after-length';
import { leadOf } from '../sentence/date-position';
import { wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import type { Happening } from './happening';

const BEGINNINGS = new Set(['starting', 'beginning', 'effective', 'from', 'begins', 'starts', 'began', 'started', 'begin', 'start']);
/** How many tokens before its date a word of beginning may stand. */
const REACH = 3;
/** Characters between a length and its noun: "two days of policy coordination talks". */
const FRONT_REACH = 30;

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

const ENDINGS = new Set(['end', 'conclude', 'close', 'finish', 'wrap-up', 'complete', 'adjourn']);
const OPENINGS = new Set(['begin', 'start', 'open', 'kick-off', 'welcome', 'convene']);

/** "three months after being told to leave": a count between two happenings lasts for neither. */
function isCount({ parsed }: SentenceContext, end: number): boolean {
  const next = parsed.sentence.tokens.find(({ start }) => start >= end);
  // "a year on from the coup"
  if (next?.lower === 'on') return wordAt(parsed, next.index + 1) === 'from';
  return ['after', 'before', 'later', 'earlier', 'since', 'following', 'into', 'ahead'].includes(next?.lower ?? '');
}

/** "two days of talks", "a two-day visit": whole days of a length that stands in front of the noun; null for any other length. */
function daysInFront(context: SentenceContext, { noun }: Happening): number | null {
  if (!noun) return null;
  const start = context.parsed.sentence.tokens[noun.start]?.start ?? 0;
  const length = context.timexes.findLast(
    ({ timex: { reading, end } }) => reading.kind === 'duration' && !isCount(context, end) && end <= start && start - end <= FRONT_REACH,
  );
  const reading = length?.timex.reading;
  if (reading?.kind !== 'duration' || reading.unit !== 'day' || !Number.isInteger(reading.amount)) return null;
  return reading.amount ?? null;
}

/** "Two days of talks ended on Sunday": the length and the last day make the span, as the length and the first day do. */
function spanOfDays(context: SentenceContext, happening: Happening, date: ResolvedDate): ResolvedDate | null {
  const days = date.precision === 'day' ? daysInFront(context, happening) : null;
  const day = parseDay(date.earliest);
  if (days === null || days < 2 || !day) return null;
  const lemma = context.parsed.predicates[happening.predicate ?? -1]?.lemma ?? '';
  const noun = happening.noun?.start ?? 0;
  const atEnd =
    happening.attachment.rule === AFTER_LENGTH ||
    ENDINGS.has(lemma) ||
    [1, 2, 3, 4, 5, 6].some((back) => wordAt(context.parsed, noun - back) === 'end' && wordAt(context.parsed, noun - back + 1) === 'of');
  if (!atEnd && !OPENINGS.has(lemma)) return null;
  const [from, to] = atEnd ? [addDays(day, 1 - days), day] : [day, addDays(day, days - 1)];
  const edtf = `${formatDay(from)}/${formatDay(to)}`;
  return { ...date, edtf, earliest: formatDay(from), latest: formatDay(to), precision: 'interval', extent: 'throughout' };
}

/** The interval, or null when the words do not say both where it begins and how long it lasts. */
export function spanOfDuration(context: SentenceContext, happening: Happening, date: ResolvedDate): ResolvedDate | null {
  const spanned = spanOfDays(context, happening, date);
  if (spanned) return spanned;
  // "30 days from the October 15 vote"
  if (happening.predicate === null && happening.attachment.rule === 'attach/attributive') return null;
  const placed = context.dated.find((one) => one.timex === happening.attachment.timex);
  if (!placed || (date.precision !== 'day' && date.precision !== 'month' && date.precision !== 'year')) return null;
  const lead = leadOf(context, placed);
  const before = context.parsed.sentence.tokens.slice(Math.max(0, lead - REACH), placed.first);
  if (!before.some(({ lower }) => BEGINNINGS.has(lower))) return null;
  const length = context.timexes.find((one) => {
    const { reading } = one.timex;
    return (
      one !== placed.timex &&
      reading.kind === 'duration' &&
      reading.amount !== undefined &&
      !isCount(context, one.timex.end) &&
      Math.abs(one.timex.start - placed.timex.timex.start) < 120
    );
  })?.timex.reading;
  const first = parseDay(date.earliest);
  if (!first || length?.kind !== 'duration' || length.amount === undefined) return null;
  const months = MONTHS[length.unit];
  const days = DAYS[length.unit];
  if (!Number.isInteger(length.amount)) return null;
  if (months === undefined && (days === undefined || date.precision !== 'day')) return null;
  const last =
    months !== undefined
      ? addMonths(first, months * length.amount)
      : addDays(first, (days ?? 0) * length.amount - (length.unit === 'day' ? 1 : 0));
  const width = { day: 10, month: 7, year: 4 }[date.precision];
  const [from, to] = [formatDay(first).slice(0, width), formatDay(last).slice(0, width)];
  const edtf = `${from}/${to}`;
  const parsed = from === to ? null : parseEdtf(edtf);
  return parsed ? { ...date, edtf, earliest: parsed.earliest, latest: parsed.latest, precision: 'interval', extent: 'throughout' } : null;
}
