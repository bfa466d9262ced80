/** "X announced that Y has decided to do Z": the headline is what was announced. */
import { PLANNING_VERBS } from '../../lexicon/event-verbs';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';
import { governedBy } from './governed-verb';

export interface Complement {
  /** subject of the complement; null when it is a pronoun for the announcer */
  readonly subject: TokenRange | null;
  readonly predicate: Predicate;
  /** the complement is still to come: an infinitive below a verb of planning, or a future */
  readonly ahead: boolean;
  /** the verb of planning above the infinitive, if any */
  readonly above: Predicate | undefined;
}

const OWN_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we']);
/** Tokens between the announcing verb and the subject or "that" of its complement. */
const REACH = 8;

/** The clause that a verb of announcing governs, or null when it has a plain object ("announced a withdrawal"). */
export function complementOf(context: SentenceContext, index: number): Complement | null {
  const { parsed } = context;
  const outer = predicateAt(context, index);
  if (!outer) return null;
  let at = index + 1;
  const next = parsed.predicates[at];
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
  if (between.length > REACH + 10) return null;
  const found = subjectOf(parsed, at, context.isDate);
  const pronoun = found && found.to - found.from === 1 && OWN_PRONOUNS.has(wordAt(parsed, found.from));
  let predicate = next;
  let ahead = next.form === 'modal';
  const below = PLANNING_VERBS.has(next.lemma) ? governedBy(context, at) : null;
  if (below !== null) {
    at = below;
    predicate = parsed.predicates[below] ?? next;
    ahead = true;
  }
  return { subject: pronoun ? null : found, predicate, ahead, above: below === null ? undefined : next };
}
