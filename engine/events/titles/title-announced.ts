/** "X will do Y, Z said on Monday": what happened on that day is that it was said, and so the headline tells it. */
import { PLEDGING_VERBS, VERBS_OF_MIND } from '../../lexicon/title-words';
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { verbBase } from '../sentence/verb-forms';
import { assemble } from './title-assemble';
import { subjectWords } from './title-subject';
import type { TitleTask } from './title-task';
import { isPlural, verbForm, verbWords } from './words/title-verb';
import { oneOffice, type TitleWord, titleWords, withoutOffices } from './words/title-words';

/** Who says what of whom: the saying, and the verb of what is to be done. */
export interface ToldPlan {
  readonly saying: Predicate;
  readonly speaker: TokenRange | null;
  readonly deed: Predicate;
  /** who is to do it; null where a pronoun stands for the speaker */
  readonly doer: TokenRange | null;
  /** the verb of intending above the deed ("plans to leave"), if any */
  readonly intent: string | null;
  readonly object: readonly TitleWord[];
  /** whether the headline would be broken with what is left of the object */
  readonly broken: (subject: readonly TitleWord[], object: readonly TitleWord[]) => boolean;
}

const AUTHORITY = /^(?:government|authorities|administration|the|and|,|[’']s?)$/;
const OWN_PRONOUN = /^(?:it|they|he|she)$/;

/** "his country": that of the one who speaks. */
const isHomeland = ({ parsed }: SentenceContext, { from, to }: TokenRange): boolean =>
  to - from === 2 && /^(?:his|her|its|their) (?:country|nation|government)$/.test(`${wordAt(parsed, from)} ${wordAt(parsed, from + 1)}`);

/** The whole range names bodies or states, and nothing of theirs: "Canada", "the Swiss government". */
function namesBodies(context: SentenceContext, range: TokenRange): boolean {
  const named = actorsWithin(context, range).filter(({ kind }) => kind !== 'person' && kind !== 'place');
  const { tokens } = context.parsed.sentence;
  const covered = tokens
    .slice(range.from, range.to)
    .every(({ start, end, lower }) => AUTHORITY.test(lower) || named.some((one) => one.start <= start && end <= one.end));
  return named.length > 0 && covered;
}

/** Who speaks does so for the doer: a body itself, its own people, or somebody unnamed ("the ministry"). */
function speaksForDoer(context: SentenceContext, doer: TokenRange, speaker: TokenRange | null): boolean {
  if (isHomeland(context, doer)) return true;
  if (!namesBodies(context, doer)) return false;
  const doers = actorsWithin(context, doer);
  const speakers = actorsWithin(context, speaker);
  const own = ({ actor, country }: (typeof speakers)[number]): boolean =>
    doers.some((one) => one.actor === actor || (country !== undefined && one.country === country));
  return speakers.length === 0 || speakers.some(own);
}

/** The pronoun with which the one who speaks tells of himself; null where another is spoken of. */
function ownPronoun(context: SentenceContext, { saying, deed, doer, speaker }: ToldPlan, plural: boolean): string | null {
  const said = speaker && speaker.to - speaker.from === 1 ? wordAt(context.parsed, speaker.from) : '';
  if (doer && OWN_PRONOUN.test(said) && wordAt(context.parsed, doer.from) !== said) return said;
  if (doer) return speaksForDoer(context, doer, speaker) ? (plural ? 'they' : 'it') : null;
  for (let at = saying.head + 1; at < deed.start; at += 1) {
    const word = wordAt(context.parsed, at);
    if (OWN_PRONOUN.test(word)) return word;
  }
  return plural ? 'they' : 'it';
}

/** "will reopen", "plans to reopen", "will not be reopened" */
function willDo(context: SentenceContext, { deed, intent }: ToldPlan, plural: boolean): string {
  const told = { status: 'planned', polarity: deed.negated ? 'negated' : 'affirmed' } as const;
  const does = verbWords(context, deed, deed.passive, plural, told);
  if (intent && !deed.negated) return `${verbForm(intent, plural, { status: 'happened', polarity: 'affirmed' })} ${does}`;
  return does.replace(/^to /, 'will ');
}

/** "Canada says it will reopen its embassy", "Trump says Iran will stop it"; null when that does not fit. */
export function planTitle(task: TitleTask, plan: ToldPlan): string | null {
  const { context, references, memory, reading } = task;
  const { saying, speaker, deed, doer } = plan;
  const subject = subjectWords(context, doer ?? speaker, doer ? deed : saying, references, memory);
  if (subject.length === 0) return null;
  const plural = isPlural(subject);
  const does = willDo(context, plan, plural);
  const lemma = PLEDGING_VERBS.has(saying.lemma) ? verbBase(saying.lemma) : 'say';
  const told = { status: reading.status, polarity: 'affirmed' } as const;
  const pronoun = ownPronoun(context, plan, plural);
  const broken = (rest: readonly TitleWord[]): boolean => plan.broken(subject, rest);
  if (pronoun) return assemble({ subject, verb: `${verbForm(lemma, plural, told)} ${pronoun} ${does}`, object: plan.object }, broken);
  const by = oneOffice(subjectWords(context, speaker, saying, references, memory));
  const says = [verbForm(lemma, isPlural(by), told), ...(lemma === 'say' ? [] : ['that'])];
  const lead = says.map((text): TitleWord => ({ text, glue: false, wordClass: 'VERB' }));
  for (const who of by.length > 0 ? [by, withoutOffices(by)] : []) {
    const title = assemble({ lead: [...who, ...lead], subject, verb: does, object: plan.object }, broken);
    if (title) return title;
  }
  // too long: what it is about
  const on = saying.lemma === 'agree' ? 'on' : lemma === 'announce' ? '' : null;
  const verb = [verbForm(lemma, isPlural(by), told), on].filter(Boolean).join(' ');
  return on === null || by.length === 0 ? null : assemble({ subject: by, verb, object: subject }, () => false);
}

/** The saying that stands with the date of what it makes known. */
function sayingOf(context: SentenceContext, { happening }: TitleTask): number {
  const { chunks, predicates } = context.parsed;
  const placed = context.dated.find(({ timex }) => timex === happening.attachment.timex);
  const says = (one: Predicate): boolean => isFiniteVerb(one) && ['report', 'announce'].includes(verbClass(one.lemma));
  return predicates.findIndex((one, at) => at !== happening.predicate && says(one) && chunks[one.head] === chunks[placed?.first ?? 0]);
}

/** The headline of what is to be done and has no day but the one on which it was made known. */
export function toldPlanTitle(task: TitleTask, broken: ToldPlan['broken']): string | null {
  const { context, happening, story, references } = task;
  const deed = predicateAt(context, happening.predicate);
  const at = sayingOf(context, task);
  const saying = context.parsed.predicates[at];
  if (!deed || !saying) return null;
  const pronoun =
    story.subject && story.subject.to - story.subject.from === 1 && OWN_PRONOUN.test(wordAt(context.parsed, story.subject.from));
  return planTitle(
    { ...task, reading: { ...task.reading, status: 'happened' } },
    {
      saying,
      speaker: subjectOf(context.parsed, at, context.isDate),
      deed,
      doer: pronoun && deed.start > saying.head ? null : story.subject,
      intent: null,
      object: titleWords(context, story.object, references),
      broken,
    },
  );
}

/** "plans to", "hopes to": an intention is no promise. */
export const intentOf = (above: Predicate | undefined): string | null => (above && VERBS_OF_MIND.has(above.lemma) ? above.lemma : null);
