/** "The conference opened on June 3 and closed on June 7", "will travel on Friday and return on Sunday": one happening with its first and last day. */

import { EVENT_VERBS } from '../../../lexicon/event-verbs';
import type { ResolvedDate } from '../../../model/resolved-date';
import type { EventNoun } from '../../sentence/event-nouns';
import { objectNoun, subjectNoun } from '../../sentence/noun-of-verb';
import { subjectOf } from '../../sentence/noun-phrases';
import { wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

const OPENING = new Set(['open', 'begin', 'start', 'kick-off', 'commence', 'convene']);
const CLOSING = new Set(['close', 'end', 'conclude', 'finish', 'wrap-up', 'adjourn', 'run', 'last', 'continue']);

function spanBetween(first: ResolvedDate | null, last: ResolvedDate | null): ResolvedDate | null {
  if (first?.precision !== 'day' || last?.precision !== 'day' || first.earliest >= last.earliest) return null;
  if (first.edtf.endsWith('~') || last.edtf.endsWith('~')) return null;
  return { ...first, edtf: `${first.edtf}/${last.edtf}`, latest: last.latest, precision: 'interval', extent: 'throughout' };
}

/** "will travel to X on Friday and return on Sunday": the way there and the way back make one journey. */
function wayBack(context: SentenceContext, one: Attachment, attachments: readonly Attachment[]): Attachment | undefined {
  const goes = predicateAt(context, one.predicate);
  if (!goes || goes.lemma === 'return' || EVENT_VERBS.get(goes.lemma)?.themes[0] !== 'visit') return undefined;
  // "arrived in X on Monday, went on to Y on Tuesday and returned": a journey of several stops
  const stop = (other: Attachment): boolean => EVENT_VERBS.get(predicateAt(context, other.predicate)?.lemma ?? '')?.themes[0] === 'visit';
  if (attachments.some((other) => (other.predicate ?? Number.POSITIVE_INFINITY) < (one.predicate ?? 0) && stop(other))) return undefined;
  return attachments.find((other) => {
    if (other === one) return false;
    if (other.item) return other.predicate === one.predicate && wordAt(context.parsed, other.item.from) === 'return';
    const back = predicateAt(context, other.predicate);
    return back?.lemma === 'return' && back.form === goes.form && other.predicate === (one.predicate ?? 0) + 1;
  });
}

/** The last day of what opens: "opened on June 3 and closed on June 7", "began exercises that will run through June 7". */
function closingOf(
  context: SentenceContext,
  one: Attachment,
  noun: EventNoun | null,
  attachments: readonly Attachment[],
): Attachment | undefined {
  return attachments.find((candidate) => {
    const index = closingVerb(context, candidate.predicate);
    const closes = predicateAt(context, index);
    const head = predicateAt(context, one.predicate)?.head ?? 0;
    if (!closes || closes.head <= head) return false;
    if (hasSameSubject(context, one.predicate, index)) return true;
    const subject = index === null ? null : subjectOf(context.parsed, index, context.isDate);
    // "Talks began on Monday, and the minister closed the border"
    const apart = subject !== null && noun !== null && (noun.head < subject.from || noun.head >= subject.to);
    return noun !== null && !apart && subjectNoun(context, closes) === noun;
  });
}

/** The verb that closes what the one at `index` tells: itself, or the infinitive below it ("is scheduled to close"). */
function closingVerb(context: SentenceContext, index: number | null): number | null {
  if (index === null) return null;
  const below = predicateAt(context, index + 1);
  const at = below?.form === 'infinitive' && below.governor === index ? index + 1 : index;
  return CLOSING.has(predicateAt(context, at)?.lemma ?? '') ? at : null;
}

function hasSameSubject(context: SentenceContext, first: number | null, second: number | null): boolean {
  if (first === null || second === null) return false;
  const [one, other] = [first, second].map((index) => subjectOf(context.parsed, index, context.isDate));
  return one != null && other != null && one.from === other.from;
}

/** The attachments with each pair of opening and closing joined into the span between them; what closes must be what opened. */
export function joinOpeningAndClosing(context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] {
  if (attachments.length === 0) return attachments;
  const gone = new Set<Attachment>();
  const joined = attachments.map((one) => {
    const back = wayBack(context, one, attachments);
    const opens = predicateAt(context, one.predicate);
    const noun = opens && OPENING.has(opens.lemma) ? (subjectNoun(context, opens) ?? objectNoun(context, opens)) : null;
    const closes = opens && OPENING.has(opens.lemma);
    const other = back ?? (closes ? closingOf(context, one, noun, attachments) : undefined);
    const date = spanBetween(one.timex.date, other?.timex.date ?? null);
    if (!other || !date) return one;
    gone.add(other);
    return {
      ...one,
      noun: back ? one.noun : noun,
      item: back ? null : one.item,
      timex: { ...one.timex, date },
      rule: 'attach/opening-and-closing',
      note: `It lasted from "${one.timex.timex.quote}" to "${other.timex.timex.quote}".`,
    };
  });
  return joined.filter((_, at) => !gone.has(attachments[at] as Attachment));
}
