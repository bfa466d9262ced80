/** "voted to support the republic on Friday", told on Friday: a day that is past dates the decision, not what it decides. */
import type { IsoDay } from '../../model/article';
import type { Predicate } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Attachment } from './attachment';

/** Verbs of deciding beside those of stating and announcing. */
const DECIDING = new Set(['vote', 'move', 'choose', 'opt']);

/** "The United States condemns the coup of May 19": a position taken in the present, about what a past date belongs to. */
function statedAbout(context: SentenceContext, attachment: Attachment, verb: Predicate): Attachment | null | undefined {
  const placed = context.dated.find((one) => one.timex === attachment.timex);
  if (verb.form !== 'present' || verb.perfect || verbClass(verb.lemma) !== 'statement' || (placed?.first ?? 0) < verb.head)
    return undefined;
  if (/ing$/.test(context.parsed.sentence.tokens[verb.head]?.lower ?? '')) return undefined;
  const noun = context.nouns.findLast((one) => one.entry.strong && one.head > verb.head && one.head < (placed?.first ?? 0));
  // "we commend the leadership over the past year": the date belongs to what is spoken of, and that is no happening
  if (!noun) return null;
  const note = `"${attachment.timex.timex.quote}" is past, so it dates the ${noun.entry.lemma} that "${verb.lemma}" speaks of.`;
  return { ...attachment, predicate: null, noun, rule: 'attach/noun', note };
}

/** The attachment with its date on the verb of deciding above an infinitive, where the day is not after publication; others unchanged. */
export function settlePlan(
  context: SentenceContext,
  attachment: Attachment,
  published: IsoDay,
  all: readonly Attachment[],
): Attachment | null {
  const plan = predicateAt(context, attachment.predicate);
  const { date } = attachment.timex;
  const told = plan && date && date.earliest < published ? statedAbout(context, attachment, plan) : undefined;
  if (told !== undefined) return told;
  if (plan?.form !== 'infinitive' || plan.governor === null || date === null || date.precision !== 'day' || date.latest > published)
    return attachment;
  const over = predicateAt(context, plan.governor);
  const decides = over !== undefined && (DECIDING.has(over.lemma) || ['statement', 'announce'].includes(verbClass(over.lemma)));
  if (!over || !decides || over.form !== 'past' || over.perfect || over.passive) return attachment;
  if (context.parsed.chunks[over.head] !== context.parsed.chunks[plan.head] || all.some((one) => one.predicate === plan.governor))
    return attachment;
  const note = `"${attachment.timex.timex.quote}" is past, so it dates "${over.lemma}" and not what is to come of it.`;
  return { ...attachment, predicate: plan.governor, noun: null, rule: 'attach/decision', note };
}
