/** Where a title that is too long may be cut: behind whole phrases only. */
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { OBJECT_CONTROL } from '../../lexicon/clause-words';
import { INTRANSITIVES, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { PARTICLES } from '../../lexicon/title-words';
import { isFiniteVerb, type Predicate, verbAt, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { isClass, isWord } from './office';

const OPENER = /^(?:that|which|who|whom|whether|how|what|if|where|when|after|because|unless|until|before)$/;
/** Introduces circumstances of an act. */
const CIRCUMSTANCE =
  /^(?:during|amid|despite|after|before|following|since|upon|while|without|throughout|until|because|including|if|unless|when)$/;

const isInfinitive = ({ parsed }: SentenceContext, at: number): boolean =>
  parsed.predicates.some((one) => one.start === at && one.form === 'infinitive');

/** Whether a phrase begins at a token that a title may leave out: a circumstance, a clause, a participle, a preposition. */
function opensPhrase(context: SentenceContext, at: number): boolean {
  const before = at - 1;
  if (isWord(context, at, /^of$/) || isWord(context, before, /^-$/) || isClass(context, before, /^(?:ADP|DET)$/)) return false;
  const verb = verbAt(context.parsed, at);
  const describes = verb?.start === at && /^(?:participle|gerund)$/.test(verb.form) && !isClass(context, before, /^(?:VERB|CCONJ|SCONJ)$/);
  if (describes || isInfinitive(context, at) || isWord(context, at, OPENER) || isWord(context, at, CIRCUMSTANCE)) return true;
  return isClass(context, at, /^ADP$/) && !(PARTICLES.has(wordAt(context.parsed, at)) && isClass(context, before, /^VERB$/));
}

/** Nouns that say nothing without what is to be done. */
const TAKES_INFINITIVE =
  /^(?:way|effort|opportunit|attempt|abilit|plan|bid|decision|right|permission|need|commitment|offer|move|step|chance|readiness)(?:y|ies|s)?$/;

/** Whether a title may end before a token: not where a verb, a name, an office or a noun goes on. */
function mayEnd(context: SentenceContext, last: number, verb: Predicate): boolean {
  let next = last + 1;
  while (context.isDate(next) || (isClass(context, next, /^ADP$/) && context.isDate(next + 1))) next += 1;
  if (last === verb.head) return !isWord(context, next, /^that$/) && !isInfinitive(context, next);
  const other = verbAt(context.parsed, last);
  if (other) return isClass(context, next, /^(?:PUNCT)?$/) || INTRANSITIVES.has(other.lemma);
  if (isWord(context, next, /^(?:of|[’']s?)$/) || (isInfinitive(context, next) && isWord(context, last, TAKES_INFINITIVE))) return false;
  if (isClass(context, last, /^(?:ADJ|DET|NUM)$/) && isClass(context, next, /^(?:NOUN|PROPN|CCONJ)$/)) return false;
  const isOpen = isClass(context, last, /^(?:ADJ|ADV)$/) || TITLE_HEADS.has(wordAt(context.parsed, last));
  return !(isOpen && isWord(context, next, /^(?:to|for|from)$/));
}

/** Introduces circumstances, not what belongs to a noun. */
export const isCircumstance = (context: SentenceContext, at: number): boolean =>
  isWord(context, at, CIRCUMSTANCE) || isWord(context, at, /^as$/);

/** "that", "after", "claiming": what a clause hangs on, but no "whether to stay". */
const opensClause = (context: SentenceContext, at: number): boolean =>
  (/ing$/.test(wordAt(context.parsed, at)) && REPORTING_VERBS.has(verbAt(context.parsed, at)?.lemma ?? '')) ||
  (isWord(context, at, OPENER) && !isClass(context, at, /^DET$/) && !isWord(context, at + 1, /^to$/));

/** A clause that the tokens open without its verb: "says that Britain", "after his mother". */
function isOpen(context: SentenceContext, tokens: readonly number[]): boolean {
  const { predicates } = context.parsed;
  const opener = tokens.findLast((at) => opensClause(context, at));
  if (opener === undefined) return false;
  const verbs = predicates.filter((one) => one.head > opener && isFiniteVerb(one) && opensWith(context, opener, one));
  return verbs.length > 0 && !verbs.some(({ head }) => tokens.includes(head));
}

const opensWith = ({ parsed }: SentenceContext, opener: number, { head }: Predicate): boolean =>
  parsed.chunks[head] === parsed.chunks[opener] || !/^(?:after|until|before|unless|because|where|when|if)$/.test(wordAt(parsed, opener));

/** Where the verb's complements end and its purpose or circumstances begin. */
const isAside = (context: SentenceContext, at: number, { head, lemma }: Predicate): boolean =>
  isWord(context, at, /^(?:including|while|amid|despite)$/) ||
  (at > head + 2 && isInfinitive(context, at) && verbClass(lemma) === 'event' && !OBJECT_CONTROL.has(lemma));

/** The tokens behind a verb and their shorter forms: first without purposes and circumstances, then without other phrases, the longest first. */
export function* shortened(context: SentenceContext, kept: readonly number[], verb: Predicate): Generator<readonly number[]> {
  const isClosed = (some: readonly number[]): boolean => {
    const last = some.findLast((at) => !context.isDate(at)) ?? verb.head;
    return !isOpen(context, some) && mayEnd(context, last, verb);
  };
  if (isClosed(kept)) yield kept;
  const cuts = kept.flatMap((at, index) =>
    (index > 0 && opensPhrase(context, at)) || (index === 0 && isClass(context, at, /^ADP$/)) ? [index] : [],
  );
  const asides = cuts.filter((index) => isAside(context, kept[index] ?? -1, verb));
  for (const length of [...asides.reverse(), ...cuts.reverse()]) {
    const some = kept.slice(0, length);
    if (isClosed(some)) yield some;
  }
}
