/** "Finland did the same on Tuesday", "Spain followed suit": a verb that stands for what was told before. */
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';
import type { Antecedent } from './antecedent';
import type { Attachment } from './attachment';

const STANDING_FOR: ReadonlyMap<string, RegExp> = new Map([
  ['do', /^(?:so|likewise|the same)\b/],
  ['follow', /^suit\b/],
]);

/** The attachment with the themes of what its verb stands for; others unchanged. */
export function asBefore(context: SentenceContext, attachment: Attachment, told: readonly Antecedent[]): Attachment {
  const { parsed, isDate } = context;
  const verb = predicateAt(context, attachment.predicate);
  const words = STANDING_FOR.get(verb?.lemma ?? '');
  if (!verb || !words || attachment.themes || verb.negated || attachment.predicate === null) return attachment;
  const behind = `${wordAt(parsed, verb.head + 1)} ${wordAt(parsed, verb.head + 2)}`;
  const before = told.findLast(({ main }) => main);
  if (!before || !words.test(behind) || actorsWithin(context, subjectOf(parsed, attachment.predicate, isDate)).length === 0)
    return attachment;
  return { ...attachment, themes: before.themes };
}
