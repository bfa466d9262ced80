/** "Norway has recalled its envoy, the ministry said on Monday": the day of the saying is that of the deed it makes known. */
import type { Attachment } from '../dates/attachment';
import { nextFinite } from '../sentence/date-position';
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

export const TOLD_DEED = 'attach/told-deed';

/** "is expelling ten envoys": done by being made known. */
const isBeingDone = (context: SentenceContext, { form, passive, head, lemma }: Predicate): boolean =>
  form === 'present' && !passive && /ing$/.test(wordAt(context.parsed, head)) && verbClass(lemma) === 'event';

/** "has failed a review" */
const hasObject = ({ parsed }: SentenceContext, { head, passive }: Predicate): boolean =>
  !passive && ['DET', 'NUM', 'PROPN'].includes(classAt(parsed, head + 1));

/** "has recalled"; of the one who speaks "had recalled" as well ("it had sent an envoy"). */
function isNews(context: SentenceContext, index: number, behind: boolean): boolean {
  const verb = predicateAt(context, index);
  if (verb && isBeingDone(context, verb)) return !verb.negated && !behind;
  const unlisted = verb !== undefined && verbClass(verb.lemma) === 'open' && !hasObject(context, verb);
  if (!verb?.perfect || verb.negated || unlisted || ['report', 'state'].includes(verbClass(verb.lemma))) return false;
  if (verb.form === 'present') return true;
  const subject = verb.form === 'past' && behind ? subjectOf(context.parsed, index, context.isDate) : null;
  return subject !== null && ['it', 'they'].includes(wordAt(context.parsed, subject.from));
}

/** The verb of what is told: the next one after the saying, or the main verb of the sentence that the saying ends or interrupts. */
function toldBy(context: SentenceContext, saying: Predicate): number | null {
  const { chunks, openers, predicates } = context.parsed;
  const chunk = chunks[saying.head] ?? 0;
  const aside = chunk > 0 && openers[chunk] === ',' && /^(?:,.*)?$/.test(openers[chunk + 1] ?? '');
  const next = predicates.findIndex((one) => isFiniteVerb(one) && one.start > saying.head);
  if (next >= 0 && !(aside && chunks[predicates[next]?.head ?? 0] !== chunk)) return next;
  return nextFinite(context, -1);
}

/** The attachment moved from the saying at `at` to the deed that it makes known; null when it tells none, or one with a day of its own. */
export function toldDeed(context: SentenceContext, attachment: Attachment, at: number): Attachment | null {
  const { chunks, quoted } = context.parsed;
  const saying = predicateAt(context, at);
  if (!saying || saying.passive || saying.negated || attachment.timex.date?.precision !== 'day') return null;
  const index = toldBy(context, saying);
  const deed = predicateAt(context, index);
  if (index === null || !deed || deed === saying || quoted[deed.head] || !isNews(context, index, index > at)) return null;
  if (context.dated.some(({ timex, first }) => timex !== attachment.timex && chunks[first] === chunks[deed.head])) return null;
  const note = `"${saying.lemma}" makes known on "${attachment.timex.timex.quote}" what has been done.`;
  return { ...attachment, predicate: index, noun: null, rule: TOLD_DEED, note };
}
