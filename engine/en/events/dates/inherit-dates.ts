/** Finds events that take an earlier event's date: attendance, a next step, a further act during a visit, a second mention. */
import type { ThemeId } from '../../../model/event';
import { step } from '../../../model/step';
import { lastInParagraph, nearSentence } from '../../../text/ordered-spans';
import { SUBORDINATORS, TEMPORAL_PREPOSITIONS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { ATTENDING_VERBS, GENERIC_EVENT_NOUNS } from '../../lexicon/reference-nouns';
import { words } from '../../lexicon/words';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { actorsWithin, objectNoun } from '../sentence/verb-arguments';
import { type Antecedent, inheritFrom, inheritFrom as make } from './antecedent';
import type { Attachment } from './attachment';

const PRONOUNS = new Set(['it', 'they', 'he', 'she']);
/** Pronouns for a body that continues to act. Persons are excluded, because many of their acts belong to other days. */
const BODIES = new Set(['it', 'they']);

/** Whether the sentence continues with the same actor, by a pronoun or by name. */
function sameActor(context: SentenceContext, subject: TokenRange, antecedent: Antecedent): boolean {
  const first = wordAt(context.parsed, subject.from);
  if (PRONOUNS.has(first) && subject.to - subject.from === 1) return true;
  // "The two also agreed …"
  if (first === 'both' || (first === 'the' && wordAt(context.parsed, subject.from + 1) === 'two')) return true;
  return actorsWithin(context, subject).some(({ actor }) => antecedent.actors.includes(actor));
}

/** Attaches the main verb at `index` to the date of the event reported directly before. Returns null if it does not continue that event. */
const carriesOn = step(
  'dates/carries-on',
  (context: SentenceContext, index: number, before: readonly Antecedent[]): Attachment | null => {
    const { parsed } = context;
    const predicate = predicateAt(context, index);
    if (predicate?.form !== 'past' || predicate.perfect || predicate.negated || parsed.quoted[predicate.head]) return null;
    const opener = (parsed.openers[parsed.chunks[predicate.head] ?? 0] ?? '').split(' ').at(-1) ?? '';
    if (SUBORDINATORS.has(opener) || TEMPORAL_SUBORDINATORS.has(opener)) return null;
    const kind = verbClass(predicate.lemma);
    const noun = objectNoun(context, predicate);
    if (!['event', 'announce'].includes(kind) && !(kind === 'light' && noun)) return null;
    const { index: sentence, paragraph } = parsed.sentence;
    const antecedent = lastInParagraph(before, paragraph, (one) => one.main && one.sentence < sentence && one.settled);
    const subject = subjectOf(parsed, index, context.isDate);
    if (!antecedent?.timex.date || !subject || !['day', 'interval'].includes(antecedent.timex.date.precision)) return null;
    if (!sameActor(context, subject, antecedent)) return null;
    if (predicate.lemma === 'call' || predicate.passive || sentence - antecedent.sentence !== 1) return null;
    if (!BODIES.has(wordAt(parsed, subject.from)) && actorsWithin(context, subject).every((one) => one.kind === 'person')) return null;
    const note = `The event continues the dated event before it (“${antecedent.timex.timex.quote}”).`;
    return inheritFrom(antecedent, index, kind === 'light' ? noun : null, 'inherit/carries-on', note);
  },
  () => null,
);

/** Number of sentences after a visit that may still belong to it. Each such sentence restarts the count. */
const STAY_REACH = 4;
const STAYS: readonly ThemeId[] = ['visit', 'summit', 'meeting', 'negotiation'];
/** Verbs for acts during a visit. */
const DONE_THERE = words(`
  meet visit sign host attend participate join launch deliver discuss address speak open hold co-host convene conclude announce travel tour
  receive lead chair agree pledge exchange unveil pay lay inaugurate`);

const PERSONS = words('secretary president minister delegation delegations ambassador chancellor premier envoy leaders sides ministers');

function sameWay(predicate: Predicate, antecedent: Antecedent): boolean {
  const ahead = predicate.form === 'modal' && (predicate.modal === 'will' || predicate.modal === 'would');
  return antecedent.settled ? predicate.form === 'past' && !predicate.perfect : ahead;
}

/** Verbs that lead to another place and day. */
const LEAVING = new Set(['visit', 'travel', 'tour']);

/** News often has one sentence per paragraph. The next sentence still belongs to the visit unless its verb leads elsewhere. */
function isNear(context: SentenceContext, antecedent: Antecedent): boolean {
  const { sentence, predicates } = context.parsed;
  const distance = sentence.index - antecedent.sentence;
  if (antecedent.paragraph === sentence.paragraph) return distance > 0 && distance <= STAY_REACH;
  // "In Pretoria, he will …": another stop on the same journey
  const elsewhere = ['in', 'at'].includes(wordAt(context.parsed, 0)) && classAt(context.parsed, 1) === 'PROPN';
  if (elsewhere && sentence.paragraph - antecedent.paragraph === 1) return distance <= STAY_REACH;
  return distance === 1 && !predicates.some((predicate) => LEAVING.has(predicate.lemma));
}

function samePeople(context: SentenceContext, index: number, antecedent: Antecedent): boolean {
  const subject = subjectOf(context.parsed, index, context.isDate);
  if (!subject) return false;
  const { tokens } = context.parsed.sentence;
  const named = actorsWithin(context, subject);
  if (named.some(({ actor }) => antecedent.actors.includes(actor))) return true;
  if (antecedent.paragraph !== context.parsed.sentence.paragraph) return false;
  const definite = ['the', 'both'].includes(wordAt(context.parsed, subject.from));
  return definite && tokens.slice(subject.from, subject.to).some((token) => PERSONS.has(token.lower));
}

/** Attaches the main verb of an undated sentence that continues a dated visit, or returns null. */
const sameStay = step(
  'dates/same-stay',
  (context: SentenceContext, before: readonly Antecedent[]): Attachment | null => {
    const antecedent = nearSentence(before, context.parsed.sentence.index, STAY_REACH)
      .filter((one) => isNear(context, one))
      .filter(
        (one) =>
          STAYS.includes(one.themes[0] ?? 'other') && one.timex.date !== null && ['day', 'interval'].includes(one.timex.date.precision),
      )
      .at(-1);
    if (!antecedent) return null;
    const index = context.parsed.predicates.findIndex((predicate) => isFiniteVerb(predicate) && !predicate.negated);
    const predicate = context.parsed.predicates[index];
    if (!predicate || !DONE_THERE.has(predicate.lemma) || !sameWay(predicate, antecedent) || !samePeople(context, index, antecedent))
      return null;
    const noun = objectNoun(context, predicate);
    const note = `The event is part of the visit on the previous date (“${antecedent.timex.timex.quote}”).`;
    return inheritFrom(antecedent, index, noun, 'inherit/same-stay', note);
  },
  () => null,
);

/** Number of sentences after a dated gathering that may still refer to it. */
const GATHERING_REACH = 3;
const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'visit', 'negotiation', 'statement'];
const DEFINITE = new Set(['the', 'this', 'that', 'both', 'his', 'her', 'its', 'their']);
const SEQUENCE_WORDS = new Set(['then', 'afterwards', 'afterward', 'subsequently']);
const SHORT_UNITS = new Set(['hour', 'hours', 'minutes']);

const nearest = (before: readonly Antecedent[], context: SentenceContext, themes: readonly ThemeId[] | null): Antecedent | undefined =>
  nearSentence(before, context.parsed.sentence.index, GATHERING_REACH)
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
  // An oath and a signing are ceremonies too
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

/** "Then both nations issued statements": the next step. */
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

/** A further mention of a dated event under the same noun: "the Geneva summit", "during his visit". */
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
    `The text states the date of the ${noun.entry.lemma} earlier (“${chosen.timex.timex.quote}”).`,
  );
}

const isDated = (attachments: readonly Attachment[], noun: EventNoun): boolean => attachments.some((one) => one.noun?.head === noun.head);

/** "had condemned the invasion of Kuwait on August 2": the only date is that of the noun or its verb. */
const hasDateBehind = ({ parsed, dated }: SentenceContext, { head }: EventNoun): boolean =>
  dated.some(
    ({ first }) =>
      first > head && parsed.chunks[first] === parsed.chunks[head] && !parsed.predicates.some((one) => one.head > head && one.head < first),
  );

/** Whether no date depends on the main verb or is in its clause. "An offer that X refused on Monday" does not count. */
function isUndated(context: SentenceContext, main: number, direct: readonly Attachment[]): boolean {
  if (context.dated.length === 0) return true;
  const { chunks, predicates } = context.parsed;
  const chunk = chunks[predicates[main]?.head ?? -1];
  if (main < 0 || chunk === undefined || direct.some((one) => one.predicate === main)) return false;
  return context.dated.every(({ first }) => (chunks[first] ?? 0) > chunk);
}

/** Returns a sentence's attachments with inherited dates. `antecedents` include inherited dates. */
export const inheritDates = step(
  'dates/inherit-dates',
  (
    context: SentenceContext,
    direct: readonly Attachment[],
    before: readonly Antecedent[],
    antecedents: readonly Antecedent[],
  ): readonly Attachment[] => {
    const main = context.parsed.predicates.findIndex((predicate) => isFiniteVerb(predicate));
    const act = isUndated(context, main, direct)
      ? (attendance(context, before) ?? nextStep(context, before) ?? sameStay(context, before) ?? carriesOn(context, main, antecedents))
      : null;
    const found = act ? [act] : [];
    const nouns = context.nouns.filter(
      (noun) => noun.entry.strong && !isDated([...direct, ...found], noun) && !hasDateBehind(context, noun),
    );
    return [...found, ...nouns.flatMap((noun) => furtherMention(context, noun, before) ?? [])];
  },
  () => [],
);
