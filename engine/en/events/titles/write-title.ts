/** Writes the title of a mention: its clause in the present tense. Without a clause, the title is the sentence itself. */
import type { EventActor } from '../../../model/event';
import { PLANNING_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { CAUSING_VERBS, INSTITUTIONS } from '../../lexicon/title-words';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import { verbClass } from '../sentence/sentence-context';
import { clauseTitle, isObject, nounTitle, startsOpen } from './clause-title';
import { isWord } from './office';
import { isMainVerb, quotation, saying, statedBy } from './quotation';
import { isWhole } from './title-cuts';
import { subjectWords } from './title-subject';
import { isNamed, possessive, type TitleTask } from './title-word';

/** Returns the verb for the title: the stating verb, or the verb above its infinitive ("offered to travel"). */
function mainVerb({ context, happening, status }: TitleTask): number | null {
  const { predicates, chunks } = context.parsed;
  const verb = predicates[happening.predicate ?? -1];
  const above = predicates[verb?.governor ?? -1];
  if (!verb || !above || verb.form !== 'infinitive' || isWord(context, verb.start - 1, /^(?:is|are|was|were|due)$/))
    return happening.predicate;
  const depends = isWord(context, verb.start, /^to$/) || CAUSING_VERBS.has(above.lemma);
  const isPlan = PLANNING_VERBS.has(above.lemma) && status === 'planned';
  const onlyPlans = isPlan || SCHEDULING_VERBS.has(above.lemma) || isWord(context, above.head, /^going$/);
  return depends && chunks[verb.start] === chunks[above.head] && !onlyPlans ? verb.governor : happening.predicate;
}

/** Yields the clauses that may contain the token at `position`: the clause of `main` first, then the nearest ones. */
function* clausesAround({ context, happening }: TitleTask, main: number | null, position: number): Generator<number> {
  const { predicates } = context.parsed;
  if (main !== null) yield main;
  // A noun may be or be in the subject
  const after = happening.predicate === null ? predicates.findIndex((verb) => isFiniteVerb(verb) && verb.start > position) : -1;
  if (after >= 0) yield after;
  for (let index = predicates.length - 1; index >= 0; index -= 1) {
    const verb = predicates[index];
    if (verb && index !== main && verb.head < position && isFiniteVerb(verb)) yield index;
  }
}

/** Whether the noun is in the subject of the next clause: "the referendum drew few voters". */
function isSubject({ context, happening }: TitleTask, after: number | undefined): boolean {
  const verb = context.parsed.predicates[after ?? -1];
  const subject = verb && verb.form !== 'modal' ? subjectOf(context.parsed, after ?? -1, context.isDate) : null;
  const at = happening.noun?.head ?? -1;
  return subject !== null && subject !== undefined && subject.from <= at && at < subject.to;
}

/** States whose name has no usual form with "'s". */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
]);

/** Returns the only participating state: the state of the organ, the initiator, or a state that is not a target. */
function onlyState(actors: readonly EventActor[]): string | null {
  const [onlyState, ...more] = [...new Set(actors.flatMap(({ state }) => state ?? []))];
  if (onlyState && more.length === 0) return onlyState;
  const states = actors.filter(({ kind }) => kind === 'state' || kind === 'territory');
  const acting = states.filter(({ role }) => role === 'initiator');
  const [one, ...others] = acting.length > 0 ? acting : states.filter(({ role }) => role !== 'target');
  return one && others.length === 0 ? one.name : null;
}

/** "Parliament is dissolved": adds the state if every state has such a body. */
function withWhose(title: string, actors: readonly EventActor[]): string {
  const inside = /^(?:Senate|Congress)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  const state = INSTITUTIONS.test(inside) ? onlyState(actors) : null;
  if (!state || title.includes(state)) return title;
  const owned = `${SHORT.get(state) ?? possessive(state)} ${inside}`;
  return isWhole(owned) ? owned : title;
}

/** Verbs that only link an event to an earlier or later one. */
const LINKS = /^(?:follow|precede|mark|come)$/;

/** Whether the subject of a clause contains a name. */
function namesSubject(task: TitleTask, index: number): boolean {
  const verb = task.context.parsed.predicates[index];
  const subject = verb ? subjectWords(task, subjectOf(task.context.parsed, index, task.context.isDate), verb) : null;
  return subject?.some(isNamed) ?? false;
}

function withSpeaker({ context, status, actors }: TitleTask, index: number, title: string): string {
  const speaker = statedBy(context, context.parsed.predicates[index]?.head ?? 0, status !== 'happened');
  return speaker && !title.includes(speaker) ? `${speaker}: ${title}` : withWhose(title, actors);
}

/** The result is never empty. */
export function writeTitle(task: TitleTask): string {
  const { context, happening } = task;
  const { noun, predicate } = happening;
  const main = mainVerb(task);
  const position = context.parsed.predicates[predicate ?? -1]?.head ?? noun?.head ?? 0;
  const lemma = context.parsed.predicates[predicate ?? -1]?.lemma ?? '';
  const phrase = noun && (predicate === null || LINKS.test(lemma) || verbClass(lemma) === 'light') ? nounTitle(task) : null;
  // "talks with X", "their summit": the clause names the participants
  const [nearest] = clausesAround(task, main, position);
  // "met in Lima, a year after their summit near San Francisco": the clause states another event
  const { chunks, predicates } = context.parsed;
  const before = predicates[nearest ?? -1]?.head ?? -1;
  const isBeside = noun !== null && before >= 0 && before < noun.head && chunks[noun.head] !== chunks[before];
  const isHalf = noun === null || isObject(context, noun.start) || isSubject(task, nearest) || (startsOpen(context, noun) && !isBeside);
  if (phrase && predicate === null && !isHalf && !/^\p{L}+(?: \p{L}+)? with /u.test(phrase)) return withWhose(phrase, task.actors);
  for (const index of clausesAround(task, main, position)) {
    // "the visit follows the call between X and Y": the phrase says more than a subject that only an earlier sentence explains
    if (phrase && (LINKS.test(lemma) || (predicate === null && !namesSubject(task, index)))) return withWhose(phrase, task.actors);
    const title = clauseTitle(task, index, position);
    if (title) return withSpeaker(task, index, title);
  }
  const said = saying(task);
  if (said) return said;
  for (const [index, verb] of context.parsed.predicates.entries()) {
    const title = isMainVerb(context, verb) ? clauseTitle(task, index, null) : null;
    if (title) return withSpeaker(task, index, title);
  }
  return phrase ?? quotation(task);
}
