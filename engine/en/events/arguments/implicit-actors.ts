/**
 * Finds actors for an event whose clause names none ("the fighting broke out", "a vote on 3 December"). The sources are the same sentence,
 * an earlier event of the same kind, earlier sentences, listed guests and the article's main actors.
 */
import type { ActorMention, ActorRole, EventMention, ThemeId, VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import type { TraceEntry } from '../../../model/trace';
import { spansWithin } from '../../../text/ordered-spans';
import { SEATS_OF_ALL } from '../../lexicon/actor-words';
import { type ActorLookup, toEventActor } from './event-actors';
import { asMention, type Chiefs, chiefsOf, isWhere, type Surroundings, unsaidPartner } from './heads-of-state';
import { MUTUAL_THEMES } from './role-of';

const WHERE = '(?: (?:in|at|of|the|this|that|attendance|meeting|call|session|forum|event|discussion|roundtable))*';
const HEADING = new RegExp(
  `^[^.:;]{0,60}?\\b(?:(?:participants|attendees)${WHERE}:|(?:participants|attendees|officials|leaders|guests)${WHERE} included\\b:?)`,
  'i',
);

/** Returns the persons in the heading's sentence or in the list after its colon. */
export const listedGuests = step(
  'parties/listed-guests',
  (sentences: readonly Sentence[], actors: readonly ActorMention[]): readonly ActorMention[] => {
    const heading = sentences.find(({ text }) => HEADING.test(text));
    if (!heading) return [];
    const [matched = ''] = HEADING.exec(heading.text) ?? [];
    const start = heading.start + matched.length;
    const next = sentences[heading.index + 1];
    const paragraph = heading.text.trimEnd().length > matched.length ? heading.paragraph : next?.paragraph;
    const listed = sentences.filter((one) => one.index >= heading.index && one.paragraph === paragraph);
    const end = matched.endsWith(':') ? (listed.at(-1)?.end ?? start) : heading.end;
    return spansWithin(actors, { start, end }).filter(({ kind }) => kind === 'person');
  },
  () => [],
);

/** Themes of events between two or more actors. Other events can have one actor. */
const MUTUAL: ReadonlySet<ThemeId> = new Set<ThemeId>(['summit', 'meeting', 'negotiation', 'agreement', 'military', 'territory']);
/** Themes of events in which no actor acts upon another, or the sentence does not say which one acts. */
const SHARED: readonly ThemeId[] = [...MUTUAL_THEMES, 'election', 'statement', 'territory', 'protest'];
const GATHERINGS: readonly ThemeId[] = ['meeting', 'summit'];
/** Number of opening sentences in which a release reports its meeting. */
const LEAD = 3;
/** Themes of events in a state's public life. */
const AT_HOME: ReadonlySet<ThemeId> = new Set<ThemeId>(['protest', 'election', 'legal', 'appointment']);
const PARTIES: ReadonlySet<string> = new Set(['state', 'territory', 'organization', 'group']);
const once = (mentions: readonly ActorMention[]): readonly ActorMention[] =>
  mentions.filter((one, at) => mentions.findIndex((other) => other.actor === one.actor) === at);

/** Adds the article's second main state if the event has only the first. */
function completed(participants: readonly ActorMention[], { pair, state }: Chiefs): readonly ActorMention[] {
  if (participants.length === 0) return pair.length > 0 ? pair : state;
  const [only, ...others] = participants;
  return others.length === 0 && pair.some(({ actor }) => actor === only?.actor) ? pair : participants;
}

function understood(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const { body, lookup, sentence } = around;
  // An exercise or a deployment can have one state
  const mutual = mention.action !== 'MOBILIZE' && mention.themes.some((theme) => MUTUAL.has(theme));
  const isParty = (one: ActorMention): boolean => PARTIES.has(one.kind) && lookup(one.actor)?.sort !== 'media' && !isWhere(body, one);
  // An event in a state's public life involves the state
  const atHome = mention.themes.some((theme) => AT_HOME.has(theme));
  const parties = once(around.near().filter((one) => isParty(one) && (!atHome || one.kind === 'state' || one.kind === 'territory')));
  const here = parties.filter(({ start }) => start >= sentence.start);
  if (mutual) return completed(here.length > 0 ? here.slice(-3) : parties.length === 2 ? parties : [], chiefsOf(around));
  return here.length > 0 ? here.slice(-1) : parties.length === 1 ? parties : chiefsOf(around).state;
}

/** Returns the state where people march, vote or are on trial, from the place in the sentence. */
function stateOfPlace(mention: EventMention, { body, places, stateOf }: Surroundings): VocabularyActor | undefined {
  const place = spansWithin(places, mention.evidence).find(
    (one) => one.country !== undefined && !SEATS_OF_ALL.test(body.slice(one.start, one.end)),
  );
  return place?.country === undefined ? undefined : stateOf(place.country);
}

/** "The Electoral Commission declared …": adds the state of the event's place or of the article to actors without one. */
function withHomeOf(mention: EventMention, around: Surroundings): EventMention {
  const homeless = mention.actors.every(({ actor, kind, country }) => actor.startsWith('new:') && kind !== 'organ' && !country);
  if (!homeless) return mention;
  const home = mention.themes.some((theme) => AT_HOME.has(theme)) ? stateOfPlace(mention, around) : undefined;
  const [state] = home ? [asMention(home)] : chiefsOf(around).state;
  if (!state) return mention;
  // "Prosecutor Jan Ode told reporters": an official who acts represents the state
  const role: ActorRole = home === undefined && mention.actors.every((actor) => actor.role === 'initiator') ? 'initiator' : 'participant';
  return { ...mention, actors: [...mention.actors, toEventActor(state, role, around.lookup)] };
}

/** Returns the mention with one more actor. */
function joinedBy(mention: EventMention, one: ActorMention, role: ActorRole, rule: string, why: string, lookup: ActorLookup): EventMention {
  const note: TraceEntry = { stage: 'actors', rule: `actors/${rule}`, note: `${why}: ${one.name}.` };
  return { ...mention, actors: [...mention.actors, toEventActor(one, role, lookup)], trace: [...mention.trace, note] };
}

/** "Peru's troops advanced": an article about Peru and Ecuador implies the other side. */
function withPartner(mention: EventMention, around: Surroundings): EventMention {
  const { story } = chiefsOf(around);
  const partner = unsaidPartner(mention, story);
  // The article's second state is implied only if it appears nearby
  const lesser = partner !== undefined && partner.country === story?.[1].country;
  if (!partner || (lesser && !around.near().some(({ country }) => country === partner.country))) return mention;
  const role: ActorRole = mention.actors.every((actor) => actor.role === 'initiator') ? 'target' : 'participant';
  return joinedBy(mention, partner, role, 'partner', 'The other main actor in the article', around.lookup);
}

/** Returns the actors for an event that names none. An armed event with a place involves at least that place's state. */
function meantBy(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const atHome = mention.themes.some((theme) => AT_HOME.has(theme));
  const place = atHome || mention.themes[0] === 'military' ? stateOfPlace(mention, around) : undefined;
  const home = place ? [asMention(place)] : [];
  if (home.length > 0 && atHome) return home;
  const meant = understood(mention, around);
  if (place) return meant.some(({ country }) => country === place.country) ? meant : home;
  return meant;
}

/** An implied actor is the target of an assault and usually the initiator or a participant otherwise. */
function unsaidRole({ themes: [theme], action }: EventMention): ActorRole {
  if (theme === 'military') return action === 'ASSAULT' ? 'target' : 'participant';
  return theme !== undefined && SHARED.includes(theme) ? 'participant' : 'initiator';
}

function withMeant(mention: EventMention, around: Surroundings): EventMention {
  if (mention.actors.length > 0) return withPartner(withHomeOf(mention, around), around);
  const role = unsaidRole(mention);
  return meantBy(mention, around).reduce(
    (joined, one) => joinedBy(joined, one, role, 'understood', 'Named earlier in the text', around.lookup),
    mention,
  );
}

/** Adds implied actors and listed guests to the mention, if there are any. */
export const withUnderstood = step(
  'parties/understood',
  (mention: EventMention, around: Surroundings): EventMention => {
    const meant = withMeant(mention, around);
    if (around.sentence.index >= LEAD || !mention.themes.some((theme) => GATHERINGS.includes(theme))) return meant;
    const guests = once(around.guests).filter(({ actor }) => !meant.actors.some((one) => one.actor === actor));
    return guests.reduce((joined, one) => joinedBy(joined, one, 'participant', 'guests', 'Listed as a participant', around.lookup), meant);
  },
  (mention) => mention,
);
