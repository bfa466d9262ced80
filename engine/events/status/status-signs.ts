/** Signs in the words of a sentence that say more about the status of a happening than the tense of its verb does. */
import { CALLING_OFF_VERBS, EVENT_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { dayNumber } from '../../merge/date-agreement';
import type { IsoDay } from '../../model/article';
import type { ThemeId } from '../../model/event';
import type { ResolvedDate } from '../../model/resolved-date';
import type { Happening } from '../happenings/happening';
import { objectNoun } from '../sentence/noun-of-verb';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Themes of acts that a government does by announcing them. */
const MOMENTARY: readonly ThemeId[] = ['sanction', 'legal', 'statement', 'appointment', 'aid', 'arms-sale', 'agreement', 'trade'];
/** A report may be finished some days after the day it bears. */
const MOST_DAYS_LATE = 3;
/** Tokens between a noun and the participle that says it is planned. */
const PARTICIPLE_REACH = 4;

/** "the summit planned for June 20", "the visit set for Friday": the noun alone, with the participle behind it. */
export function scheduledNoun(context: SentenceContext, { noun, predicate }: Happening): boolean {
  if (!noun || predicate !== null) return false;
  return context.parsed.predicates.some(
    (one) =>
      one.form === 'participle' && SCHEDULING_VERBS.has(one.lemma) && one.head > noun.head && one.head - noun.head <= PARTICIPLE_REACH,
  );
}

/** "is under way", "are ongoing" */
export function isUnderWay(context: SentenceContext, { noun }: Happening): boolean {
  const be = context.parsed.predicates.find((one) => one.lemma === 'be' && noun !== null && one.head > noun.head);
  if (!be || !noun || context.parsed.chunks[be.head] !== context.parsed.chunks[noun.head]) return false;
  const words = [1, 2, 3].map((step) => wordAt(context.parsed, be.head + step)).join(' ');
  return /\b(?:under way|underway|ongoing|in progress)\b/.test(words);
}

/** "considers a strike", "is considering closing its embassy": what is weighed is a happening. */
export const weighs = (context: SentenceContext, { noun }: Happening, { head }: Predicate): boolean =>
  noun !== null || /ing$/.test(wordAt(context.parsed, head + 1));

/** "signed the bill on June 13" under June 12: a plain past tense with a written day just after publication. */
export const toldAsPast = (inner: Predicate | undefined, date: ResolvedDate, published: IsoDay): boolean =>
  inner?.form === 'past' &&
  inner.modal === null &&
  date.basis === 'explicit' &&
  date.precision === 'day' &&
  !SCHEDULING_VERBS.has(inner.lemma) &&
  !CALLING_OFF_VERBS.has(inner.lemma) &&
  dayNumber(date.latest) - dayNumber(published) <= MOST_DAYS_LATE;

/** "is imposing visa restrictions today": an act of a moment, told in the progressive on its day. What lasts, like a visit, is under way. */
export function isDoneBySaying(context: SentenceContext, inner: Predicate, date: ResolvedDate, published: IsoDay): boolean {
  if (date.earliest !== published || date.latest !== published) return false;
  const themes = EVENT_VERBS.get(inner.lemma)?.themes ?? [];
  const object = objectNoun(context, inner)?.entry.themes ?? [];
  const subject = [...themes, ...object].filter((theme) => theme !== 'other');
  return subject.length > 0 && subject.every((theme) => MOMENTARY.includes(theme));
}

/** What goes on until its date once it has been said: "extended the mission until May", "the ban runs through May". */
const KEEPING = new Set(['extend', 'prolong', 'renew', 'run', 'last', 'continue', 'remain', 'stay', 'suspend', 'ban', 'close', 'hold']);

/** "extended the mission until May", "is meeting officials through Friday": told as done or going on. */
export function isKeptUntil(context: SentenceContext, inner: Predicate | undefined, { attachment }: Happening): boolean {
  if (attachment.timex.timex.bound !== 'until' || !inner) return false;
  if (inner.form === 'present' && /ing$/.test(wordAt(context.parsed, inner.head))) return true;
  return (inner.form === 'past' || inner.form === 'present') && KEEPING.has(inner.lemma);
}
