/** "On the closing day the co-chairs adopted a paper": a day of a gathering whose first and last day were told before. */
import { addDays, formatDay, parseDay } from '../../calendar/day';
import type { ThemeId } from '../../model/event';
import type { ResolvedDate } from '../../model/resolved-date';
import { nearSentence } from '../../text/ordered-spans';
import { type Antecedent, inheritFrom } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import { nextFinite } from '../sentence/date-position';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

/** A report of a conference runs over so many sentences. */
const REACH = 15;
const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'visit', 'negotiation', 'military', 'people-to-people'];
/** Days from the first one; negative ones from the last. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...['opening', 'first'].map((word) => [word, 0] as const),
  ...['second', 'third', 'fourth', 'fifth'].map((word, at) => [word, at + 1] as const),
  ...['closing', 'final', 'last', 'concluding'].map((word) => [word, -1] as const),
]);
const PARTS = new Set(['day', 'morning', 'afternoon', 'evening', 'night']);

/** The day of the interval, or null when it has no such day. */
function dayWithin(date: ResolvedDate, ordinal: number): ResolvedDate | null {
  const [first, last] = [parseDay(date.earliest), parseDay(date.latest)];
  if (!first || !last || !/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date.edtf)) return null;
  const day = formatDay(ordinal < 0 ? last : addDays(first, ordinal));
  if (day > date.latest) return null;
  return { ...date, edtf: day, earliest: day, latest: day, precision: 'day', extent: 'within', basis: 'relative' };
}

/** The verb that the phrase dates: the one before it in its clause, the one after a phrase that opens, or the one of which it is the subject. */
function datedBy(context: SentenceContext, at: number): number | null {
  const { parsed, isDate } = context;
  const before = parsed.predicates.findLastIndex((one) => one.head < at && isFiniteVerb(one));
  if (before >= 0 && parsed.chunks[parsed.predicates[before]?.head ?? -1] === parsed.chunks[at]) return before;
  const main = nextFinite(context, at);
  const led = ['on', 'during'].includes(wordAt(parsed, at - 2));
  const subject = main === null ? null : subjectOf(parsed, main, isDate);
  return led || (subject !== null && subject.from <= at && at < subject.to) ? main : null;
}

const sameWay = ({ form, perfect, modal }: Predicate, { settled }: Antecedent): boolean =>
  settled ? form === 'past' && !perfect : form === 'modal' && modal === 'will';

/** Attachments for "the opening day", "the second morning", "the closing day" of the gathering that was told last. */
export function daysOfGathering(context: SentenceContext, before: readonly Antecedent[]): readonly Attachment[] {
  const { parsed } = context;
  const { tokens, index: sentence } = parsed.sentence;
  const ordinals = tokens.filter(({ lower }) => ORDINALS.has(lower));
  if (ordinals.length === 0) return [];
  const gathering = nearSentence(before, sentence, REACH).findLast(
    (one) => sentence > one.sentence && one.timex.date?.precision === 'interval' && one.themes.some((theme) => GATHERINGS.includes(theme)),
  );
  const days = gathering?.timex.date;
  if (!gathering || !days) return [];
  return ordinals.flatMap(({ lower, index: at }): readonly Attachment[] => {
    const ordinal = ORDINALS.get(lower);
    const after = wordAt(parsed, at + 2);
    if (ordinal === undefined || wordAt(parsed, at - 1) !== 'the' || !PARTS.has(wordAt(parsed, at + 1)) || context.isDate(at + 1))
      return [];
    // "the first day of the year" is no day of a gathering
    if (after === 'of' && !context.nouns.some(({ head }) => head > at + 2 && head <= at + 5)) return [];
    const index = datedBy(context, at);
    const verb = predicateAt(context, index);
    const date = dayWithin(days, ordinal);
    if (index === null || !verb || !date || !sameWay(verb, gathering) || verbClass(verb.lemma) === 'report') return [];
    const note = `A day of what was dated before ("${gathering.timex.timex.quote}").`;
    return [{ ...inheritFrom(gathering, index, null, 'inherit/day-of-gathering', note), timex: { ...gathering.timex, date } }];
  });
}
