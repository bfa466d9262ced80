/**
 * The title of a mention: the clause that states it, in the present tense and as complete as it fits; else the sentence in its own words.
 * Of the clauses around the event, the one wins that says most without the article. A person has the full name, with the office that
 * stands in front of it, as far as the title has room.
 */

import type { EventActor } from '../../../model/event';
import { PLANNING_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { CAUSING_VERBS, INSTITUTIONS, SHORT_NAMES } from '../../lexicon/title-words';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import { verbClass } from '../sentence/sentence-context';
import { type Candidate, clauseTitles } from './clause-title';
import { isObject, nounTitle, startsOpen } from './noun-title';
import { isWord } from './office';
import { quotation, saying } from './quotation';
import { isWhole } from './title-cuts';
import { possessive, type TitleTask } from './title-word';
import { onlyState } from './title-words';

/** The verb that a title reports: the stating one, or the one above that its infinitive depends on ("offered to travel"). */
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

/** The clauses that may contain the token at `position`: that of the verb `main`, then the nearest first. */
function clausesAround({ context, happening }: TitleTask, main: number | null, position: number): readonly number[] {
  const { predicates } = context.parsed;
  // a noun may be the subject, or stand in it
  const after = happening.predicate === null ? predicates.findIndex((verb) => isFiniteVerb(verb) && verb.start > position) : -1;
  const before = predicates.flatMap((verb, index) => (index !== main && verb.head < position && isFiniteVerb(verb) ? [index] : []));
  return [...(main === null ? [] : [main]), ...(after < 0 ? [] : [after]), ...before.reverse()];
}

/** The noun alone stands in the subject of the clause that follows it: "the referendum drew few voters". */
function isSubject({ context, happening }: TitleTask, after: number | undefined): boolean {
  const verb = context.parsed.predicates[after ?? -1];
  const subject = verb && verb.form !== 'modal' ? subjectOf(context.parsed, after ?? -1, context.isDate) : null;
  const at = happening.noun?.head ?? -1;
  return subject !== null && subject.from <= at && at < subject.to;
}

/** "Parliament is dissolved": of what every state has, a title says whose it is. */
function withWhose(title: string, actors: readonly EventActor[]): string {
  const inside = /^(?:Senate|Congress)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  const state = INSTITUTIONS.test(inside) ? onlyState(actors) : null;
  if (!state || title.includes(state)) return title;
  const owned = `${SHORT_NAMES.get(state) ?? possessive(state)} ${inside}`;
  return isWhole(owned) ? owned : title;
}

/** Verbs that only say what happened before or after, and what it was. */
const LINKS = /^(?:follow|precede|mark|come)$/;

/** What opens a clause that is not the main one of its sentence. */
const SUBORDINATE =
  /(?:^|\s)(?:that|which|who|whose|whom|where|when|if|while|because|although|though|after|before|as|since|until|how|what|whether)$/;

/** Titles from the likeliest on. */
function* candidates(task: TitleTask): Generator<Candidate> {
  const { context, happening } = task;
  const { noun, predicate } = happening;
  const main = mainVerb(task);
  const verb = context.parsed.predicates[predicate ?? -1];
  const position = verb?.head ?? noun?.head ?? 0;
  const isLink = LINKS.test(verb?.lemma ?? '');
  const phrase = noun && (predicate === null || isLink || verbClass(verb?.lemma ?? '') === 'light') ? nounTitle(task) : null;
  const around = clausesAround(task, main, position);
  // "talks with X", "their summit": whose, the clause says
  const isHalf = noun === null || isObject(context, noun.start) || isSubject(task, around[0]) || startsOpen(context, noun);
  if (phrase && (isLink || (predicate === null && !isHalf && !/^\p{L}+(?: \p{L}+)? with /u.test(phrase.title)))) yield phrase;
  for (const index of around) yield* clauseTitles(task, index, position);
  if (phrase && predicate === null && noun && !startsOpen(context, noun)) yield phrase;
}

/** The first of those of which least is left to the article. */
function clearest(titles: Iterable<Candidate>): Candidate | null {
  let best: Candidate | null = null;
  for (const one of titles) {
    if (one.open === 0) return one;
    if (!best || one.open < best.open) best = one;
  }
  return best;
}

/** Never empty. */
export function writeTitle(task: TitleTask): string {
  const { context } = task;
  const { predicates, chunks, openers } = context.parsed;
  const best = clearest(candidates(task));
  if (best) return withWhose(best.title, task.actors);
  const said = saying(task);
  if (said) return said;
  const mains = predicates.flatMap((verb, index) =>
    isFiniteVerb(verb) && !SUBORDINATE.test(openers[chunks[verb.start] ?? 0] ?? '') ? [index] : [],
  );
  const other = clearest(mains.flatMap((index) => [...clauseTitles(task, index, null)]));
  return withWhose(other?.title ?? nounTitle(task)?.title ?? quotation(task), task.actors);
}
