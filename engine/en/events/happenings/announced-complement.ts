/** "X announced that Y has decided to do Z": the headline is what was announced. */
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';

const OWN_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we']);
/** Tokens between the announcing verb and that of its complement. */
const REACH = 18;

/** The clause that a verb of announcing governs, or null when it has a plain object ("announced a withdrawal"). */
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
  return between.length > REACH ? null : next;
}
