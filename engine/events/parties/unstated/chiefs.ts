/** Whom an article is about: its one state, its two sides, the state of its title. */
import { countCountries, onlyOne } from '../../../actors/base/count-countries';
import type { PlaceMention } from '../../../actors/find-places';
import type { ActorMention, VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import type { ActorLookup, StateLookup } from '../event-actors';
import { chiefStates, sidesOfOpening } from '../state-pairs';
import { statesOfStory } from './story-partner';

const WHERE_BEFORE = /\b(?:in|at|near|from|to|via|outside|across|off|into)\s+(?:the\s+)?$/i;
const WHERE_BEHIND =
  /^\s+(?:(?:capital|city|town|port|soil|airspace|waters|border|coast|embassy)\b|(?:last|in|on|this)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))/;
/** Characters in which such words are looked for. */
const LOOK = 14;
/** Share of the mentions that the one state has that an article is about. */
const MOSTLY = 0.4;

/** What stands around a happening. */
export interface Surroundings {
  readonly body: string;
  /** all mentions of the article in the order of the text, references among them */
  readonly named: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  /** ISO 3166 codes of the states behind what the title names */
  readonly titled: ReadonlySet<string>;
  readonly sentence: Sentence;
  /** those named before the trigger, in its sentence and the last ones of its paragraph */
  readonly near: () => readonly ActorMention[];
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
  /** the only state that the title names, if the text names none more */
  readonly titled: VocabularyActor | undefined;
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

function titledState(named: readonly ActorMention[], titled: ReadonlySet<string>, stateOf: StateLookup): VocabularyActor | undefined {
  const only = onlyOne(titled);
  const [top] = countCountries(named);
  return only !== undefined && (!top || top[0] === only) ? stateOf(only) : undefined;
}

/** "in Switzerland", "the Brazilian capital": named as where something is. */
export const isWhere = (body: string, { start, end }: ActorMention): boolean =>
  WHERE_BEFORE.test(body.slice(Math.max(0, start - LOOK), start)) || WHERE_BEHIND.test(body.slice(end, end + LOOK));

/** Counted once an article: its mentions are the key. */
const counted = new WeakMap<readonly ActorMention[], Chiefs>();

/** Whom the article is about, read once. */
export function chiefsOf({ body, named, titled, lookup, stateOf }: Surroundings): Chiefs {
  const known = counted.get(named);
  if (known) return known;
  const parties = named.filter((one) => !isWhere(body, one));
  const pair = sidesOfOpening(body, parties);
  const chiefs = {
    story: statesOfStory(parties),
    pair: pair.length > 0 ? pair : chiefStates(parties),
    // "BEIJING (Reuters) -": who writes of others is not what the article is about
    state: chiefState(
      parties.filter(({ actor, start }) => body[start - 1] !== '(' || lookup(actor)?.sort !== 'media'),
      stateOf,
    ),
    titled: titledState(named, titled, stateOf),
  };
  counted.set(named, chiefs);
  return chiefs;
}
