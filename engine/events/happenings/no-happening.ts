/** Verbs beside a date that tell of nothing that happened: conditions that were not met, and what is done again and again. */
import type { Attachment } from '../dates/attachment';
import { classAt, type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

const UNREAL_MODALS = new Set(['would', 'could', 'might']);
const HABITUALLY = new Set(
  'usually normally typically traditionally regularly generally customarily invariably always annually'.split(' '),
);

/** "Had the two sides signed": whether a "had" stands in front of the subject of the verb, in its clause and behind the verb before. */
function hasHadInFront({ parsed }: SentenceContext, index: number, { start, head }: Predicate): boolean {
  const first = Math.max(parsed.chunks.indexOf(parsed.chunks[head] ?? 0), parsed.predicates[index - 1]?.head ?? 0);
  for (let at = start - 2; at >= first; at -= 1)
    if (wordAt(parsed, at) === 'had') return ['DET', 'PROPN', 'PRON', 'NOUN', 'NUM', 'ADJ'].includes(classAt(parsed, at + 1));
  return false;
}

/** "If Iran had signed in May, …", "had Iran signed …, sanctions would have been lifted". */
function isUnreal(context: SentenceContext, index: number, verb: Predicate): boolean {
  const { chunks, openers, predicates } = context.parsed;
  if (verb.form !== 'past') return false;
  const unmet = (verb.perfect && /(?:^|[^n] )if$/.test(openers[chunks[verb.start] ?? 0] ?? '')) || hasHadInFront(context, index, verb);
  return unmet && predicates.some(({ modal }) => modal !== null && UNREAL_MODALS.has(modal));
}

/** "Exercises are usually held in the spring", "the court sits every year in June": the present, at a time without a year. */
function isHabit({ parsed, timexes, dated }: SentenceContext, { timex }: Attachment, verb: Predicate): boolean {
  if (verb.form !== 'present' || verb.perfect || timex.timex.reading.kind !== 'partial') return false;
  const chunk = parsed.chunks[verb.head];
  if (parsed.chunks[dated.find((one) => one.timex === timex)?.first ?? 0] !== chunk) return false;
  const { tokens } = parsed.sentence;
  return (
    tokens.slice(Math.max(0, verb.start - 1), verb.head).some(({ lower }) => HABITUALLY.has(lower)) ||
    timexes.some(
      (one) => one.timex.reading.kind === 'set' && tokens.some(({ start }, at) => start === one.timex.start && parsed.chunks[at] === chunk),
    )
  );
}

/** The check that the verb fails, and why; null for one that may tell a happening. */
export function noHappening(
  context: SentenceContext,
  attachment: Attachment,
  index: number,
  verb: Predicate,
): readonly [check: string, note: string] | null {
  if (isUnreal(context, index, verb)) return ['trigger/unreal', 'it tells a condition that was not met.'];
  return isHabit(context, attachment, verb) ? ['trigger/habit', 'it tells what is done again and again.'] : null;
}
