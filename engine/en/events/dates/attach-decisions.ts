/** "voted to support the republic on Friday", reported on Friday: a past day dates the decision, not its content. */
import type { IsoDay } from '../../../model/article';
import type { ThemeId } from '../../../model/event';
import { step } from '../../../model/step';
import { lastInParagraph } from '../../../text/ordered-spans';
import { classAt, type Predicate } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { objectNoun } from '../sentence/verb-arguments';
import type { Antecedent } from './antecedent';
import type { Attachment } from './attachment';

/** Verbs of deciding, in addition to verbs of stating and announcing. */
const DECIDING = new Set(['vote', 'move', 'choose', 'opt', 'apply', 'refuse', 'decline']);

const TALKS: readonly (ThemeId | undefined)[] = ['meeting', 'negotiation', 'visit', 'summit', 'statement'];

/** "X met Y today. He welcomed the release on January 7": a statement at an event already dated, about an earlier day. */
function saidThere(
  { parsed: { sentence } }: SentenceContext,
  { timex: { date } }: Attachment,
  antecedents: readonly Antecedent[],
): boolean {
  const { index, paragraph } = sentence;
  const talk = lastInParagraph(antecedents, paragraph, (one) => one.main && one.sentence < index);
  const day = talk && TALKS.includes(talk.themes[0]) && talk.timex.date?.precision === 'day' ? talk.timex.date : null;
  return day !== null && date !== null && date.latest < day.earliest;
}

/** "The United States condemns the coup of May 19": a present position on an event with a past date. */
function statedAbout(
  context: SentenceContext,
  attachment: Attachment,
  verb: Predicate,
  antecedents: readonly Antecedent[],
): Attachment | null | undefined {
  const placed = context.dated.find((one) => one.timex === attachment.timex);
  const there = verb.form === 'past' && !verb.passive && saidThere(context, attachment, antecedents);
  if ((verb.form !== 'present' && !there) || verb.perfect || verbClass(verb.lemma) !== 'statement' || (placed?.first ?? 0) < verb.head)
    return undefined;
  const noun = context.nouns.findLast((one) => one.entry.strong && one.head > verb.head && one.head < (placed?.first ?? 0));
  // "we commend the leadership over the past year": the date belongs to the topic, which is not an event
  if (!noun) return there ? undefined : null;
  const note = `“${attachment.timex.timex.quote}” is in the past, so it belongs to the ${noun.entry.lemma} that follows “${verb.lemma}”.`;
  return { ...attachment, predicate: null, noun, rule: 'attach/noun', note };
}

const decides = (verb: Predicate): boolean => DECIDING.has(verb.lemma) || ['statement', 'announce'].includes(verbClass(verb.lemma));

/** "will hand the mandate to …", "will send a team to …". */
const isAhead = (verb: Predicate): boolean => verb.form === 'infinitive' || verb.modal === 'will' || verb.modal === 'would';

/** "foiled a plot to attack the embassy in April": the verb has an object, and the infinitive only states the object's purpose. */
function hasObject(context: SentenceContext, governor: Predicate, plan: Predicate): boolean {
  if (verbClass(governor.lemma) === 'light' && objectNoun(context, governor) === null) return false;
  for (let at = governor.head + 1; at < plan.start; at += 1)
    if (!context.isDate(at) && ['NOUN', 'PROPN'].includes(classAt(context.parsed, at))) return true;
  return false;
}

/** Moves the date from an infinitive to the verb of deciding above it, if the date is not after publication. */
export const settlePlan = step(
  'dates/settle-plan',
  (
    context: SentenceContext,
    attachment: Attachment,
    published: IsoDay,
    all: readonly Attachment[],
    before: readonly Antecedent[],
  ): Attachment | null => {
    const plan = predicateAt(context, attachment.predicate);
    const { date } = attachment.timex;
    const stated = plan && date && date.earliest < published ? statedAbout(context, attachment, plan, before) : undefined;
    if (stated !== undefined) return stated;
    if (plan?.form !== 'infinitive' || plan.governor === null || date === null) return attachment;
    const governor = predicateAt(context, plan.governor);
    const ahead = governor !== undefined && isAhead(governor) && hasObject(context, governor, plan);
    if (!governor || (date.latest > published && !ahead) || (governor.form !== 'past' && !ahead) || governor.perfect || governor.passive)
      return attachment;
    const apart = hasObject(context, governor, plan);
    if (!apart && !(decides(governor) && (date.precision === 'day' || governor.lemma === 'apply'))) return attachment;
    if (context.parsed.chunks[governor.head] !== context.parsed.chunks[plan.head] || all.some((one) => one.predicate === plan.governor))
      return attachment;
    const note = `“${attachment.timex.timex.quote}” is in the past, so it belongs to “${governor.lemma}”, not to its result.`;
    const noun = verbClass(governor.lemma) === 'light' ? objectNoun(context, governor) : null;
    return { ...attachment, predicate: plan.governor, noun, rule: 'attach/decision', note };
  },
  (_, attachment) => attachment,
);
