/** "Norway said Iran had released its ship": where a possessive may mean either of two, a title says "ship" alone. */
import { DONE_TO_ANY } from '../../lexicon/owned-words';
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import type { TitleTask } from './title-task';
import type { TitleWord } from './title-words';

/** Another than the subject of the clause is named as the one who reports it. */
function isReportedByAnother({ context, happening, story }: TitleTask): boolean {
  const verb = predicateAt(context, happening.predicate);
  const { predicates } = context.parsed;
  const saying = predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < (verb?.start ?? 0));
  if (!['report', 'announce'].includes(verbClass(predicates[saying]?.lemma ?? ''))) return false;
  const doers = actorsWithin(context, story.subject).map(({ actor }) => actor);
  const speakers = actorsWithin(context, subjectOf(context.parsed, saying, context.isDate));
  return doers.length > 0 && speakers.some(({ actor, kind }) => kind !== 'person' && !doers.includes(actor));
}

/** The words without a possessive that may point to the wrong owner; "one of its" needs one to be named, and stays. */
export function withoutUnclearOwner(task: TitleTask, words: readonly TitleWord[]): readonly TitleWord[] {
  const verb = predicateAt(task.context, task.happening.predicate);
  const at = words.findIndex(({ text }) => /^(?:its|their)$/.test(text));
  if (at < 0 || !DONE_TO_ANY.has(verb?.lemma ?? '') || words[at + 1]?.text === 'own' || !isReportedByAnother(task)) return words;
  const of = words[at - 1]?.text === 'of';
  if (of && /^(?:one|1)$/.test(words[at - 2]?.text ?? '')) return words;
  return words.filter((_, index) => index !== at && !(of && index === at - 1));
}
