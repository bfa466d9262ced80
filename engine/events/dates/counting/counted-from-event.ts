/**
 * "Three days after the vote, protesters …", "closed on Monday, a day after negotiators failed …": a count between two happenings
 * dates the one from the other.
 */

import { addMonths, parseDay } from '../../../calendar/day';
import { formatEdtf, parseEdtf } from '../../../calendar/edtf';
import { type Period, periodOf } from '../../../calendar/period';
import type { ThemeId } from '../../../model/event';
import type { ResolvedDate, ResolvedTimex } from '../../../model/resolved-date';
import { counted } from '../../../resolve/counted-period';
import { nearSentence } from '../../../text/ordered-spans';
import { nextFinite } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { subjectNoun } from '../../sentence/noun-of-verb';
import { phraseStart } from '../../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Antecedent } from '../antecedent';
import type { Attachment } from '../attachment';
import { type Count, countsIn, DEFINITE } from './count-at';
import { dateBefore, dateBeside, dateOfSubject, dayOfScene } from './dates-near';

/** How many sentences back the happening counted from may have been dated. */
const REACH = 8;
const DAYS_OF_WEEK = 7;
const MONTHS_OF_YEAR = 12;
/** Kinds of gatherings that go by one another's names: leaders who "meet" hold a summit. */
const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'negotiation'];

/** A span is counted from where it begins, or onwards from where it ends. */
function periodOfDate(date: ResolvedDate, offset: number): Period | null {
  const first = parseDay(offset < 0 ? date.earliest : date.latest);
  if (!first || date.edtf.endsWith('~') || date.qualifier !== null) return null;
  if (date.precision === 'interval' && /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date.edtf)) return periodOf(first, 'day');
  return date.precision === 'day' || date.precision === 'month' || date.precision === 'year' ? periodOf(first, date.precision) : null;
}

/** The date so many units away, as far as it is known. */
export function shifted(date: ResolvedDate | null, count: Count, offset: number, told: boolean): ResolvedDate | null {
  if (date && offset === 0) return { ...date, basis: 'relative' };
  const { unit, exact } = count;
  const period = date ? periodOfDate(date, offset) : null;
  // a week after a day is a day
  const days = unit === 'week' && period?.unit === 'day';
  const first = exact && date?.precision === 'day' ? parseDay(date.earliest) : null;
  const same = first ? periodOf(addMonths(first, offset * (unit === 'year' ? MONTHS_OF_YEAR : 1)), 'day') : null;
  const moved = same ?? (period ? counted(days ? { unit: 'day', offset: offset * DAYS_OF_WEEK } : { unit, offset }, period) : null);
  const edtf = moved ? formatEdtf(moved, count.about) : null;
  const parsed = edtf ? parseEdtf(edtf) : null;
  if (!edtf || !parsed) return null;
  const { earliest, latest, precision } = parsed;
  if (count.within && told && date?.precision === 'day' && precision === 'day')
    return { ...date, edtf: `${date.edtf}/${edtf}`, latest, precision: 'interval', basis: 'relative' };
  return { edtf, earliest, latest, precision, qualifier: count.about ? 'about' : null, extent: 'within', basis: 'relative' };
}

/** The count as a dated expression of its own. */
export function timexOf(context: SentenceContext, count: Count, date: ResolvedDate, base: ResolvedTimex): ResolvedTimex {
  const { tokens, index: sentence, text, start: origin } = context.parsed.sentence;
  const [start, end] = [tokens[count.from]?.start ?? origin, tokens[count.after]?.end ?? origin];
  const rule = 'counted/from-event';
  const reading = { kind: 'relative', unit: count.unit, offset: count.offset, anchor: 'last-mentioned' } as const;
  return {
    timex: { sentence, start, end, quote: text.slice(start - origin, end - origin), type: 'DATE', reading, rule },
    value: { type: 'DATE', value: date.edtf },
    date,
    anchor: { kind: 'last-mentioned', ...(base.date ? { date: base.date.edtf } : {}) },
    tense: base.tense,
    rules: [rule],
  };
}

/** The happening named after the count: a noun, or the verb of a clause. */
function countedFrom(
  context: SentenceContext,
  count: Count,
): { readonly noun: EventNoun | null; readonly predicate: number | null } | null {
  const { parsed } = context;
  const chunk = parsed.chunks[count.after + 1];
  const at = parsed.predicates.findIndex((predicate) => predicate.head > count.after && isFiniteVerb(predicate));
  const verb = predicateAt(context, at < 0 ? null : at);
  if (verb && parsed.chunks[verb.head] === chunk && !count.within && !count.ofNoun) return { noun: null, predicate: at };
  // "after pulling out of the deal", "after being appointed"; "after leading a coup" counts from its noun
  const own = parsed.predicates.findIndex((predicate) => predicate.form === 'gerund' && predicate.start === count.after + 1);
  const gerund = predicateAt(context, own);
  if (gerund && ['event', 'announce', 'statement'].includes(verbClass(gerund.lemma))) return { noun: null, predicate: own };
  const begins = gerund ? gerund.head + 1 : count.after + 1;
  const noun = context.nouns.find((one) => one.start > count.after && phraseStart(parsed, one.start) <= begins);
  return noun && parsed.chunks[noun.head] === chunk ? { noun, predicate: null } : null;
}

/** The verb whose happening the count dates: the main verb after a phrase that opens the clause, else the last one before it. */
function dated(
  context: SentenceContext,
  count: Count,
  from: { readonly noun: EventNoun | null; readonly predicate: number | null },
): number | null {
  const { parsed } = context;
  // "a lawyer detained two days before the vote was released": the participle right before the count
  const near = (one: Predicate): boolean => one.form === 'participle' && count.from - one.head <= 2;
  const before = parsed.predicates.findLastIndex((one) => one.head < count.from && (isFiniteVerb(one) || near(one)));
  const opens =
    (before < 0 && wordAt(parsed, count.from - 1) === ',') ||
    parsed.chunks[count.from - 1] !== parsed.chunks[count.from] ||
    ['just', 'only', 'exactly', 'less', 'and', 'but'].includes(wordAt(parsed, count.from - 1));
  if (before >= 0 && !(opens && wordAt(parsed, count.from - 1) !== ',')) return before;
  const end = from.noun?.head ?? predicateAt(context, from.predicate)?.head ?? count.after;
  return parsed.chunks[count.from] === 0 || opens ? nextFinite(context, end) : null;
}

/** The last happening dated before that the noun may mean: named by it, or of its kind ("the vote" after "elected a president"). */
function lastBefore(before: readonly Antecedent[], noun: EventNoun, context: SentenceContext): Antecedent | undefined {
  const near = nearSentence(before, context.parsed.sentence.index, REACH);
  const [theme] = noun.entry.themes;
  const kinds = theme === undefined || theme === 'other' ? [] : GATHERINGS.includes(theme) ? GATHERINGS : [theme];
  return (
    near.findLast((one) => one.noun === noun.entry.lemma || one.words.has(noun.entry.lemma)) ??
    near.findLast((one) => kinds.some((kind) => one.themes[0] === kind))
  );
}

/** "The clashes came a day after …": what came about is the happening. */
function cameAbout(context: SentenceContext, main: number | null): EventNoun | null {
  const verb = predicateAt(context, main);
  const noun = verb?.form === 'past' && ['come', 'follow'].includes(verb.lemma) ? subjectNoun(context, verb) : null;
  return noun?.entry.strong ? noun : null;
}

const states = (context: SentenceContext, index: number | null): boolean =>
  index !== null && !['state', 'report'].includes(verbClass(predicateAt(context, index)?.lemma ?? ''));

/** Attachments that follow from counts between happenings; `own` are those that dates of the sentence make. */
export function countFromEvents(
  context: SentenceContext,
  own: readonly Attachment[],
  before: readonly Antecedent[],
  told: readonly Antecedent[],
): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const count of countsIn(context)) {
    if (context.dated.some((placed) => placed.first <= count.after && count.after <= placed.last)) continue;
    const from = countedFrom(context, count);
    if (!from) continue;
    const main = dated(context, count, from);
    const attached = (index: number | null): Attachment | undefined =>
      index === null ? undefined : own.find((one) => one.predicate === index);
    const known = from.noun ? own.find((one) => one.noun?.head === from.noun?.head)?.timex : attached(from.predicate)?.timex;
    const definite = from.noun !== null && DEFINITE.has(wordAt(context.parsed, count.after + 1));
    const anchor =
      known ??
      (from.noun && definite ? dayOfScene(context, count, told) : undefined) ??
      (from.noun && definite ? lastBefore(before, from.noun, context)?.timex : undefined);
    const rule = 'attach/counted-from-event';
    const make = (base: ResolvedTimex, offset: number, predicate: number | null, noun: EventNoun | null): void => {
      const verb = predicateAt(context, predicate);
      // "two weeks before the May 20 summit": the word belongs to the count
      const from = base.date && ['before', 'after'].includes(base.date.qualifier ?? '') ? { ...base.date, qualifier: null } : base.date;
      const date = shifted(from, count, offset, verb?.form === 'past');
      const note = `Counted from "${base.timex.quote}" (${base.date?.edtf ?? ''}).`;
      if (date) found.push({ timex: timexOf(context, count, date, base), predicate, noun, item: null, rule, note });
    };
    const mine =
      attached(main)?.timex ??
      dateBeside(context, main, attached) ??
      dateOfSubject(context, main, own) ??
      dateBefore(context, main, before);
    const came = anchor && !mine ? cameAbout(context, main) : null;
    if (anchor && came) make(anchor, count.offset, null, came);
    else if (anchor && !mine && states(context, main)) make(anchor, count.offset, main, null);
    else if (mine && !anchor && (from.noun?.entry.strong || states(context, from.predicate)))
      make(mine, -count.offset, from.predicate, from.noun);
  }
  return found;
}
