/** Checks that a title is complete, short and clear without earlier sentences. A long title ends after a whole phrase. */
import { TITLE_HEADS } from '../../lexicon/actor-words';
import { OBJECT_CONTROL } from '../../lexicon/clause-words';
import { INTRANSITIVES } from '../../lexicon/event-verbs';
import { PARTICLES } from '../../lexicon/title-words';
import { isFiniteVerb, type Predicate, verbAt, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { isClass, isWord } from './office';

/** Maximum number of characters in a title. */
export const MOST_LENGTH = 180;

/** Pronouns that only the speaker or an earlier sentence explains. */
const OPEN_PRONOUN =
  /(?<!\p{L})(?:we|us|me|you|I|my|your|this|these|there(?! (?:is|are|was|were|ha[sd]|have))|the former$|the latter|myself|ourselves)(?!\p{L})/u;
const LOOSE =
  /(?<![\p{L}’'-])(?:of|at|by|for|with|(?<!sworn )in|from|to|and|or|but|the|an?|between|into|that|which|who|as|is|are|was|were|had|has|have|will|not|its|their|his|her|be|than|amid|since|until|beyond|would|also|such|if|including|both|against|towards?|about|when|while|after|before|says?|tells?|warns?|accuses?|suggests?|among|during|per|via|under|further|there|whereby|where|n?either|unless|upon|whether|how|what|saying|do|does|did|lasts?|been|being|he|she|they|we|just|newly|practically|as (?:much|many|near|far|well)(?: \p{Ll}+)?)$/u;
const BAD_START =
  /^(?:of|with|by|from|for|into|that|than|and|or|but|as|in|at(?! least)|on|which|who|whose|this|these|those|it|he|she|they|there|we|i|you|such|its|their|his|her|our|my|another|similar|others?|both|said|saying|versus|including|according|following|so|yet|also|among|amid|during|despite|[’'])(?!\p{L})/iu;

/** Whether the title ends without a dangling word or mark. */
export const endsWell = (title: string): boolean => !LOOSE.test(title) && /[\p{L}\p{N})%'’]$/u.test(title);

/** "X confirms the visit of X". */
const endsAsBefore = (title: string): boolean => /(?<!\p{L})(\p{Lu}\p{L}+ \p{Lu}\p{L}+) .*(?<!of the )\1$/u.test(title);

/** Whether a title has no dangling end, doubled word, unresolved pronoun or open bracket. */
export const isWhole = (title: string): boolean =>
  /^[\p{Lu}\p{N}$€£].* /u.test(title) &&
  title.length <= MOST_LENGTH &&
  endsWell(title) &&
  !BAD_START.test(title) &&
  !/^(?:To \p{Ll}|\p{Lu}\p{Ll}+ed (?:in|on|by|to|for|with|the|a) )/u.test(title) &&
  !/(?<!\p{L})(?!\p{Lu})(\p{L}+) \1(?!\p{L})/u.test(title) &&
  !/[()]| (?:that|which|who)(?: \p{L}+)? \p{L}+$| (?:that|which) went into effect$| (?:between (?:the )?|both )\p{Lu}(?!.* and )/u.test(
    title,
  ) &&
  !OPEN_PRONOUN.test(title) &&
  !endsAsBefore(title);

const OPENER = /^(?:that|which|who|whom|whether|how|what|if|where|when|after|because|unless|until|before)$/;
/** Words that introduce circumstances of an act. */
const CIRCUMSTANCE =
  /^(?:during|amid|despite|after|before|following|since|upon|while|without|throughout|until|because|including|if|unless|when)$/;

export const isInfinitive = ({ parsed }: SentenceContext, at: number): boolean =>
  parsed.predicates.some((one) => one.start === at && one.form === 'infinitive');

/** Whether an optional phrase begins at a token: a circumstance, a clause, a participle, a preposition. */
function opensPhrase(context: SentenceContext, at: number): boolean {
  const before = at - 1;
  if (isWord(context, at, /^of$/) || isWord(context, before, /^-$/) || isClass(context, before, /^(?:ADP|DET)$/)) return false;
  const verb = verbAt(context.parsed, at);
  const describes = verb?.start === at && /^(?:participle|gerund)$/.test(verb.form) && !isClass(context, before, /^(?:VERB|CCONJ|SCONJ)$/);
  if (describes || isInfinitive(context, at) || isWord(context, at, OPENER) || isWord(context, at, CIRCUMSTANCE)) return true;
  return isClass(context, at, /^ADP$/) && !(PARTICLES.has(wordAt(context.parsed, at)) && isClass(context, before, /^VERB$/));
}

/** Nouns that need an infinitive to be clear. */
const TAKES_INFINITIVE =
  /^(?:way|effort|opportunit|attempt|abilit|plan|bid|decision|right|permission|need|commitment|offer|move|step|chance|readiness)(?:y|ies|s)?$/;

/** Whether a title may end before a token. It may not if a verb, name, office or noun continues. */
function mayEnd(context: SentenceContext, last: number, verb: Predicate): boolean {
  let next = last + 1;
  while (context.isDate(next) || (isClass(context, next, /^ADP$/) && context.isDate(next + 1))) next += 1;
  if (last === verb.head) return !isWord(context, next, /^that$/) && !isInfinitive(context, next);
  const other = verbAt(context.parsed, last);
  if (other) return isClass(context, next, /^(?:PUNCT)?$/) || INTRANSITIVES.has(other.lemma);
  if (isWord(context, next, /^(?:of|[’']s?)$/) || (isInfinitive(context, next) && isWord(context, last, TAKES_INFINITIVE))) return false;
  const joined = isClass(context, next, /^CCONJ$/) ? next + 1 : next;
  if (isClass(context, last, /^(?:ADJ|DET|NUM)$/) && isClass(context, joined, joined > next ? /^(?:ADJ|NOUN)$/ : /^(?:NOUN|PROPN)$/))
    return false;
  const isOpen =
    isClass(context, last, /^(?:ADJ|ADV)$/) ||
    isWord(context, last, /^(?:support|commitment|access|accession|nomination)$/) ||
    TITLE_HEADS.has(wordAt(context.parsed, last));
  return !(isOpen && isWord(context, next, /^(?:to|for)$/));
}

/** Whether a word introduces circumstances rather than a complement of a noun. */
export const isCircumstance = (context: SentenceContext, at: number): boolean =>
  isWord(context, at, CIRCUMSTANCE) || isWord(context, at, /^as$/);

/** "that", "after", "claiming": words that open a dependent clause, except "whether to stay". */
const opensClause = (context: SentenceContext, at: number): boolean =>
  (/ing$/.test(wordAt(context.parsed, at)) && /^(?:report|announce)$/.test(verbClass(verbAt(context.parsed, at)?.lemma ?? ''))) ||
  (isWord(context, at, OPENER) && !isClass(context, at, /^DET$/) && !isWord(context, at + 1, /^to$/));

/** Whether the tokens open a clause without its verb: "says that Britain", "after his mother". */
function isOpen(context: SentenceContext, tokens: readonly number[]): boolean {
  const { predicates } = context.parsed;
  const opener = tokens.findLast((at) => opensClause(context, at));
  if (opener === undefined) return false;
  const verbs = predicates.filter((one) => one.head > opener && isFiniteVerb(one) && opensWith(context, opener, one));
  return verbs.length > 0 && !verbs.some(({ head }) => tokens.includes(head));
}

const opensWith = ({ parsed }: SentenceContext, opener: number, { head, start }: Predicate): boolean =>
  parsed.chunks[head] === parsed.chunks[opener] ||
  (start < head && wordAt(parsed, start - 1) === ',') ||
  !/^(?:after|until|before|unless|because|where|when|if)$/.test(wordAt(parsed, opener));

/** Whether the tokens cut off a list: no "and" or "or" follows its comma. */
function breaksList(context: SentenceContext, tokens: readonly number[]): boolean {
  const end = tokens.findLastIndex((at) => !context.isDate(at) && !isClass(context, at, /^PUNCT$/));
  const comma = tokens.findLastIndex((at, index) => index < end && isWord(context, at, /^,$/));
  const [before, after] = [tokens[comma - 1] ?? -1, tokens[comma + 1] ?? -1];
  // "a heavily wooded, hilly area"
  const isAdjective = isClass(context, before, /^(?:ADJ|VERB)$/) && isClass(context, after, /^(?:ADJ|NUM)$/);
  const isItem = isClass(context, after, /^(?:DET|NOUN|PROPN|NUM|ADJ|PRON)$/);
  return comma >= 0 && isItem && !isAdjective && !tokens.slice(comma).some((at) => isWord(context, at, /^(?:and|or)$/));
}

/** Whether the verb's complements end here and a purpose or circumstance begins. */
const isAside = (context: SentenceContext, at: number, { head, lemma }: Predicate): boolean =>
  isWord(context, at, /^(?:including|while|amid|despite)$/) ||
  (at > head + 2 && isInfinitive(context, at) && verbClass(lemma) === 'event' && !OBJECT_CONTROL.has(lemma));

/** Yields the tokens after a verb, then shorter forms: without purposes and circumstances, then without other phrases, longest first. */
export function* shortened(context: SentenceContext, tokenIndices: readonly number[], verb: Predicate): Generator<readonly number[]> {
  const isClosed = (some: readonly number[]): boolean => {
    const last = some.findLast((at) => !context.isDate(at)) ?? verb.head;
    return !isOpen(context, some) && !breaksList(context, some) && mayEnd(context, last, verb);
  };
  if (isClosed(tokenIndices)) yield tokenIndices;
  const cuts = tokenIndices.flatMap((at, index) =>
    (index > 0 && opensPhrase(context, at)) || (index === 0 && isClass(context, at, /^ADP$/)) ? [index] : [],
  );
  const asides = cuts.filter((index) => isAside(context, tokenIndices[index] ?? -1, verb));
  for (const length of [...asides.reverse(), ...cuts.reverse()]) {
    const some = tokenIndices.slice(0, length);
    if (isClosed(some)) yield some;
  }
}
