/** "Parliament is dissolved": of what every state has, a headline says whose it is, once all who take part are known. */
import { INSTITUTIONS } from '../../lexicon/title-words';
import type { EventActor, EventMention } from '../../model/event';
import { possessive } from './words/possessive';
import { isWhole } from './words/title-check';

/** States whose name gives no "'s" that anybody would print. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
]);

/** Elections that the United States does not hold: there, the state of an article about another one. */
const NOT_IN_AMERICA = /^(?:general|parliamentary|legislative|snap|early|municipal|regional) .*election/i;

const ownerOf = (name: string): string => SHORT.get(name) ?? possessive(name);

/** The one state that takes part: the one whose organ is named, the one that acts, the one to which nothing is done. */
function onlyState(actors: readonly EventActor[]): string | null {
  const [own, ...more] = [...new Set(actors.flatMap(({ state }) => state ?? []))];
  if (own && more.length === 0) return own;
  const states = actors.filter(({ kind }) => kind === 'state' || kind === 'territory');
  const acting = states.filter(({ role }) => role === 'initiator');
  const [one, ...others] = acting.length > 0 ? acting : states.filter(({ role }) => role !== 'target');
  return one && others.length === 0 ? one.name : null;
}

/** The mention with the state in front of a title that begins with one of its institutions. */
export function withWhose(mention: EventMention): EventMention {
  const { title, actors } = mention;
  const inside = /^(?:Senate|Congress)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  const state = INSTITUTIONS.test(inside) ? onlyState(actors) : null;
  if (!state || title.includes(state) || (state === 'United States' && NOT_IN_AMERICA.test(title))) return mention;
  const told = `${ownerOf(state)} ${inside}`;
  return isWhole(told) ? { ...mention, title: told } : mention;
}
