/**
 * Who takes part in a happening whose own clause names nobody: "the fighting broke out", "a vote on 3 December". They are understood from what
 * stands before it: the same sentence, an earlier happening of the kind, the sentences before, and whom the article is mostly about.
 */
import { SEATS_OF_ALL } from '../../../lexicon/actor-words';
import type { ActorMention, ActorRole, EventActor, EventMention, ThemeId, VocabularyActor } from '../../../model/event';
import type { TraceEntry } from '../../../model/trace';
import { spansWithin } from '../../../text/ordered-spans';
import { type ActorLookup, toEventActor } from '../event-actors';
import { inRows } from '../rows';
import { partiesOfCase } from './case-parties';
import { asMention, type Chiefs, chiefsOf, isWhere, type Surroundings } from './chiefs';
import { dealtBetween, isMediator, isUnderDeal, mediatedFrom, speaksOfDeal } from './deal-parties';
import { partiesOfReply } from './reply-parties';
import { unsaidChief, unsaidPartner } from './story-partner';
import { isUpheaval, shakenBy } from './upheavals';

/** Happenings between two or more; the others are somebody's own. */
const MUTUAL: ReadonlySet<ThemeId> = new Set<ThemeId>(['summit', 'meeting', 'negotiation', 'agreement', 'military', 'territory']);
/** Happenings of the people and powers of a state. */
const AT_HOME: ReadonlySet<ThemeId> = new Set<ThemeId>(['protest', 'election', 'legal', 'appointment']);
const PARTIES: ReadonlySet<string> = new Set(['state', 'territory', 'organization', 'group']);
const once = (mentions: readonly ActorMention[]): readonly ActorMention[] =>
  mentions.filter((one, at) => mentions.findIndex((other) => other.actor === one.actor) === at);

/** The chief pair of the article when one of it is all that is known. */
function completed(known: readonly ActorMention[], { pair, state }: Chiefs): readonly ActorMention[] {
  if (known.length === 0) return pair.length > 0 ? pair : state;
  const [only, ...others] = known;
  return others.length === 0 && pair.some(({ actor }) => actor === only?.actor) ? pair : known;
}

function understood(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const { body, lookup, sentence } = around;
  // an exercise or a deployment is one state's own
  const owed = isUnderDeal(sentence.text);
  const mutual = owed || (mention.action !== 'MOBILIZE' && mention.themes.some((theme) => MUTUAL.has(theme)));
  const isParty = (one: ActorMention): boolean =>
    PARTIES.has(one.kind) && lookup(one.actor)?.sort !== 'media' && !isWhere(body, one) && !isMediator(body, one);
  // what happens in the public life of a state is the state's
  const atHome = !owed && mention.themes.some((theme) => AT_HOME.has(theme));
  const parties = once(around.near().filter((one) => isParty(one) && (!atHome || one.kind === 'state' || one.kind === 'territory')));
  const here = parties.filter(({ start }) => start >= sentence.start);
  const dealt = mutual && speaksOfDeal(mention.evidence.quote) ? dealtBetween(body, around.named, mention.evidence.start) : [];
  if (dealt.length > 0) return dealt;
  if (mutual) return completed(here.length > 0 ? here.slice(-3) : parties.length === 2 ? parties : [], chiefsOf(around));
  const meant = here.length > 0 ? here.slice(-1) : parties.length === 1 ? parties : chiefsOf(around).state;
  return mention.themes[0] === 'sanction' ? meant : withOtherSide(meant, chiefsOf(around));
}

/** What one of the two states of an article leaves unsaid concerns both. */
function withOtherSide(meant: readonly ActorMention[], { story }: Chiefs): readonly ActorMention[] {
  const [only, ...others] = meant;
  const known = others.length === 0 && story?.some(({ country }) => country === only?.country);
  return only && known && story ? [only, ...story.filter(({ country }) => country !== only.country)] : meant;
}

/** The state in which people march, vote or are tried, by the place that the sentence names. */
function stateOfPlace(mention: EventMention, { body, places, stateOf }: Surroundings): VocabularyActor | undefined {
  const place = spansWithin(places, mention.evidence).find(
    (one) => one.country !== undefined && !SEATS_OF_ALL.test(body.slice(one.start, one.end)),
  );
  return place?.country === undefined ? undefined : stateOf(place.country);
}

/** "The Electoral Commission declared …", "Najib was convicted": who belongs to no state stands beside the one of the place, or the one that the article is about. */
function withHomeOf(mention: EventMention, around: Surroundings): EventMention {
  const homeless = mention.actors.every(({ actor, kind, country }) => actor.startsWith('new:') && kind !== 'organ' && !country);
  if (!homeless) return mention;
  const home = mention.themes.some((theme) => AT_HOME.has(theme)) ? stateOfPlace(mention, around) : undefined;
  const [state] = home ? [asMention(home)] : chiefsOf(around).state;
  return state ? { ...mention, actors: [...mention.actors, toEventActor(state, 'participant', around.lookup)] } : mention;
}

/** The mention with one actor more. */
function joinedBy(mention: EventMention, one: ActorMention, role: ActorRole, rule: string, why: string, lookup: ActorLookup): EventMention {
  const note: TraceEntry = { stage: 'actors', rule: `actors/${rule}`, note: `${why}: ${one.name}.` };
  return { ...mention, actors: [...mention.actors, toEventActor(one, role, lookup)], trace: [...mention.trace, note] };
}

/** "a deal brokered by China": whom the mediator brought together. */
function withMediated(mention: EventMention, around: Surroundings): EventMention {
  const { start, quote } = mention.evidence;
  const by = mediatedFrom(quote);
  const acting = new Set(mention.actors.map(({ actor }) => actor));
  const parties = by < 0 ? [] : once(around.named.filter((one) => one.start < start + by && !isMediator(around.body, one)));
  if (by < 0 || parties.some((one) => one.start >= start && acting.has(one.actor))) return mention;
  const dealt = dealtBetween(around.body, around.named, start);
  const near = once(around.near().filter((one) => PARTIES.has(one.kind) && !acting.has(one.actor) && !isWhere(around.body, one)));
  const pair = chiefsOf(around).pair.filter(({ actor }) => !acting.has(actor));
  const meant = [dealt, near, pair].find(({ length }) => length === 2) ?? [];
  return meant.reduce((told, one) => joinedBy(told, one, 'participant', 'mediated', 'Brought together', around.lookup), mention);
}

/** "Peru's troops advanced": in an article about Peru and Ecuador the other side is understood. */
function withPartner(mention: EventMention, around: Surroundings): EventMention {
  const { story, state } = chiefsOf(around);
  const partner = unsaidPartner(mention, story) ?? (story ? undefined : unsaidChief(mention, state[0]));
  // the lesser side of the article is meant only near by
  const lesser = partner !== undefined && partner.country === story?.[1].country;
  if (!partner || (lesser && !around.near().some(({ country }) => country === partner.country))) return mention;
  const role: ActorRole = mention.actors.every((actor) => actor.role === 'initiator') ? 'target' : 'participant';
  return joinedBy(mention, partner, role, 'partner', 'The other side of the article', around.lookup);
}

/** "An earthquake killed people in A and B": the states where it happened. */
function statesHere({ evidence }: EventMention, { named }: Surroundings): readonly ActorMention[] {
  const { quote, start } = evidence;
  const states = spansWithin(named, evidence).filter(({ kind }) => kind === 'state');
  return inRows(quote, start, states).find(([first]) => first && /\bin (?:the )?$/.test(quote.slice(0, first.start - start))) ?? [];
}

/** Whom a happening that names nobody is left to; one of arms that names a place is the place's at least. */
function meantBy(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const atHome = mention.themes.some((theme) => AT_HOME.has(theme));
  const place = atHome || mention.themes[0] === 'military' ? stateOfPlace(mention, around) : undefined;
  const home = place ? [asMention(place)] : [];
  if (home.length > 0 && atHome) return home;
  const meant = understood(mention, around);
  if (place) return meant.some(({ country }) => country === place.country) ? meant : home;
  if (meant.length > 0) return meant;
  return statesHere(mention, around);
}

/** The mention with those whom what was told before adds to it. */
function withTold(mention: EventMention, missing: readonly EventActor[], rule: string, why: string): EventMention {
  if (missing.length === 0) return mention;
  const note: TraceEntry = { stage: 'actors', rule: `actors/${rule}`, note: `${why}: ${missing.map(({ name }) => name).join(', ')}.` };
  return { ...mention, actors: [...mention.actors, ...missing], trace: [...mention.trace, note] };
}

/** The mention with those who are understood, or as it is; `told` are the happenings before it. */
export function withUnderstood(mention: EventMention, around: Surroundings, told: readonly EventMention[] = []): EventMention {
  const answered = withTold(mention, partiesOfReply(mention, told), 'reply', 'Answered');
  const known = withUnsaid(answered, around);
  return withTold(known, partiesOfCase(known, told), 'case', 'Of the case told before');
}

function withUnsaid(mention: EventMention, around: Surroundings): EventMention {
  if (mention.actors.length > 0) return withPartner(withHomeOf(withMediated(mention, around), around), around);
  const meant = isUpheaval(mention) ? shakenBy(mention, around) : meantBy(mention, around);
  return meant.reduce(
    (told, one) => joinedBy(told, one, 'participant', 'understood', 'Understood from what stands before', around.lookup),
    mention,
  );
}
