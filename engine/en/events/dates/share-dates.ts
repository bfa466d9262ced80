/** Shares one date between several events (list items, the purpose of a journey, acts at a gathering), and splits several dates. */
import { step } from '../../../model/step';
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import { leadOf, nextFinite } from '../sentence/date-position';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { dropDate, predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Attachment } from './attachment';

const FINE = new Set(['day', 'month', 'interval']);

/** Returns the first token of "at the summit" or "on the sidelines of the summit", or null for any other phrase. */
function occasionStart({ parsed }: SentenceContext, noun: EventNoun): number | null {
  const from = phraseStart(parsed, noun.start);
  const isBeside = [from, from + 1].some((one) => /^(?:sidelines|margins)$/.test(wordAt(parsed, one)));
  return isBeside || /^(?:at|during)$/.test(wordAt(parsed, from - 1)) ? from - 1 : null;
}

/** Returns the verb before the phrase in its clause, or the main verb if the phrase opens the sentence. */
function doneThere(context: SentenceContext, start: number, noun: EventNoun): number | null {
  const { parsed } = context;
  const opens = start === 0 || ((wordAt(parsed, start - 1) === ',' || wordAt(parsed, start - 1) === 'and') && start < 4);
  if (opens) return nextFinite(context, noun.head);
  const index = parsed.predicates.findLastIndex((predicate) => predicate.head < start);
  const predicate = parsed.predicates[index];
  return predicate && parsed.chunks[predicate.head] === parsed.chunks[noun.head] ? index : null;
}

/** Creates an attachment for the act at a dated occasion. It skips verbs that already have a date, only report, or plan. */
const sameOccasion = step(
  'dates/same-occasion',
  (context: SentenceContext, attachment: Attachment): Attachment | null => {
    const { noun } = attachment;
    if (attachment.predicate !== null || !noun || attachment.inherited || !FINE.has(attachment.timex.date?.precision ?? '')) return null;
    const start = occasionStart(context, noun);
    const index = start === null ? null : doneThere(context, start, noun);
    const predicate = predicateAt(context, index);
    if (index === null || !predicate || !isFiniteVerb(predicate)) return null;
    if (!['event', 'announce', 'statement', 'open'].includes(verbClass(predicate.lemma))) return null;
    return {
      ...attachment,
      predicate: index,
      noun: null,
      item: null,
      rule: 'attach/same-occasion',
      note: `“${predicate.lemma}” describes an event on the same occasion.`,
    };
  },
  () => null,
);

/** "discussed it at a meeting on Monday": the act and the occasion are one event. */
function isSameAct(context: SentenceContext, act: Attachment, occasion: Attachment): boolean {
  const themes = EVENT_VERBS.get(predicateAt(context, act.predicate)?.lemma ?? '')?.themes ?? [];
  const gathering = occasion.noun?.entry.themes[0];
  // "At a news conference on Monday, X rejected …": the statement there is the news
  if (gathering === 'statement') return ['statement', 'announce'].includes(verbClass(predicateAt(context, act.predicate)?.lemma ?? ''));
  return gathering !== 'summit' && gathering !== 'visit' && (themes[0] === 'meeting' || themes[0] === 'negotiation');
}

const LEADING_RULE = 'attach/clause-opening';

const covers = (outer: Attachment, inner: Attachment): boolean => {
  const [a, b] = [outer.timex.date, inner.timex.date];
  return a !== null && b !== null && a.earliest <= b.earliest && b.latest <= a.latest;
};

/** Splits several dates on one verb. The dates of list items win over the span that covers them, and each item keeps its own words. */
const splitMembers = step(
  'dates/split-members',
  (context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] => {
    const result: Attachment[] = [];
    for (const one of attachments) {
      const same = attachments.filter((other) => other.predicate !== null && other.predicate === one.predicate);
      const date = one.timex.date;
      const covered = same.filter((other) => {
        const inner = other.timex.date;
        return other !== one && date && inner && inner.edtf !== date.edtf && date.earliest <= inner.earliest && inner.latest <= date.latest;
      });
      if (covered.length > 0) {
        dropDate(context, one.timex, 'share/covered', 'The same verb has more precise dates within this period.');
        continue;
      }
      // "extended on 22 June until 31 January": the end date does not date the act
      if (one.timex.timex.bound === 'until' && same.some((other) => other.timex.timex.bound !== 'until')) {
        dropDate(context, one.timex, 'share/until', 'This is only the event’s end date.');
        continue;
      }
      // A date at the start of the clause fits the verb better
      const leading = one.rule !== LEADING_RULE && same.some((other) => other.rule === LEADING_RULE && !covers(other, one));
      const placed = context.dated.find((candidate) => candidate.timex === one.timex);
      if (leading) {
        dropDate(context, one.timex, 'share/verb-dated', 'The verb already has the date at the start of the clause.');
        continue;
      }
      // Drop a time of day if another date covers it
      if (one.timex.timex.type === 'TIME' && same.some((other) => other.timex.timex.type === 'DATE' && covers(other, one))) {
        dropDate(context, one.timex, 'share/hour', 'The phrase states only a time of day, and the event already has a day.');
        continue;
      }
      const predicate = predicateAt(context, one.predicate);
      const afterVerb = same.filter(
        (other) =>
          (other === one || other.timex.date?.edtf !== date?.edtf) &&
          predicate &&
          other.timex.timex.start > (context.parsed.sentence.tokens[predicate.head]?.end ?? 0),
      );
      if (predicate && placed && afterVerb.length > 1 && afterVerb.includes(one)) {
        const before = context.dated.filter((other) => afterVerb.some((a) => a.timex === other.timex) && other.last < placed.first).at(-1);
        const from = before ? before.last + 1 : predicate.head + 1;
        result.push({
          ...one,
          // "in 1960, 1971 and 1980": only dates
          item: from < leadOf(context, placed) ? { from, to: leadOf(context, placed) } : null,
          rule: 'attach/list-member',
          note: `“${one.timex.timex.quote}” is the date of one list item after “${predicate.lemma}”.`,
        });
      } else result.push(one);
    }
    return result;
  },
  (_, attachments) => attachments,
);

/** "will travel to X from August 3 to 5 to participate in the forum": the purpose of the journey has its date. */
function purpose(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const journey = predicateAt(context, attachment.predicate);
  const placed = context.dated.find((date) => date.timex === attachment.timex);
  if (!journey || !placed || EVENT_VERBS.get(journey.lemma)?.themes[0] !== 'visit') return [];
  const index = parsed.predicates.findIndex((one) => one.start === placed.last + 1);
  const aim = parsed.predicates[index];
  if (aim?.form !== 'infinitive' || taken.has(index) || !['attend', 'participate', 'join'].includes(aim.lemma)) return [];
  const noun = context.nouns.find((one) => one.entry.strong && one.start > aim.head && parsed.chunks[one.head] === parsed.chunks[aim.head]);
  if (!noun) return [];
  const note = `“${aim.lemma}” is the purpose of the trip and has the same date.`;
  return [{ ...attachment, predicate: index, noun, item: null, rule: 'attach/shared-date', note }];
}

/** "will be in X on 3 May, where he will meet Y": the act in a "where" clause has the same date and place. */
function whereFollows(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const placed = context.dated.find((date) => date.timex === attachment.timex);
  if (!placed) return [];
  const index = parsed.predicates.findIndex((predicate) => predicate.start > placed.last && isFiniteVerb(predicate));
  const predicate = parsed.predicates[index];
  const chunk = parsed.chunks[predicate?.start ?? 0] ?? 0;
  if (!predicate || taken.has(index) || chunk - (parsed.chunks[placed.last] ?? 0) !== 1 || !/where$/.test(parsed.openers[chunk] ?? ''))
    return [];
  if (!['event', 'light', 'announce'].includes(verbClass(predicate.lemma))) return [];
  const note = `The clause after “where”, with “${predicate.lemma}”, has the same date.`;
  return [{ ...attachment, predicate: index, noun: null, item: null, rule: 'attach/shared-date', note }];
}

/** Returns a sentence's attachments with dates shared between its events. */
export const shareDates = step(
  'dates/share-dates',
  (context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] => {
    if (attachments.length === 0) return attachments;
    const members = splitMembers(context, attachments);
    const taken = new Set(members.flatMap((one) => one.predicate ?? []));
    const acts = members.map((one) => sameOccasion(context, one));
    return members.flatMap((one, at) => {
      if (acts.some((act) => act && act.predicate === one.predicate)) return [];
      const act = acts[at] ?? null;
      return [
        ...(act && isSameAct(context, act, one) ? [] : [one]),
        ...(act ? [act] : []),
        ...whereFollows(context, one, taken),
        ...purpose(context, one, taken),
      ];
    });
  },
  (_, attachments) => attachments,
);
