/** Represents heads of state by their states. If an article is about two states and an event names only one, adds the other state. */
import type { ActorMention, EventActor, EventMention, ThemeId, VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import { countCountries } from '../../actors/base/found-actor';
import { chiefStates, STATE_KINDS } from './context';
import type { ActorFacts, StateLookup } from './event-actors';

/** Themes of events between two sides. */
const TWO_SIDED: ReadonlySet<ThemeId> = new Set<ThemeId>([
  'summit',
  'meeting',
  'negotiation',
  'agreement',
  'territory',
  'military',
  'protest',
  'statement',
  'visit',
  'aid',
]);
/** Minimum mentions of the second state, as a share of the first. Maximum mentions of the third, as a share of the second. */
const LEAST_OF_FIRST = 0.3;
const MOST_OF_SECOND = 0.7;
const LEAST_NAMED = 3;

/** Returns the two states of an article about two states, otherwise null. Persons and organs count toward their states. */
function statesOfStory(named: readonly ActorMention[]): readonly [ActorMention, ActorMention] | null {
  const [first, second, third] = countCountries(named.filter(({ kind }) => kind !== 'place'));
  if (!first || !second || second[1] < LEAST_NAMED || second[1] < first[1] * LEAST_OF_FIRST) return null;
  if (third && third[1] > second[1] * MOST_OF_SECOND) return null;
  const stateOf = (country: string): ActorMention | undefined =>
    named.find((mention) => mention.country === country && STATE_KINDS.includes(mention.kind));
  const [one, other] = [stateOf(first[0]), stateOf(second[0])];
  return one && other ? [one, other] : null;
}

/** Returns the state of the pair that the event does not name. Returns undefined if the event names both or another actor. */
export const unsaidPartner = step(
  'parties/unsaid-partner',
  (
    { actors, themes }: Pick<EventMention, 'actors' | 'themes'>,
    pair: readonly [ActorMention, ActorMention] | null,
  ): ActorMention | undefined => {
    const [chief] = themes;
    if (!pair || chief === undefined || !TWO_SIDED.has(chief)) return undefined;
    if (actors.some(({ kind }) => kind === 'group' || kind === 'organization')) return undefined;
    const countries = new Set(actors.map(({ country }: EventActor) => country));
    const [country] = countries;
    if (countries.size !== 1 || country === undefined || !pair.some((one) => one.country === country)) return undefined;
    return pair.find((one) => one.country !== country);
  },
  () => undefined,
);

const WHERE_BEFORE = /\b(?:in|at|near|from|to|via|outside|across|off|into)\s+(?:the\s+)?$/i;
const WHERE_BEHIND =
  /^\s+(?:(?:capital|city|town|port|soil|airspace|waters|border|coast|embassy)\b|(?:last|in|on|this)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))/;
/** Number of characters to search for these words. */
const LOOK = 14;
/** Minimum share of state mentions that makes a state the article's main state. */
const MOSTLY = 0.4;

/** The context of an event. */
export interface Surroundings extends ActorFacts {
  readonly body: string;
  /** all mentions in the article in text order, references included */
  readonly named: readonly ActorMention[];
  readonly sentence: Sentence;
  /** mentions before the trigger in its sentence, and the last mentions before that in its paragraph */
  readonly near: () => readonly ActorMention[];
  /** guests listed in an article about a meeting */
  readonly guests: readonly ActorMention[];
}

/** The main actors of an article. */
export interface Chiefs {
  /** the two states in an article about exactly two states */
  readonly story: readonly [ActorMention, ActorMention] | null;
  /** the two most mentioned states */
  readonly pair: readonly ActorMention[];
  /** the state with by far the most mentions */
  readonly state: readonly ActorMention[];
}

/** Creates a mention for a state that no words in the text name. */
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

/** "in Switzerland", "the Brazilian capital": the state is only a location. */
export const isWhere = (body: string, { start, end }: ActorMention): boolean =>
  WHERE_BEFORE.test(body.slice(Math.max(0, start - LOOK), start)) || WHERE_BEHIND.test(body.slice(end, end + LOOK));

/** Caches the result per article. The key is the article's list of mentions. */
const counted = new WeakMap<readonly ActorMention[], Chiefs>();

/** Returns the article's main actors, computed once per article. */
export function chiefsOf({ body, named, lookup, stateOf }: Surroundings): Chiefs {
  const remembered = counted.get(named);
  if (remembered) return remembered;
  const parties = named.filter((one) => !isWhere(body, one));
  const chiefs = {
    story: statesOfStory(parties),
    pair: chiefStates(parties),
    // "BEIJING (Reuters) -": a reporter's location does not make its state the topic
    state: chiefState(
      parties.filter(({ actor, start }) => body[start - 1] !== '(' || lookup(actor)?.sort !== 'media'),
      stateOf,
    ),
  };
  counted.set(named, chiefs);
  return chiefs;
}
