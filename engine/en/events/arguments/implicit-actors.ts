/**
 * Actors of an event whose clause names none ("the fighting broke out", "a vote on 3 December"). They follow from the context: the same
 * sentence, an earlier event of the kind, the sentences before, the guests that a release lists, and the main actors of the article.
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

/** The persons in the sentence of the heading, or in the list behind its colon. */
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

/** Events between two or more; the others are someone's own. */
const MUTUAL: ReadonlySet<ThemeId> = new Set<ThemeId>(['summit', 'meeting', 'negotiation', 'agreement', 'military', 'territory']);
/** Events in which no one acts upon another, or the sentence does not say who does. */
const SHARED: readonly ThemeId[] = [...MUTUAL_THEMES, 'election', 'statement', 'territory', 'protest'];
const GATHERINGS: readonly ThemeId[] = ['meeting', 'summit'];
/** Sentences in which a release reports its meeting. */
const LEAD = 3;
/** Events of the people and powers of a state. */
const AT_HOME: ReadonlySet<ThemeId> = new Set<ThemeId>(['protest', 'election', 'legal', 'appointment']);
const PARTIES: ReadonlySet<string> = new Set(['state', 'territory', 'organization', 'group']);
const once = (mentions: readonly ActorMention[]): readonly ActorMention[] =>
  mentions.filter((one, at) => mentions.findIndex((other) => other.actor === one.actor) === at);

/** The chief pair of the article when one of it is all that is known. */
function completed(participants: readonly ActorMention[], { pair, state }: Chiefs): readonly ActorMention[] {
  if (participants.length === 0) return pair.length > 0 ? pair : state;
  const [only, ...others] = participants;
  return others.length === 0 && pair.some(({ actor }) => actor === only?.actor) ? pair : participants;
}

function understood(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const { body, lookup, sentence } = around;
  // an exercise or a deployment is one state's own
  const mutual = mention.action !== 'MOBILIZE' && mention.themes.some((theme) => MUTUAL.has(theme));
  const isParty = (one: ActorMention): boolean => PARTIES.has(one.kind) && lookup(one.actor)?.sort !== 'media' && !isWhere(body, one);
  // what happens in the public life of a state is the state's
  const atHome = mention.themes.some((theme) => AT_HOME.has(theme));
  const parties = once(around.near().filter((one) => isParty(one) && (!atHome || one.kind === 'state' || one.kind === 'territory')));
  const here = parties.filter(({ start }) => start >= sentence.start);
  if (mutual) return completed(here.length > 0 ? here.slice(-3) : parties.length === 2 ? parties : [], chiefsOf(around));
  return here.length > 0 ? here.slice(-1) : parties.length === 1 ? parties : chiefsOf(around).state;
}

/** The state in which people march, vote or are tried, by the place that the sentence names. */
function stateOfPlace(mention: EventMention, { body, places, stateOf }: Surroundings): VocabularyActor | undefined {
  const place = spansWithin(places, mention.evidence).find(
    (one) => one.country !== undefined && !SEATS_OF_ALL.test(body.slice(one.start, one.end)),
  );
  return place?.country === undefined ? undefined : stateOf(place.country);
}

/** "The Electoral Commission declared …", "Najib was convicted": who belongs to no state is next to the one of the place, or the one that the article is about. */
function withHomeOf(mention: EventMention, around: Surroundings): EventMention {
  const homeless = mention.actors.every(({ actor, kind, country }) => actor.startsWith('new:') && kind !== 'organ' && !country);
  if (!homeless) return mention;
  const home = mention.themes.some((theme) => AT_HOME.has(theme)) ? stateOfPlace(mention, around) : undefined;
  const [state] = home ? [asMention(home)] : chiefsOf(around).state;
  if (!state) return mention;
  // "Prosecutor Jan Ode told reporters": someone who acts, acts for the state
  const role: ActorRole = home === undefined && mention.actors.every((actor) => actor.role === 'initiator') ? 'initiator' : 'participant';
  return { ...mention, actors: [...mention.actors, toEventActor(state, role, around.lookup)] };
}

/** The mention with one actor more. */
function joinedBy(mention: EventMention, one: ActorMention, role: ActorRole, rule: string, why: string, lookup: ActorLookup): EventMention {
  const note: TraceEntry = { stage: 'actors', rule: `actors/${rule}`, note: `${why}: ${one.name}.` };
  return { ...mention, actors: [...mention.actors, toEventActor(one, role, lookup)], trace: [...mention.trace, note] };
}

/** "Peru's troops advanced": in an article about Peru and Ecuador the other side is understood. */
function withPartner(mention: EventMention, around: Surroundings): EventMention {
  const { story } = chiefsOf(around);
  const partner = unsaidPartner(mention, story);
  // the lesser side of the article is meant only nearby
  const lesser = partner !== undefined && partner.country === story?.[1].country;
  if (!partner || (lesser && !around.near().some(({ country }) => country === partner.country))) return mention;
  const role: ActorRole = mention.actors.every((actor) => actor.role === 'initiator') ? 'target' : 'participant';
  return joinedBy(mention, partner, role, 'partner', 'The other main actor in the article', around.lookup);
}

/** Whom an event that names no one is left to; one of arms that names a place is the place's at least. */
function meantBy(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const atHome = mention.themes.some((theme) => AT_HOME.has(theme));
  const place = atHome || mention.themes[0] === 'military' ? stateOfPlace(mention, around) : undefined;
  const home = place ? [asMention(place)] : [];
  if (home.length > 0 && atHome) return home;
  const meant = understood(mention, around);
  if (place) return meant.some(({ country }) => country === place.country) ? meant : home;
  return meant;
}

/** Attacks happen to those who are only understood, other deeds are theirs. */
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

/** The mention with those who are understood or listed as guests, or as it is. */
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
