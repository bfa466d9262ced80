/** Whether a verb of the text is passive for a headline, where its form alone does not tell. */
import { INTRANSITIVES } from '../../lexicon/event-verbs';
import { DONE_TO, NEEDS_OBJECT, STANDS_ALONE } from '../../lexicon/title-words';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { TitleTask } from './title-task';
import type { TitleWord } from './words/title-words';

/** A participle after a comma with nothing behind it is passive: "the controls, announced on July 3". */
export function isPassive({ context }: TitleTask, predicate: Predicate, object: readonly TitleWord[]): boolean {
  if (predicate.head === 0 && predicate.form === 'past') return true;
  const bare = predicate.form === 'past' && predicate.start === predicate.head;
  const before = wordAt(context.parsed, predicate.start - 1);
  // "the body found along a highway"
  const [first, second] = object;
  const amount = second?.wordClass === 'NUM' || /^(?:least|most|once)$/.test(second?.text ?? '');
  const open = !first || (first.wordClass === 'ADP' && !amount) || first.wordClass === 'PUNCT';
  const suffered = bare && open && DONE_TO.has(predicate.lemma);
  // "40 migrants drowned": a form that the tagger takes for an adjective
  const alone = INTRANSITIVES.has(predicate.lemma) || STANDS_ALONE.has(predicate.lemma);
  if (predicate.form === 'participle' && predicate.start === predicate.head && before !== ',' && alone) return false;
  // "was boarded on Monday and released a day later"
  const joined = before === 'and' && open && context.parsed.predicates.findLast((one) => one.head < predicate.start)?.passive === true;
  const apart = before === ',' && object.length === 0;
  return predicate.passive || suffered || (bare && (joined || apart) && NEEDS_OBJECT.has(predicate.lemma));
}
