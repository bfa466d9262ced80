/**
 * Events without a date of their own that take the date of an event before them: attendance, a next step, a further act of a
 * visit, a second mention.
 */

import type { ThemeId } from '../../../model/event';
import { step } from '../../../model/step';
import { nearSentence } from '../../../text/ordered-spans';
import { TEMPORAL_PREPOSITIONS } from '../../lexicon/clause-words';
import { ATTENDING_VERBS, GENERIC_EVENT_NOUNS } from '../../lexicon/reference-nouns';
import { type Antecedent, inheritFrom as make } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { carriesOn } from './carries-on';
import { sameStay } from './same-stay';

/** How many sentences on a dated gathering is still understood. */
const REACH = 3;
const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'visit', 'negotiation', 'statement'];
const DEFINITE = new Set(['the', 'this', 'that', 'both', 'his', 'her', 'its', 'their']);
const SEQUENCE_WORDS = new Set(['then', 'afterwards', 'afterward', 'subsequently']);
const SHORT_UNITS = new Set(['hour', 'hours', 'minutes']);

const nearest = (before: readonly Antecedent[], context: SentenceContext, themes: readonly ThemeId[] | null): Antecedent | undefined =>
  nearSentence(before, context.parsed.sentence.index, REACH)
    .filter((one) => context.parsed.sentence.index > one.sentence)
    .filter((one) => one.settled)
    .findLast((one) => themes === null || one.themes.some((theme) => themes.includes(theme)));

/** "James Baker also participated in the event", "The meeting was attended by …". */
function attendance(context: SentenceContext, before: readonly Antecedent[]): Attachment | null {
  const index = context.parsed.predicates.findIndex(
    (predicate) => ATTENDING_VERBS.has(predicate.lemma) && isFiniteVerb(predicate) && !predicate.negated,
  );
  const predicate = context.parsed.predicates[index];
  const { tokens } = context.parsed.sentence;
  // an oath and a signing are ceremonies as well
  const antecedent = nearest(before, context, tokens.some(({ lower }) => lower === 'ceremony') ? null : GATHERINGS);
  if (!predicate || !antecedent) return null;
  const definite = tokens.some(
    (token, at) => GENERIC_EVENT_NOUNS.has(token.lower) && DEFINITE.has(wordAt(context.parsed, phraseStart(context.parsed, at))),
  );
  if (!definite) return null;
  const noun = context.nouns.find((candidate) => GENERIC_EVENT_NOUNS.has(candidate.entry.lemma)) ?? null;
  return {
    ...make(
      antecedent,
      index,
      noun,
      'inherit/attendance',
      `“The event” is the gathering mentioned earlier (“${antecedent.timex.timex.quote}”).`,
    ),
    themes: antecedent.themes,
  };
}

/** "Then both nations issued statements": told as the next step. */
function nextStep(context: SentenceContext, before: readonly Antecedent[]): Attachment | null {
  const { tokens } = context.parsed.sentence;
  const later = tokens.some(({ lower }, at) => SHORT_UNITS.has(lower) && /^(?:later|afterwards?)$/.test(wordAt(context.parsed, at + 1)));
  if (!later && !SEQUENCE_WORDS.has(wordAt(context.parsed, 0))) return null;
  const index = context.parsed.predicates.findIndex((predicate) => isFiniteVerb(predicate) && predicate.form === 'past');
  const predicate = context.parsed.predicates[index];
  const antecedent = nearest(before, context, null);
  if (!predicate || !antecedent || context.parsed.sentence.index - antecedent.sentence > 1) return null;
  return ['report', 'state'].includes(verbClass(predicate.lemma))
    ? null
    : make(antecedent, index, null, 'inherit/next-step', `“${later ? 'later' : wordAt(context.parsed, 0)}” continues the event before it.`);
}

/** A further mention of a dated happening under the same noun: "the Geneva summit", "during his visit". */
function furtherMention(context: SentenceContext, noun: EventNoun, before: readonly Antecedent[]): Attachment | null {
  const start = phraseStart(context.parsed, noun.start);
  const words = context.parsed.sentence.tokens.slice(start, noun.head + 1).map((token) => token.lower);
  const possessed = words.some((word) => /^[’']s?$/.test(word));
  const leading = TEMPORAL_PREPOSITIONS.has(wordAt(context.parsed, start - 1));
  if (!DEFINITE.has(words[0] ?? '') && !possessed && !leading) return null;
  const modifiers = words
    .slice(0, -1)
    .filter((word) => word.length > 2 && !DEFINITE.has(word) && !/^[’']s?$/.test(word))
    .flatMap((word) => word.split(/[’']/));
  if (modifiers.length === 0 || noun.plural) return null;
  const isSame = (one: Antecedent): boolean =>
    one.noun === noun.entry.lemma || (one.noun === null && one.themes[0] === noun.entry.themes[0]);
  const chosen = before.findLast((one) => isSame(one) && modifiers.some((word) => one.words.has(word)));
  if (!chosen) return null;
  return make(
    chosen,
    null,
    noun,
    'inherit/further-mention',
    `The text gave the date of the ${noun.entry.lemma} earlier (“${chosen.timex.timex.quote}”).`,
  );
}

const isDated = (attachments: readonly Attachment[], noun: EventNoun): boolean => attachments.some((one) => one.noun?.head === noun.head);

/** "had condemned the invasion of Kuwait on August 2": the noun or its verb has that date, and no other. */
const hasDateBehind = ({ parsed, dated }: SentenceContext, { head }: EventNoun): boolean =>
  dated.some(
    ({ first }) =>
      first > head && parsed.chunks[first] === parsed.chunks[head] && !parsed.predicates.some((one) => one.head > head && one.head < first),
  );

/** No date hangs on the main verb or stands in its clause: those of other clauses ("an offer that X refused on Monday") leave it open. */
function isUndated(context: SentenceContext, main: number, own: readonly Attachment[]): boolean {
  if (context.dated.length === 0) return true;
  const { chunks, predicates } = context.parsed;
  const chunk = chunks[predicates[main]?.head ?? -1];
  if (main < 0 || chunk === undefined || own.some((one) => one.predicate === main)) return false;
  return context.dated.every(({ first }) => (chunks[first] ?? 0) > chunk);
}

/** Attachments of a sentence with dates from before. `own` are those that the sentence dates itself; `told` has those that took their date over, too. */
export const inheritDates = step(
  'dates/inherit-dates',
  (
    context: SentenceContext,
    own: readonly Attachment[],
    before: readonly Antecedent[],
    told: readonly Antecedent[],
  ): readonly Attachment[] => {
    const main = context.parsed.predicates.findIndex((predicate) => isFiniteVerb(predicate));
    const act = isUndated(context, main, own)
      ? (attendance(context, before) ?? nextStep(context, before) ?? sameStay(context, before) ?? carriesOn(context, main, told))
      : null;
    const found = act ? [act] : [];
    const nouns = context.nouns.filter((noun) => noun.entry.strong && !isDated([...own, ...found], noun) && !hasDateBehind(context, noun));
    return [...found, ...nouns.flatMap((noun) => furtherMention(context, noun, before) ?? [])];
  },
  () => [],
);
