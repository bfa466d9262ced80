/** Finds the place of an event in its own words: the first place after "in" or "at", otherwise the destination of a visit. */
import type { EventActor, ThemeId } from '../../../model/event';
import { step } from '../../../model/step';
import { spanFrom } from '../../../text/ordered-spans';
import { NAME_PARTICLES } from '../../lexicon/actor-words';
import { LANDMARK_NOUNS, PLACE_NOUNS } from '../../lexicon/reference-nouns';
import type { Trigger } from '../dates/attachment';
import type { TokenRange } from '../sentence/noun-phrases';
import { classAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import type { ActorFacts } from './event-actors';

const PLACE_WORDS = new Set(['in', 'at', 'near', 'outside', 'inside', 'off']);
/** After these words, only a known place counts as the event's place ("marched through Lima"). */
const PATH_WORDS = new Set(['through', 'across', 'around', 'into', 'on']);
const LANDS = ['state', 'territory', 'place'];
const CLITIC = /^[’']s?$/;

const isCapital = (context: SentenceContext, index: number): boolean =>
  /^\p{Lu}/u.test(context.parsed.sentence.tokens[index]?.text ?? '') && !context.isDate(index);

/** Returns the name that begins at `from`, with a second name after a comma ("Doha, Qatar"). */
function nameAt(context: SentenceContext, from: number, to: number): string | null {
  const { tokens, text, start: base } = context.parsed.sentence;
  let end = from;
  const proper = (index: number): boolean => {
    const token = tokens[index];
    if (!token || context.isDate(index)) return false;
    if (isCapital(context, index)) return index === from || classAt(context.parsed, index) !== 'VERB';
    const joins = token.text === '-' || token.text === 'of' || NAME_PARTICLES.has(token.lower);
    return end > from && joins && isCapital(context, index + 1);
  };
  while (end < to && proper(end)) end += 1;
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (!first || !last || end === from) return null;
  const comma =
    tokens[end]?.text === ',' && isCapital(context, end + 1) && (end + 2 >= tokens.length || tokens[end + 2]?.kind === 'punctuation');
  return text.slice(first.start - base, (comma ? (tokens[end + 1] ?? last) : last).end - base);
}

/** Returns the capital of the state that begins at token `at` ("the German capital", "Niger's capital"). */
function capitalOf(context: SentenceContext, at: number, facts: ActorFacts): string | null {
  const offset = context.parsed.sentence.tokens[at]?.start;
  const state = context.actors.find((actor) => actor.start === offset && actor.kind === 'state');
  return state ? (facts.lookup(state.actor)?.seats?.[0] ?? null) : null;
}

/** Returns the place in the phrase from `at`: a name, "the port city of X", "the German capital", "the city". */
function placeAt(context: SentenceContext, at: number, to: number, facts: ActorFacts): string | null {
  const { parsed } = context;
  const { tokens } = parsed.sentence;
  let from = at;
  while (['the', 'a', 'an', 'its', 'their', 'his', 'her'].includes(tokens[from]?.text ?? '')) from += 1;
  const offset = tokens[from]?.start ?? -1;
  const named = context.actors.find((actor) => actor.start === offset);
  if (named && !LANDS.includes(named.kind)) return null;
  for (let noun = from; noun < Math.min(to, from + 6) && !context.isDate(noun); noun += 1) {
    const word = wordAt(parsed, noun);
    if (CLITIC.test(word) && isCapital(context, noun + 1)) return placeAt(context, noun + 1, to, facts);
    const lower = !isCapital(context, noun) && (word === 'capital' || PLACE_NOUNS.has(word) || LANDMARK_NOUNS.has(word));
    if (noun > from && classAt(parsed, noun) === 'ADP') break;
    if (!lower) continue;
    const beyond = wordAt(parsed, noun + 1);
    if (beyond === 'of' && isCapital(context, noun + 2))
      return word === 'capital' ? (capitalOf(context, noun + 2, facts) ?? nameAt(context, noun + 2, to)) : nameAt(context, noun + 2, to);
    if (isCapital(context, noun + 1)) return nameAt(context, noun + 1, to);
    if (beyond === ',' && word === 'capital' && isCapital(context, noun + 2)) return nameAt(context, noun + 2, to);
    if (word === 'capital') return capitalOf(context, from, facts);
  }
  // "the Georgian parliament": an adjective is not a place
  const last = named ? tokens.findLastIndex((token) => token.end === named.end) : -1;
  if (named && last >= 0 && ['NOUN', 'ADJ'].includes(classAt(parsed, last + 1)) && !isCapital(context, last + 1)) return null;
  const placeThere = spanFrom(facts.places, offset);
  const name = nameAt(context, from, to);
  return placeThere && placeThere.quote.length > (name?.length ?? 0) ? placeThere.quote : name;
}

/** Returns the start of "to demand …", "to discuss …" after the event's verb. Places after it belong to the purpose, not to the event. */
function purposeFrom(context: SentenceContext, happening: Trigger, range: TokenRange): number {
  const head =
    happening.predicate === null
      ? (happening.noun?.head ?? range.from)
      : (context.parsed.predicates[happening.predicate]?.head ?? range.from);
  const purpose = context.parsed.predicates.find(
    (one, at) => one.form === 'infinitive' && one.head > head && one.head < range.to && at !== happening.predicate,
  );
  return purpose?.start ?? range.to;
}

export const readPlace = step(
  'parties/place',
  (
    context: SentenceContext,
    happening: Trigger,
    range: TokenRange,
    themes: readonly ThemeId[],
    actors: readonly EventActor[],
    facts: ActorFacts,
  ): string | null => {
    const { tokens } = context.parsed.sentence;
    const limit = purposeFrom(context, happening, range);
    for (let at = range.from; at < limit; at += 1) {
      const word = wordAt(context.parsed, at);
      if (context.isDate(at + 1)) continue;
      const isOnPath = PATH_WORDS.has(word) && spanFrom(facts.places, tokens[at + 1]?.start ?? -1) !== undefined;
      if (!PLACE_WORDS.has(word) && !isOnPath) continue;
      const name = placeAt(context, at + 1, range.to, facts);
      if (name) return name;
    }
    if (!themes.includes('visit'))
      return themes.includes('election') ? (actors.find(({ kind }) => kind === 'state' || kind === 'territory')?.name ?? null) : null;
    for (let at = range.from; at < range.to; at += 1) {
      const lead = wordAt(context.parsed, at);
      const name = lead === 'to' || /^visit(?:s|ed|ing)?$/.test(lead) ? placeAt(context, at + 1, range.to, facts) : null;
      if (name) return name;
    }
    return actors.find((actor) => actor.role === 'target' && LANDS.includes(actor.kind))?.name ?? null;
  },
  () => null,
);
