/** "Norway has recalled its envoy, the ministry said on Monday": what the day of a saying tells of the deed that it makes known. */
import { GROUP_AGENTS, ONLOOKERS } from '../../lexicon/event-verbs';
import type { Attachment } from '../dates/attachment';
import { actorsWithin } from '../sentence/actors-within';
import { nextFinite } from '../sentence/date-position';
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, isFixed, type Predicate, verbAt, wordAt } from '../sentence/parsed-sentence';
import { EMPTY_FUTURES } from '../sentence/phrasal-verb';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

/** Done on the day of the saying: "has recalled", "is expelling". */
const TOLD_DEED = 'attach/told-deed';
/** Done on that day or earlier: "recalled", "it had recalled". */
export const TOLD_BEFORE = 'attach/told-before';
/** Announced on that day: "will recall". */
export const TOLD_PLAN = 'attach/told-plan';

type Tidings = typeof TOLD_DEED | typeof TOLD_BEFORE | typeof TOLD_PLAN;

const NOTES: Readonly<Record<Tidings, string>> = {
  [TOLD_DEED]: 'what has been done',
  [TOLD_BEFORE]: 'what was done by then',
  [TOLD_PLAN]: 'what is to be done',
};

/** "is going to finance": the verb below is what is to be done. */
const isGoingTo = ({ parsed }: SentenceContext, { head }: Predicate): boolean =>
  wordAt(parsed, head) === 'going' && wordAt(parsed, head + 1) === 'to' && verbAt(parsed, head + 2)?.form === 'infinitive';

/** "is expelling ten envoys": done by being made known. */
const isBeingDone = (context: SentenceContext, { form, passive, head, lemma }: Predicate): boolean =>
  form === 'present' && !passive && /ing$/.test(wordAt(context.parsed, head)) && verbClass(lemma) === 'event';

/** "has failed a review" */
const hasObject = ({ parsed }: SentenceContext, { head, passive }: Predicate): boolean =>
  !passive && ['DET', 'NUM', 'PROPN', 'SYM'].includes(classAt(parsed, head + 1));

/** "has recalled", "is recalling" */
const isNews = (context: SentenceContext, verb: Predicate, behind: boolean): boolean =>
  !verb.negated && (isBeingDone(context, verb) ? !behind : verb.perfect && verb.form === 'present');

/** "it had sent an envoy", of the one who speaks. */
function hadDone(context: SentenceContext, index: number, verb: Predicate): boolean {
  if (!verb.perfect || verb.negated || verb.form !== 'past') return false;
  const subject = subjectOf(context.parsed, index, context.isDate);
  return subject !== null && ['it', 'they'].includes(wordAt(context.parsed, subject.from));
}

/** Somebody named, or who acts together without a name ("the army"), is the subject. */
function hasAgent(context: SentenceContext, index: number): boolean {
  const subject = subjectOf(context.parsed, index, context.isDate);
  if (actorsWithin(context, subject).length > 0) return true;
  return subject !== null && context.parsed.sentence.tokens.slice(subject.from, subject.to).some(({ lower }) => GROUP_AGENTS.has(lower));
}

/** "analysts said on Monday": what they say of others is a view. */
function isView(context: SentenceContext, saying: number): boolean {
  const speaker = subjectOf(context.parsed, saying, context.isDate);
  return speaker !== null && context.parsed.sentence.tokens.slice(speaker.from, speaker.to).some(({ lower }) => ONLOOKERS.has(lower));
}

/** What the saying at `saying` makes known with the verb at `index`; null for nothing that is done. */
function tidingsOf(context: SentenceContext, saying: number, index: number): Tidings | null {
  const verb = predicateAt(context, index);
  const kind = verb ? verbClass(verb.lemma) : 'state';
  if (!verb || kind === 'report' || kind === 'state' || (kind === 'open' && !hasObject(context, verb))) return null;
  if (isNews(context, verb, index > saying)) return TOLD_DEED;
  if (index > saying && hadDone(context, index, verb)) return TOLD_BEFORE;
  // a second date may be the deed's own
  if (context.dated.length > 1 || (kind !== 'event' && !hasAgent(context, index))) return null;
  if (verb.form === 'past') return verb.negated ? null : TOLD_BEFORE;
  const ahead = verb.form === 'modal' && ['will', 'would'].includes(verb.modal ?? '');
  const going = predicateAt(context, index - 1);
  const fixed = isFixed(context.parsed, verb) || (verb.form === 'infinitive' && going !== undefined && isGoingTo(context, going));
  const planned = (ahead || fixed) && !verb.perfect;
  return planned && !EMPTY_FUTURES.has(verb.lemma) && hasAgent(context, index) && !isView(context, saying) ? TOLD_PLAN : null;
}

/** The verb of what is told: the next one after the saying, or the main verb of the sentence that the saying ends or interrupts. */
function toldBy(context: SentenceContext, saying: Predicate): number | null {
  const { chunks, openers, predicates } = context.parsed;
  const chunk = chunks[saying.head] ?? 0;
  const aside = chunk > 0 && openers[chunk] === ',' && /^(?:,.*)?$/.test(openers[chunk + 1] ?? '');
  const next = predicates.findIndex((one) => isFiniteVerb(one) && one.start > saying.head);
  if (next >= 0 && !(aside && chunks[predicates[next]?.head ?? 0] !== chunk)) return next;
  const first = nextFinite(context, -1);
  const fixed = predicates.findIndex((one) => isFixed(context.parsed, one) && one.head < saying.head);
  return fixed >= 0 && predicates[first ?? -1] === saying ? fixed : first;
}

/** The attachment moved from the saying at `at` to the deed that it makes known; null when it tells none, or one with a day of its own. */
export function toldDeed(context: SentenceContext, attachment: Attachment, at: number): Attachment | null {
  const { chunks, quoted } = context.parsed;
  const saying = predicateAt(context, at);
  if (!saying || saying.passive || saying.negated || attachment.timex.date?.precision !== 'day') return null;
  const told = toldBy(context, saying);
  const upper = predicateAt(context, told);
  const index = told !== null && upper && isGoingTo(context, upper) ? told + 1 : told;
  const deed = predicateAt(context, index);
  // "asked whether Ankara would ratify the treaty"
  const asked = /(?:whether|if|why|how|what)$/.test(context.parsed.openers[chunks[deed?.start ?? 0] ?? 0] ?? '');
  const rule = index === null || !deed || deed === saying || quoted[deed.head] || asked ? null : tidingsOf(context, at, index);
  if (rule === null || !deed) return null;
  if (context.dated.some(({ timex, first }) => timex !== attachment.timex && chunks[first] === chunks[deed.head])) return null;
  const note = `"${saying.lemma}" makes known on "${attachment.timex.timex.quote}" ${NOTES[rule]}.`;
  return { ...attachment, predicate: index, noun: null, rule, note };
}
