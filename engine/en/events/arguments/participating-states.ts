/**
 * Finds the states that take part in a sentence's event. An act has up to two sides, the one that acts and the one acted upon. Each side
 * may be several states joined by "and". States that only report, are background or are the location come last or are left out.
 */
import type { ActorMention } from '../../../model/event';
import type { ReadText, WordTagger } from '../../../model/sentence';
import { spansWithin } from '../../../text/ordered-spans';
import type { PlaceMention } from '../../actors/find-actors';
import { REPORTING_VERBS } from '../../lexicon/event-verbs';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { readSentence, type SentenceContext } from '../sentence/sentence-context';
import { governing, tokenOf } from './party';

/** Openers of background clauses. Conditions are not background, because they address the state that must meet them. */
const BACKGROUND = /\b(?:after|as|because|since|while|when|before|although|though|who|which|whose|whom|where)$/;
const BESIDE = /\b(?:borders?|frontiers?|boundary)\s+with\s+(?:the\s+)?$/i;
/** Prepositions of location. */
const WHERE = new Set(['in', 'near', 'at', 'outside', 'inside', 'around', 'off', 'throughout', 'across']);
const SIDES = 2;

/** Returns chunks of mere attribution: ", Thai military sources said", "according to …". */
function tellingChunks(context: SentenceContext): ReadonlySet<number> {
  const { predicates, chunks, sentence } = context.parsed;
  const first = predicates.find(isFiniteVerb);
  const telling = new Set<number>();
  for (const one of predicates) {
    const chunk = chunks[one.start] ?? 0;
    const alone = predicates.filter((other) => isFiniteVerb(other) && chunks[other.start] === chunk).length === 1;
    if (first && one !== first && alone && isFiniteVerb(one) && REPORTING_VERBS.has(one.lemma) && chunk > (chunks[first.start] ?? 0))
      telling.add(chunk);
  }
  for (const { index } of sentence.tokens) if (wordAt(context.parsed, index) === 'according') telling.add(chunks[index] ?? 0);
  return telling;
}

/** Returns chunks of background, including "a resolution that aims …" and clauses joined to them by "and". */
function backgroundChunks(context: SentenceContext): ReadonlySet<number> {
  const { chunks, openers, predicates } = context.parsed;
  const found = new Set<number>();
  openers.forEach((opener, chunk) => {
    const clause = predicates.find((one) => isFiniteVerb(one) && chunks[one.start] === chunk);
    const begins = chunks.indexOf(chunk);
    const relative =
      /\bthat$/.test(opener) && clause?.start === begins + 1 && ['NOUN', 'PROPN'].includes(classAt(context.parsed, begins - 1));
    const joined = !clause && /^(?:and|or|,)$/.test(opener) && found.has(chunk - 1);
    if ((clause && (BACKGROUND.test(opener) || relative)) || joined) found.add(chunk);
  });
  return found;
}

/** Whether an actor acts or is acted upon, and is not only mentioned. */
function takesPart(context: SentenceContext, aside: ReadonlySet<number>, actor: ActorMention): boolean {
  const { chunks, openers, sentence } = context.parsed;
  const index = tokenOf(context, actor.start);
  const chunk = chunks[index] ?? 0;
  if (aside.has(chunk)) return false;
  if (/\b(?:if|unless)$/.test(openers[chunk] ?? '') && WHERE.has(governing(context, index).word)) return false;
  return !BESIDE.test(sentence.text.slice(0, actor.start - sentence.start));
}

/** "Spain and Portugal", "the US, Japan and South Korea": only punctuation or "and" separates the names. */
const JOINED = /^(?:[’']s)?(?:,|,? and| or|\/|-)?(?: the)? *$/;

interface Side {
  readonly states: readonly string[];
  /** the state is only the location */
  readonly where: boolean;
}

function sidesOf(context: SentenceContext, actors: readonly ActorMention[]): readonly Side[] {
  const { sentence } = context.parsed;
  const sides: { states: string[]; where: boolean; end: number }[] = [];
  for (const actor of actors) {
    if (actor.country === undefined) continue;
    const last = sides.at(-1);
    const between = last ? sentence.text.slice(last.end - sentence.start, actor.start - sentence.start) : '';
    const where = WHERE.has(governing(context, tokenOf(context, actor.start)).word);
    if (last && (JOINED.test(between) || last.states.includes(actor.country))) {
      last.states.push(actor.country);
      last.end = actor.end;
    } else sides.push({ states: [actor.country], where, end: actor.end });
  }
  return sides;
}

/** Returns the states of the first two sides. States that are only locations come last. */
function twoSides(context: SentenceContext, actors: readonly ActorMention[]): readonly string[] {
  const sides = sidesOf(context, actors);
  const chosen = new Set<string>();
  let count = 0;
  for (const { states } of [...sides.filter(({ where }) => !where), ...sides.filter(({ where }) => where)]) {
    if (states.every((state) => chosen.has(state))) continue;
    if (count === SIDES) break;
    count += 1;
    for (const state of states) chosen.add(state);
  }
  return [...chosen];
}

/**
 * Returns ISO 3166 codes of the states behind the actors that take part in a text's sentences. A sentence without participants contributes
 * the states that it names. A sentence without named states contributes the state of its place ("students in Dhaka").
 */
export function statesTakingPart(
  text: ReadText,
  actors: readonly ActorMention[],
  places: readonly PlaceMention[],
  tagWords: WordTagger,
): ReadonlySet<string> {
  return new Set(
    text.sentences.flatMap((sentence) => {
      const named = spansWithin(actors, sentence).filter(({ country }) => country !== undefined);
      const context = readSentence(sentence, [], named, tagWords);
      const aside = new Set([...tellingChunks(context), ...backgroundChunks(context)]);
      const part = twoSides(
        context,
        named.filter((actor) => takesPart(context, aside, actor)),
      );
      const here = spansWithin(places, sentence);
      if (part.length > 0) return part;
      return named.length > 0 ? twoSides(context, named) : here.flatMap(({ country }) => country ?? []).slice(0, 1);
    }),
  );
}
