/** "Vote takes place", "War takes place": a bare noun is told with those who are understood to take part. */
import type { EventMention, ThemeId } from '../../model/event';
import { UPHEAVALS } from '../parties/unstated/upheavals';
import { isWhole } from './words/title-check';
import { nameInText } from './words/title-names';

const BARE = /^(\p{Lu}[\p{Ll}-]+) (?:takes? place|to take place|(?:is|are) (?:made|reached|concluded|fought))$/u;
/** What there is between two states. */
const BETWEEN =
  /^(?:wars?|clash(?:es)?|fighting|talks|negotiations?|treaty|deal|agreement|ceasefire|truce|accord|pact|conflict|consultations?|skirmish(?:es)?)$/i;
const AT_HOME: ReadonlySet<ThemeId> = new Set<ThemeId>(['election', 'protest']);

/** The mention with the states that a bare title leaves out; the same one where it says enough, or nobody is known. */
export function withParties(mention: EventMention): EventMention {
  const noun = BARE.exec(mention.title)?.[1];
  if (!noun) return mention;
  const states = mention.actors.filter(({ kind }) => kind === 'state' || kind === 'territory').map(({ name }) => nameInText(name));
  const [one = '', other = '', ...more] = states;
  const home = UPHEAVALS.test(noun.toLowerCase()) || mention.themes.some((theme) => AT_HOME.has(theme));
  const past = mention.status === 'happened' || mention.status === 'ongoing';
  const title =
    home && states.length === 1
      ? `${mention.title} in ${one}`
      : BETWEEN.test(noun) && other && more.length === 0 && past
        ? `${noun} between ${one} and ${other}`
        : mention.title;
  return isWhole(title) ? { ...mention, title } : mention;
}
