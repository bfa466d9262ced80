/** Phrases of a clause behind its verb, and which of them go first when a title is too long. */
import { PARTICLES, PURPOSE_VERBS } from '../../lexicon/title-words';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isClass, isWord } from './office';

export interface Phrase {
  readonly tokens: readonly number[];
  /** 0 for what carries the point; the higher the sooner it goes; a title never has 4 */
  readonly spare: 0 | 1 | 2 | 3 | 4;
}

/** What accompanies a deed and is no part of it. */
const CIRCUMSTANCE =
  /^(?:during|amid|despite|after|before|following|since|upon|while|with(?:in|out)|under|as|along|like|throughout|until|because)$/;
const PLACE = /^(?:in|at|near|(?:out|in)side|across|a?round|along|off|onboard|aboard)$/;
/** "in a statement", "at a news conference", "on Twitter": where something was said or done by the way. */
const SETTING =
  /^(?:statement|interview|speech|letter|tweet|conference|briefing|news|press|televised|remarks|(?:tele)?phone|sidelines|margins|effort|bid|attempt|move|sign|addition|response|line|accordance|order|recent|twitter|facebook|telegram|television|tv|radio)$/;
/** What only an earlier sentence explains. */
const OPEN = /^(?:it|them|him|us|me|this|these|those|there|my|such|so)$/;

const isInfinitive = ({ parsed }: SentenceContext, at: number): boolean =>
  parsed.predicates.some((one) => one.start === at && one.form === 'infinitive');

/** "a brief arguing that", "relatives living in X". */
const isDoing = (context: SentenceContext, at: number): boolean =>
  isWord(context, at, /ing$/) &&
  (isClass(context, at - 1, /^(?:NOUN|PROPN)$/) || context.isDate(at - 1)) &&
  context.parsed.predicates.some(({ start }) => start === at);

/** Whether a phrase begins at a token: a preposition, an infinitive, a clause. */
function opensPhrase(context: SentenceContext, at: number, head: number): boolean {
  const isParticle = PARTICLES.has(wordAt(context.parsed, at)) && isClass(context, at - 1, /^VERB$/);
  if (at === head + 1 || isParticle || isWord(context, at, /^of$/)) return false;
  if (isInfinitive(context, at) || isDoing(context, at) || isWord(context, at, /^(?:that|who|which)$/)) return true;
  if (isWord(context, at, CIRCUMSTANCE) && !isClass(context, at, /^ADJ$/)) return true;
  return isClass(context, at, /^ADP$/) && !isClass(context, at - 1, /^(?:ADP|DET)$/);
}

function spareOf(context: SentenceContext, tokens: readonly number[], verb: Predicate, index: number): Phrase['spare'] {
  const { sentence } = context.parsed;
  const [first = 0, second = 0, ...others] = tokens;
  const is = (pattern: RegExp): boolean => isWord(context, first, pattern);
  if (index === 0) return 0;
  const isOpen = tokens.some(
    (at) => isWord(context, at, OPEN) && !context.actors.some(({ start }) => start === sentence.tokens[at]?.start),
  );
  if (isOpen && !is(/^that$/)) return 4;
  if (isInfinitive(context, first)) return PURPOSE_VERBS.has(verb.lemma) ? 2 : 0;
  if (is(/^(?:in|at|on|during)$/) && [second, ...others.slice(0, 2)].some((at) => isWord(context, at, SETTING))) return 4;
  if (is(/^as$/)) return isClass(context, second, /^ADP$/) || isWord(context, second, /^part$/) ? 3 : 2;
  if (is(CIRCUMSTANCE)) return 3;
  if (is(/^by$/) && (isWord(context, second, /ing$/) || !verb.passive)) return 2;
  if (is(/^(?:who|which)$/) || (is(/^that$/) && index > 1) || isDoing(context, first)) return 2;
  return is(PLACE) ? 1 : 0;
}

/** The phrases of the tokens behind a verb. */
export function phrasesOf(context: SentenceContext, kept: readonly number[], verb: Predicate): readonly Phrase[] {
  const groups: number[][] = [];
  for (const at of kept) {
    const last = groups.at(-1);
    if (!last || opensPhrase(context, at, verb.head)) groups.push([at]);
    else last.push(at);
  }
  return groups.map((tokens, index) => ({ tokens, spare: spareOf(context, tokens, verb, index) }));
}

/** The tokens of the phrases, shorter with every step: what only accompanies goes, then purposes, then one place, then phrase by phrase. */
export function shortened(phrases: readonly Phrase[]): readonly (readonly number[])[] {
  const all = phrases.filter(({ spare }) => spare < 4);
  const found = [all];
  let rest = all;
  for (const spare of [3, 2]) {
    for (let at = 0; at >= 0; ) {
      at = rest.findLastIndex((one) => one.spare === spare);
      if (at >= 0) rest = rest.slice(0, at);
      found.push(rest);
    }
  }
  rest.forEach((place, at) => {
    if (at > 0 && place.spare === 1) found.push(rest.filter((one) => one !== place));
  });
  all.forEach((_, at) => {
    found.push(all.slice(0, all.length - 1 - at));
  });
  return found.map((some) => some.flatMap(({ tokens }) => tokens));
}
