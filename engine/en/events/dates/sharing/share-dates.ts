/** One date, several events: gapped members (", then with Z"), the purpose of a journey, clauses with "where", acts at a gathering. */

import { step } from '../../../../model/step';
import { EVENT_VERBS } from '../../../lexicon/event-verbs';
import { isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';
import { isSameAct, sameOccasion } from './same-occasion';
import { splitMembers } from './split-members';

/** ", then with President X": a second partner of the same verb on the same date. */
function gapped(context: SentenceContext, attachment: Attachment): Attachment[] {
  const { parsed } = context;
  const predicate = predicateAt(context, attachment.predicate);
  if (!predicate || attachment.item) return [];
  const preposition = wordAt(parsed, predicate.head + 1);
  if (!['with', 'to', 'in', 'at'].includes(preposition)) return [];
  const chunk = parsed.openers.findIndex(
    (opener, number) =>
      number > (parsed.chunks[predicate.head] ?? 0) &&
      number <= (parsed.chunks[predicate.head] ?? 0) + 2 &&
      /^[, ]*(?:and )?(?:then)?$/.test(opener),
  );
  if (chunk < 0) return [];
  let at = parsed.chunks.indexOf(chunk);
  let then = false;
  while (at < parsed.sentence.tokens.length && [',', 'and', 'then', 'later', 'also'].includes(wordAt(parsed, at))) {
    then ||= ['then', 'later'].includes(wordAt(parsed, at));
    at += 1;
  }
  if (!then || wordAt(parsed, at) !== preposition) return [];
  const to = parsed.chunks.lastIndexOf(parsed.chunks[at] ?? chunk) + 1;
  const note = `“then ${preposition}” repeats “${predicate.lemma}” on the same date.`;
  return [{ ...attachment, item: { from: at + 1, to }, rule: 'attach/gapped', note }];
}

/** "will travel to X from August 3 to 5 to participate in the forum": what the journey is for has its date. */
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
  const note = `“${aim.lemma}” is the purpose of the journey and has its date.`;
  return [{ ...attachment, predicate: index, noun, item: null, rule: 'attach/shared-date', note }];
}

/** "will be in X on 3 May, where he will meet Y": what a clause with "where" tells happens then and there. */
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
  const note = `The clause after “where” has the same date, with “${predicate.lemma}”.`;
  return [{ ...attachment, predicate: index, noun: null, item: null, rule: 'attach/shared-date', note }];
}

/** Attachments of a sentence with the dates handed on inside it. */
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
        ...gapped(context, one),
      ];
    });
  },
  (_, attachments) => attachments,
);
