/**
 * The title of a mention: the clause of its verb, compressed and told in the present tense; the phrase of its noun; else the words of the
 * text. A person has the full name, with the office that stands in front of it in the sentence, as far as the title has room.
 */

import type { EventActor } from '../../../model/event';
import { INSTITUTIONS } from '../../lexicon/title-words';
import { isWhole } from './check-title';
import { clauseTitle } from './clause-title';
import { nounTitle } from './noun-title';
import { quotationTitle } from './quotation-title';
import { possessive, type TitleTask } from './title-word';

/** Letters by which a quotation must be longer than a clause that names nobody. */
const MORE = 20;
/** States whose name gives no "'s" that anybody would print. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
]);
/** Elections that the United States does not hold: there, the state of an article about another one. */
const NOT_IN_AMERICA = /^(?:general|parliamentary|legislative|snap|early|municipal|regional) .*election/i;

/** The one state that takes part: the one whose organ is named, the one that acts, the one to which nothing is done. */
function onlyState(actors: readonly EventActor[]): string | null {
  const [own, ...more] = [...new Set(actors.flatMap(({ state }) => state ?? []))];
  if (own && more.length === 0) return own;
  const states = actors.filter(({ kind }) => kind === 'state' || kind === 'territory');
  const acting = states.filter(({ role }) => role === 'initiator');
  const [one, ...others] = acting.length > 0 ? acting : states.filter(({ role }) => role !== 'target');
  return one && others.length === 0 ? one.name : null;
}

/** "Parliament is dissolved": of what every state has, a title says whose it is. */
function withWhose(title: string, actors: readonly EventActor[]): string {
  const inside = /^(?:Senate|Congress)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  const state = INSTITUTIONS.test(inside) ? onlyState(actors) : null;
  if (!state || title.includes(state) || (state === 'United States' && NOT_IN_AMERICA.test(title))) return title;
  const told = `${SHORT.get(state) ?? possessive(state)} ${inside}`;
  return isWhole(told) ? told : title;
}

/** Never empty. A clause that names nobody gives way to a phrase of its noun, and to a quotation that tells more. */
export function writeTitle(task: TitleTask): string {
  const alone = task.happening.predicate === null ? nounTitle(task) : null;
  if (alone) return withWhose(alone, task.actors);
  const clause = clauseTitle(task);
  const whose = clause && withWhose(clause.title, task.actors);
  if (clause && whose && (clause.telling || whose !== clause.title)) return whose;
  const phrase = nounTitle(task);
  if (phrase) return withWhose(phrase, task.actors);
  const quotation = quotationTitle(task, clause ? clause.title.length + MORE : 0);
  return whose && clause && quotation.length <= clause.title.length + MORE ? whose : quotation;
}
