/** "X announced that Y has decided to do Z": the headline is what was announced. */
import { PLANNING_VERBS } from '../../lexicon/event-verbs';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';

const OWN_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we']);
/** Tokens between the announcing verb and that of its complement. */
const REACH = 18;
/** Tokens between a verb and the infinitive that it governs ("asked the minister to …" is longer and stays apart). */
const DESCENT_REACH = 3;

/** The verb of the clause that a verb of announcing governs, or null when it has a plain object ("announced a withdrawal"). */
export function complementOf(context: SentenceContext, index: number): Predicate | null {
  const { parsed } = context;
  const outer = predicateAt(context, index);
  if (!outer) return null;
  const next = parsed.predicates[index + 1];
  if (!next || !isFiniteVerb(next)) return null;
  const between = Array.from({ length: next.start - outer.head - 1 }, (_, offset) => wordAt(parsed, outer.head + 1 + offset));
  const opened =
    (parsed.openers[parsed.chunks[next.start] ?? 0] ?? '').endsWith('that') &&
    parsed.chunks[next.start] === (parsed.chunks[outer.head] ?? 0) + 1;
  // "announced on Tuesday it would …"
  const words = between.filter((word, at) => word !== 'that' && word !== 'on' && !context.isDate(outer.head + 1 + at));
  const bare = words.length > 0 && OWN_PRONOUNS.has(words[0] ?? '');
  if (!opened && !bare) return null;
  // "agreed a draft that would let her stay": what was agreed is no complement
  if (['DET', 'NUM'].includes(classAt(parsed, outer.head + 1)) && !context.isDate(outer.head + 1)) return null;
  if (between.length > REACH) return null;
  return PLANNING_VERBS.has(next.lemma) && governsNext(context, index + 1) ? (parsed.predicates[index + 2] ?? next) : next;
}

/** "plans to visit": the next verb is an infinitive or gerund that this one governs directly. */
function governsNext({ parsed, isDate }: SentenceContext, index: number): boolean {
  const [outer, inner] = [parsed.predicates[index], parsed.predicates[index + 1]];
  if (!outer || (inner?.form !== 'infinitive' && inner?.form !== 'gerund') || parsed.chunks[inner.head] !== parsed.chunks[outer.head])
    return false;
  const between = Array.from({ length: inner.start - outer.head - 1 }, (_, offset) => outer.head + 1 + offset).filter((at) => !isDate(at));
  return between.length <= DESCENT_REACH && between.every((at) => /^(?:\p{L}+ly|on|in|back|also|by|until)$/u.test(wordAt(parsed, at)));
}
