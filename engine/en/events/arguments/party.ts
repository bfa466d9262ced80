import type { ActorMention, ThemeId } from '../../../model/event';
import { firstFrom } from '../../../text/ordered-spans';
import { SHARED_WITH } from '../../lexicon/actor-words';
import {
  ADMISSION_VERBS,
  ATTENDING_VERBS,
  DISCUSSING_VERBS,
  OFFICE_NOUNS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  RECALLING_VERBS,
  SEPARATION_NOUNS,
  SUCCESSION_NOUNS,
  TAKING_VERBS,
  TOPIC_PREPOSITIONS,
} from '../../lexicon/reference-nouns';
import type { Trigger } from '../dates/attachment';
import { phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Story } from '../triggers/event-range';

/** Themes whose place is a participant, because the event acts upon it. */
const PLACE_IS_TARGET: readonly ThemeId[] = ['military', 'visit', 'territory', 'protest'];
const FUNCTIONS = new Set(['the', 'a', 'an', 'former', 'then', "'", '’', "'s", '’s', 'new', 'senior']);
const MISSION = /^(?:embassy|consulate|embassies|consulates)$/;
const CLITIC = /^[’']s?$/;
const LINKS: readonly string[] = ['of', 'for', 'to', 'in', 'at', 'on', 'over', 'about'];

export function tokenOf({ parsed }: SentenceContext, offset: number): number {
  const token = parsed.sentence.tokens[firstFrom(parsed.sentence.tokens, offset + 1) - 1];
  return token && offset < token.end ? token.index : -1;
}

interface Governor {
  readonly word: string;
  /** the noun before the preposition and its token index */
  readonly before: string;
  readonly at: number;
}

/** Returns the word that governs a mention's phrase: "in" for "in northern Syria". */
export function governing(context: SentenceContext, index: number): Governor {
  let start = phraseStart(context.parsed, index);
  for (let at = index - 1; at >= start; at -= 1) if (LINKS.includes(wordAt(context.parsed, at))) start = at + 1;
  while (start <= index && FUNCTIONS.has(wordAt(context.parsed, start))) start += 1;
  let at = start - 1;
  while (at > 0 && FUNCTIONS.has(wordAt(context.parsed, at))) at -= 1;
  // "in nations including Denmark"
  if (wordAt(context.parsed, at) === 'including' && at > 0)
    return governing(context, at - (wordAt(context.parsed, at - 1) === ',' ? 2 : 1));
  // "in Turkey and Syria": the governor of the first item governs the list
  const end = /^(?:and|,)$/.test(wordAt(context.parsed, at)) ? context.parsed.sentence.tokens[at - 1]?.end : undefined;
  const first = end === undefined ? undefined : context.actors.find((one) => one.end === end && one.kind === 'state');
  if (first && !context.parsed.predicates.some(({ head }) => head >= at)) {
    const above = governing(context, tokenOf(context, first.start));
    if (PLACE_PREPOSITIONS.has(above.word)) return above;
  }
  return { word: wordAt(context.parsed, at), before: wordAt(context.parsed, at - 1), at: at - 1 };
}

/** Returns the governor of "Texas" in "in Austin, Texas", where a town is between the words. */
function governingTown(context: SentenceContext, index: number): Governor | null {
  const { tokens } = context.parsed.sentence;
  if (wordAt(context.parsed, index - 1) !== ',') return null;
  let at = index - 2;
  while (/^\p{Lu}/u.test(tokens[at]?.text ?? '')) at -= 1;
  const town = tokens[at + 1];
  const isNamed = context.actors.some(({ start, end }) => town && start <= town.start && town.end <= end);
  if (at > index - 3 || isNamed || !PLACE_PREPOSITIONS.has(wordAt(context.parsed, at))) return null;
  return { word: wordAt(context.parsed, at), before: wordAt(context.parsed, at - 1), at: at - 1 };
}

export const inside = (context: SentenceContext, mention: ActorMention, range: TokenRange | null): boolean => {
  if (!range || range.to <= range.from) return false;
  const { tokens } = context.parsed.sentence;
  const [first, last] = [tokens[range.from], tokens[range.to - 1]];
  return first !== undefined && last !== undefined && mention.start >= first.start && mention.start < last.end;
};

/** "to demand a ceasefire in X", "said that talks in X": a separate verb is between the event's verb and the mention. */
function isEmbedded(context: SentenceContext, happening: Trigger, index: number): boolean {
  const main = happening.predicate;
  if (main === null) return false;
  const nearest = context.parsed.predicates.findLastIndex((predicate) => predicate.head < index);
  const head = context.parsed.predicates[main]?.head ?? 0;
  return nearest !== main && !happening.above.includes(nearest) && (context.parsed.predicates[nearest]?.head ?? 0) > head;
}

const nearestVerb = ({ parsed }: SentenceContext, index: number): Predicate | undefined =>
  parsed.predicates.findLast((one) => one.head < index);

/** "met to discuss aid for X", "flew to Paris to attend …": the topic of a verb of talking inside the event, or a separate gathering. */
function isDiscussed(context: SentenceContext, happening: Trigger, mention: ActorMention, index: number): boolean {
  const verb = nearestVerb(context, index);
  const main = context.parsed.predicates[happening.predicate ?? -1];
  return (
    verb?.form === 'infinitive' &&
    verb !== main &&
    (DISCUSSING_VERBS.has(verb.lemma) ||
      (mention.kind === 'organization' && ATTENDING_VERBS.has(verb.lemma) && !ADMISSION_VERBS.has(main?.lemma ?? ''))) &&
    verb.head > (main?.head ?? happening.noun?.head ?? 0)
  );
}

/** "talks about the war between X and Y", "discussed X with Z": the mention is the topic. */
function isTopic(context: SentenceContext, happening: Trigger, mention: ActorMention, index: number): boolean {
  const main = context.parsed.predicates[happening.predicate ?? -1];
  const trigger = happening.noun?.head ?? main?.head ?? index;
  const behind = context.parsed.sentence.tokens.slice(trigger + 1, index).findLast(({ lower }) => TOPIC_PREPOSITIONS.has(lower));
  if (behind && !context.parsed.predicates.some(({ head }) => head > behind.index && head < index)) return true;
  if (mention.kind !== 'state' || !main || main.passive || !DISCUSSING_VERBS.has(main.lemma) || main.head > index) return false;
  return !SHARED_WITH.has(governing(context, index).word);
}

export function isParty(
  context: SentenceContext,
  happening: Trigger,
  mention: ActorMention,
  themes: readonly ThemeId[],
  subject: boolean,
): boolean {
  const index = tokenOf(context, mention.start);
  const after = tokenOf(context, mention.end - 1) + 1;
  const owns = CLITIC.test(wordAt(context.parsed, after));
  const { word, before } = (owns ? null : governingTown(context, index)) ?? governing(context, index);
  const lemma = predicateAt(context, happening.predicate)?.lemma ?? '';
  if (mention.kind !== 'person' && ['to', 'for', 'on', 'of'].includes(word) && OFFICE_NOUNS.has(before)) {
    const sender = word === 'of' && mention.kind === 'state';
    if (!sender && !(word === 'to' && RECALLING_VERBS.has(lemma))) return false;
  }
  if (owns && SUCCESSION_NOUNS.has(wordAt(context.parsed, after + 1))) return false;
  // "met on the sidelines of the General Assembly"
  if (word === 'of' && ['sidelines', 'margins'].includes(before)) return false;
  // "stayed in the Ecuadorean embassy"
  if (MISSION.test(wordAt(context.parsed, after))) return true;
  const land = mention.kind === 'state' || mention.kind === 'territory' || mention.kind === 'place';
  // "the final round at Bürgenstock in Switzerland ended": the location of the event that is the subject
  if (subject && land && PLACE_PREPOSITIONS.has(word) && happening.noun && happening.noun.head < index)
    return themes.some((theme) => PLACE_IS_TARGET.includes(theme));
  if (subject) return true;
  if (isDiscussed(context, happening, mention, index) || isTopic(context, happening, mention, index)) return false;
  const power = word === 'from' && (SEPARATION_NOUNS.has(before) || TAKING_VERBS.has(nearestVerb(context, index)?.lemma ?? lemma));
  const locative = land && !power;
  // "seized ships near Crimea": only the location
  if (locative && (word === 'near' || word === 'off')) return false;
  if (locative && (PLACE_PREPOSITIONS.has(word) || (word === 'of' && PLACE_NOUNS.has(before)))) {
    if (isEmbedded(context, happening, index)) return false;
    return themes.some((theme) => PLACE_IS_TARGET.includes(theme)) && word !== 'via';
  }
  if (mention.kind === 'place') return themes.includes('visit');
  return true;
}

/** Whether an actor is the source of a report: "…, Reuters said", "according to X". */
export function isSource(context: SentenceContext, mention: ActorMention, story: Story): boolean {
  const index = tokenOf(context, mention.start);
  // "according to X, who was visiting Y"
  if (/^(?:who|which|whose)$/.test(wordAt(context.parsed, story.core.from - 1)) && inside(context, mention, story.subject)) return false;
  const { word, before } = governing(context, index);
  if (word === 'citing' || before === 'citing' || (word === 'to' && before === 'according')) return true;
  const next = context.parsed.predicates.findIndex((predicate) => predicate.head > index);
  const telling = context.parsed.predicates[next];
  if (!telling || verbClass(telling.lemma) !== 'report' || telling.head < story.whole.to - 1) return false;
  if (inside(context, mention, story.subject) || inside(context, mention, story.beside)) return false;
  const teller = subjectOf(context.parsed, next, context.isDate);
  // "X, who met Y, described …": Y is not the source
  if (teller && story.subject && story.subject.from >= teller.from && story.subject.from < teller.to) return false;
  return teller === null || teller.from <= index;
}
