/** Phrases of a clause behind its verb, and which of them go first when a title is too long. */
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { INTRANSITIVES } from '../../lexicon/event-verbs';
import { PARTICLES, PURPOSE_VERBS, STANDS_ALONE } from '../../lexicon/title-words';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isClass, isWord } from './office';

export interface Phrase {
  readonly tokens: readonly number[];
  /** 0 for what carries the point; the higher the sooner it goes; a title never has 4 */
  readonly spare: 0 | 1 | 2 | 3 | 4;
}

/** Introduces circumstances of an act. */
const CIRCUMSTANCE =
  /^(?:during|amid|despite|after|before|following|since|upon|while|with(?:in|out)|under|as|along|like|throughout|until|because|including)$/;
const PLACE = /^(?:in|at|near|(?:out|in)side|across|a?round|along|off|onboard|aboard)$/;
/** "in a statement", "at a news conference", "on Twitter": where something was said or done by the way. */
const SETTING =
  /^(?:statement|interview|speech|letter|tweet|conference|briefing|news|press|televised|remarks|(?:tele)?phone|sidelines|margins|effort|bid|attempt|move|sign|addition|response|line|accordance|order|recent|twitter|facebook|telegram|television|tv|radio)$/;
/** What only an earlier sentence explains. */
const OPEN_DAY = /^(?:on|at|in|by) the (?:\p{L}+ )?(?:day|time|week|month|year|moment)$/u;
const OPEN = /^(?:it|them|him|us|me|this|these|those|there|my|such|so)$/;

const isInfinitive = ({ parsed }: SentenceContext, at: number): boolean =>
  parsed.predicates.some((one) => one.start === at && one.form === 'infinitive');

/** "a brief arguing that", "relatives living in X", "a delegation led by X". */
const describes = (context: SentenceContext, at: number, head: number): boolean =>
  at > head + 1 &&
  (isClass(context, at - 1, /^(?:NOUN|PROPN)$/) || isWord(context, at - 1, /^,$/) || context.isDate(at - 1)) &&
  context.parsed.predicates.some(
    ({ start, head: verb, form }) => start === at && verb === at && (isWord(context, at, /ing$/) || form === 'participle'),
  );

/** Whether a phrase begins at a token: a preposition, an infinitive, a clause. */
function opensPhrase(context: SentenceContext, at: number, head: number): boolean {
  const isParticle = PARTICLES.has(wordAt(context.parsed, at)) && isClass(context, at - 1, /^VERB$/);
  if (at === head + 1 || isParticle || isWord(context, at, /^of$/) || isWord(context, at - 1, /^-$/)) return false;
  if (isInfinitive(context, at) || describes(context, at, head) || isWord(context, at, /^(?:that|who|which)$/)) return true;
  if (isWord(context, at, CIRCUMSTANCE) && !isClass(context, at, /^ADJ$/)) return true;
  const isBound = context.parsed.predicates.some(({ head: verb, form }) => verb === at - 1 && verb > head && form === 'participle');
  return isClass(context, at, /^ADP$/) && !isClass(context, at - 1, /^(?:ADP|DET)$/) && !isBound;
}

function spareOf(context: SentenceContext, tokens: readonly number[], verb: Predicate, index: number): Phrase['spare'] {
  const { sentence } = context.parsed;
  const [first = 0, second = 0, ...others] = tokens;
  const is = (pattern: RegExp): boolean => isWord(context, first, pattern);
  if (index === 0) return 0;
  const isOpen = tokens.some(
    (at) => isWord(context, at, OPEN) && !context.actors.some(({ start }) => start === sentence.tokens[at]?.start),
  );
  if ((isOpen && !is(/^that$/)) || OPEN_DAY.test(tokens.map((at) => wordAt(context.parsed, at)).join(' '))) return 4;
  if (isInfinitive(context, first)) return PURPOSE_VERBS.has(verb.lemma) ? 2 : 0;
  if (is(/^(?:in|at|on|during)$/) && [second, ...others.slice(0, 2)].some((at) => isWord(context, at, SETTING))) return 4;
  if (is(/^as$/)) return isClass(context, second, /^ADP$/) || isWord(context, second, /^part$/) ? 3 : 2;
  if (is(CIRCUMSTANCE)) return 3;
  if (is(/^by$/) && (isWord(context, second, /ing$/) || !verb.passive)) return 2;
  if (is(/^(?:who|which)$/) || (is(/^that$/) && index > 1) || describes(context, first, verb.head)) return 2;
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

/** Whether a title may end behind a token: not where a verb, a name, an office or a noun goes on. */
export function mayEnd(context: SentenceContext, tokens: readonly number[], verb: Predicate | undefined): boolean {
  const { predicates } = context.parsed;
  const isDated = (at: number): boolean => context.isDate(at) || (isClass(context, at, /^ADP$/) && context.isDate(at + 1));
  const last = tokens.findLast((at) => !isWord(context, at, /^,$/) && !isDated(at)) ?? verb?.head ?? -1;
  let next = last + 1;
  while (isDated(next)) next += 1;
  if (last === verb?.head) return !(predicates.includes(verb) && isWord(context, next, /^that$/));
  const isLast = isClass(context, next, /^(?:PUNCT)?$/);
  const other = predicates.find(({ head }) => head === last);
  if (other) return isLast || (!isWord(context, next, /^by$/) && (INTRANSITIVES.has(other.lemma) || STANDS_ALONE.has(other.lemma)));
  if (isWord(context, next, /^(?:of|[’']s?)$/)) return false;
  if (isClass(context, last, /^(?:ADJ|DET|NUM)$/) && isClass(context, next, /^(?:NOUN|PROPN|CCONJ)$/)) return false;
  const isOpen = isClass(context, last, /^(?:ADJ|ADV)$/) || TITLE_HEADS.has(wordAt(context.parsed, last));
  if (isOpen && isWord(context, next, /^(?:to|for|from)$/)) return false;
  const isGoal = verb !== undefined && PURPOSE_VERBS.has(verb.lemma) && !tokens.some((at) => isInfinitive(context, at));
  return isGoal || !isInfinitive(context, next);
}

/**
 * The tokens of the phrases, shorter with every step: what only accompanies goes, then purposes, then one place, then phrase by phrase up to
 * the first that completes the verb.
 */
export function shortened(context: SentenceContext, phrases: readonly Phrase[], verb: Predicate): readonly (readonly number[])[] {
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
  const point = all.findIndex(({ spare }, at) => at > 0 && spare === 0);
  for (let length = all.length - 1; length > point; length -= 1) found.push(all.slice(0, length));
  return found.map((some) => some.flatMap(({ tokens }) => tokens)).filter((tokens) => mayEnd(context, tokens, verb));
}
