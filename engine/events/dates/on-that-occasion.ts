/** "A declaration will be signed on that occasion", "will be signed on the margins of the summit": done at a gathering that was dated before. */
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { type Antecedent, inheritFrom } from './antecedent';
import type { Attachment } from './attachment';

const NEAR = 2;
const POINTING = new Set(['that', 'this', 'the']);

/** The happening right before that "on that occasion" means. */
function occasionBefore({ parsed: { sentence } }: SentenceContext, before: readonly Antecedent[]): Antecedent | undefined {
  return before.findLast((one) => one.main && sentence.index > one.sentence && sentence.index - one.sentence <= NEAR);
}

/** Attachments for what is told to be done "on that occasion"; none where the verb has a date. */
export function onThatOccasion(context: SentenceContext, own: readonly Attachment[], before: readonly Antecedent[]): readonly Attachment[] {
  const { parsed } = context;
  const at = parsed.sentence.tokens.findIndex(
    ({ lower }, index) => lower === 'occasion' && POINTING.has(wordAt(parsed, index - 1)) && wordAt(parsed, index - 2) === 'on',
  );
  if (at < 0 || wordAt(parsed, at + 1) === 'of') return [];
  const last = parsed.predicates.findLastIndex(
    (one) => one.head < at && isFiniteVerb(one) && parsed.chunks[one.head] === parsed.chunks[at],
  );
  const index = last >= 0 ? last : at === 2 ? parsed.predicates.findIndex((one) => one.head > at && isFiniteVerb(one)) : -1;
  const verb = predicateAt(context, index);
  const antecedent = occasionBefore(context, before);
  if (!verb || !antecedent || own.some(({ predicate }) => predicate === index)) return [];
  if (antecedent.settled ? verb.form !== 'past' : verb.form !== 'modal') return [];
  if (!['event', 'announce', 'statement', 'light'].includes(verbClass(verb.lemma))) return [];
  const note = `"on that occasion" means what was dated before ("${antecedent.timex.timex.quote}").`;
  return [inheritFrom(antecedent, index, null, 'inherit/that-occasion', note)];
}
