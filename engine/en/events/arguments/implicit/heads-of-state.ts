/** Whom an article is about: its one state, its two sides. */

import type { ActorMention, VocabularyActor } from '../../../../model/event';
import type { Sentence } from '../../../../model/sentence';
import { countCountries } from '../../../actors/base/found-actor';
import type { PlaceMention } from '../../../actors/find-actors';
import { chiefStates } from '../coreference/context';
import type { ActorLookup, StateLookup } from '../event-actors';
import { statesOfStory } from './story-partner';

const WHERE_BEFORE = /\b(?:in|at|near|from|to|via|outside|across|off|into)\s+(?:the\s+)?$/i;
const WHERE_BEHIND =
  /^\s+(?:(?:capital|city|town|port|soil|airspace|waters|border|coast|embassy)\b|(?:last|in|on|this)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))/;
/** Characters in which such words are looked for. */
const LOOK = 14;
/** Share of the mentions that the one state has that an article is about. */
const MOSTLY = 0.4;

/** What stands around an event. */
export interface Surroundings {
  readonly body: string;
  /** all mentions of the article in the order of the text, references among them */
  readonly named: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly sentence: Sentence;
  /** those named before the trigger, in its sentence and the last ones of its paragraph */
  readonly near: () => readonly ActorMention[];
  /** whom the article lists as guests of the meeting that it reports */
  readonly guests: readonly ActorMention[];
  readonly lookup: ActorLookup;
  readonly stateOf: StateLookup;
}

/** Those that an article is about. */
export interface Chiefs {
  /** the two states of an article about just two */
  readonly story: readonly [ActorMention, ActorMention] | null;
  /** the two states it names most */
  readonly pair: readonly ActorMention[];
  /** the state it names by far most often */
  readonly state: readonly ActorMention[];
}

/** A state that no words of the text stand for. */
export const asMention = ({ id, name, kind, country }: VocabularyActor): ActorMention => ({
  start: 0,
  end: 0,
  quote: '',
  actor: id,
  name,
  kind,
  parent: undefined,
  country,
  printed: undefined,
});

function chiefState(named: readonly ActorMention[], stateOf: StateLookup): readonly ActorMention[] {
  const counts = countCountries(named);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const [top] = counts;
  if (!top || top[1] < all * MOSTLY) return [];
  const state = stateOf(top[0]);
  return state ? [asMention(state)] : [];
}

/** "in Switzerland", "the Brazilian capital": named as where something is. */
export const isWhere = (body: string, { start, end }: ActorMention): boolean =>
  WHERE_BEFORE.test(body.slice(Math.max(0, start - LOOK), start)) || WHERE_BEHIND.test(body.slice(end, end + LOOK));

/** Counted once an article: its mentions are the key. */
const counted = new WeakMap<readonly ActorMention[], Chiefs>();

/** Whom the article is about, read once. */
export function chiefsOf({ body, named, lookup, stateOf }: Surroundings): Chiefs {
  const remembered = counted.get(named);
  if (remembered) return remembered;
  const parties = named.filter((one) => !isWhere(body, one));
  const chiefs = {
    story: statesOfStory(parties),
    pair: chiefStates(parties),
    // "BEIJING (Reuters) -": who writes of others is not what the article is about
    state: chiefState(
      parties.filter(({ actor, start }) => body[start - 1] !== '(' || lookup(actor)?.sort !== 'media'),
      stateOf,
    ),
  };
  counted.set(named, chiefs);
  return chiefs;
}
