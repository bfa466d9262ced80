/** Heads of state in place of their states, and the other side of an event that names only one of the two states of an article. */
import type { ActorMention, EventActor, EventMention, ThemeId, VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import { countCountries } from '../../actors/base/found-actor';
import type { PlaceMention } from '../../actors/find-actors';
import { chiefStates, STATE_KINDS } from './context';
import type { ActorLookup, StateLookup } from './event-actors';

/** Themes of what happens between two sides. */
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
/** The second state is named at least so often beside the first, and the third at most so often beside the second. */
const LEAST_OF_FIRST = 0.3;
const MOST_OF_SECOND = 0.7;
const LEAST_NAMED = 3;

/** The two states of an article about two states; null for any other. Persons and organs count for their states. */
function statesOfStory(named: readonly ActorMention[]): readonly [ActorMention, ActorMention] | null {
  const [first, second, third] = countCountries(named.filter(({ kind }) => kind !== 'place'));
  if (!first || !second || second[1] < LEAST_NAMED || second[1] < first[1] * LEAST_OF_FIRST) return null;
  if (third && third[1] > second[1] * MOST_OF_SECOND) return null;
  const stateOf = (country: string): ActorMention | undefined =>
    named.find((mention) => mention.country === country && STATE_KINDS.includes(mention.kind));
  const [one, other] = [stateOf(first[0]), stateOf(second[0])];
  return one && other ? [one, other] : null;
}

/** The state of the pair that the event leaves unsaid; undefined where it names both, or anyone else. */
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
/** Characters in which such words are looked for. */
const LOOK = 14;
/** Share of the mentions that the one state has that an article is about. */
const MOSTLY = 0.4;

/** What is around an event. */
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
