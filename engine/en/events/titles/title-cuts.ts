/** Where a title that is too long may be cut: behind whole phrases only. */
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { INTRANSITIVES, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { PARTICLES, STANDS_ALONE } from '../../lexicon/title-words';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, verbAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isClass, isWord } from './office';

const OPENER = /^(?:that|which|who|whom|whether|how|what|if|where|when|after|because|unless|until|before)$/;
/** Introduces circumstances of an act. */
const CIRCUMSTANCE =
  /^(?:during|amid|despite|after|before|following|since|upon|while|without|throughout|until|because|including|if|unless|when)$/;

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
  if (
    at === head + 1 ||
    isParticle ||
    (PARTICLES.has(wordAt(context.parsed, at)) && isClass(context, at + 1, /^ADP$/)) ||
    isWord(context, at, /^of$/) ||
    isWord(context, at - 1, /^-$/)
  )
    return false;
  if (isInfinitive(context, at) || describes(context, at, head) || isWord(context, at, /^(?:that|who|which)$/)) return true;
  if (isWord(context, at, CIRCUMSTANCE) && !isClass(context, at, /^ADJ$/)) return true;
  // "the Convention on the Prevention of Genocide"
  if (
    isWord(context, at, /^(?:on|for)$/) &&
    isClass(context, at - 1, /^PROPN$/) &&
    [at + 1, at + 2].some((next) => /^\p{Lu}/u.test(context.parsed.sentence.tokens[next]?.text ?? ''))
  )
    return false;
  return isClass(context, at, /^ADP$/) && !isClass(context, at - 1, /^(?:ADP|DET)$/);
}

/** Whether a title may end before a token: not where a verb, a name, an office or a noun goes on. */
function mayEnd(context: SentenceContext, last: number, verb: Predicate): boolean {
  const { predicates } = context.parsed;
  const isDated = (at: number): boolean => context.isDate(at) || (isClass(context, at, /^ADP$/) && context.isDate(at + 1));
  let next = last + 1;
  while (isDated(next)) next += 1;
  if (last === verb.head) return !isWord(context, next, /^that$/) && !isInfinitive(context, next);
  const isLast = isClass(context, next, /^(?:PUNCT)?$/);
  const other = predicates.find(({ head }) => head === last);
  if (other) return isLast || (!isWord(context, next, /^by$/) && (INTRANSITIVES.has(other.lemma) || STANDS_ALONE.has(other.lemma)));
  if (isWord(context, next, /^(?:of|[’']s?)$/)) return false;
  if (isClass(context, last, /^(?:ADJ|DET|NUM)$/) && isClass(context, next, /^(?:NOUN|PROPN|CCONJ)$/)) return false;
  const isOpen = isClass(context, last, /^(?:ADJ|ADV)$/) || TITLE_HEADS.has(wordAt(context.parsed, last));
  if (isOpen && isWord(context, next, /^(?:to|for|from)$/)) return false;
  return true;
}

/** Introduces circumstances, not what belongs to a noun. */
export const isCircumstance = (context: SentenceContext, at: number): boolean =>
  isWord(context, at, CIRCUMSTANCE) || isWord(context, at, /^as$/);

/** The tokens behind a verb and their shorter forms, the longest first; the cuts are looked for when the whole does not serve. */
export function* shortened(context: SentenceContext, kept: readonly number[], verb: Predicate): Generator<readonly number[]> {
  const { predicates } = context.parsed;
  const isClosed = (some: readonly number[]): boolean =>
    !isOpen(context, some) && mayEnd(context, lastWord(context, some) ?? verb.head, verb);
  if (isClosed(kept)) yield kept;
  // no cut between what opens a clause and its verb
  const clauses = predicates.flatMap((one, index) => {
    if (one.head <= verb.head || !isFiniteVerb(one) || !kept.includes(one.head)) return [];
    const opener = kept.findLast(
      (at) => at < one.head && (isWord(context, at, OPENER) || REPORTING_VERBS.has(verbAt(context.parsed, at)?.lemma ?? '')),
    );
    return [{ from: opener ?? subjectOf(context.parsed, index, context.isDate)?.from ?? verb.head, to: one.head }];
  });
  const cuts = kept.flatMap((at, index) => {
    const isInside = clauses.some(({ from, to }) => from < at && at <= to);
    return (index > 0 && !isInside && opensPhrase(context, at, verb.head)) || (index === 0 && isClass(context, at, /^ADP$/)) ? [index] : [];
  });
  for (const length of cuts.reverse()) {
    const some = kept.slice(0, length);
    if (isClosed(some)) yield some;
  }
}

/** "a statement saying an attack". */
function isOpen({ parsed }: SentenceContext, tokens: readonly number[]): boolean {
  const opener = tokens.findLast((at) => /ing$/.test(wordAt(parsed, at)) && REPORTING_VERBS.has(verbAt(parsed, at)?.lemma ?? ''));
  const verbs = parsed.predicates.filter((one) => opener !== undefined && one.head > opener && isFiniteVerb(one));
  return verbs.length > 0 && !verbs.some(({ head }) => tokens.includes(head));
}

/** The last token that is no date. */
const lastWord = ({ isDate }: SentenceContext, tokens: readonly number[]): number | undefined => tokens.findLast((at) => !isDate(at));
