/** Who takes part in a happening, and in which role. */
import type { PlaceMention } from '../../actors/find-places';
import {
  DEED_NOUNS,
  DEED_OF_NOUNS,
  GATHERING_NOUNS,
  PLACE_PREPOSITIONS,
  RULING_VERBS,
  TARGET_PREPOSITIONS,
  VISITING_VERBS,
} from '../../lexicon/reference-nouns';
import type { ActorMention, ActorRole, EventActor, ThemeId, VocabularyActor } from '../../model/event';
import type { Happening } from '../happenings/happening';
import type { Story } from '../happenings/story-range';
import { antecedent, phraseStart, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';
import { governing, inside, isParty, isSource, tokenOf } from './party';
import { LISTED } from './reference-scene';

export type ActorLookup = (id: string) => VocabularyActor | undefined;

export type StateLookup = (country: string) => VocabularyActor | undefined;

/** What is known beyond the sentence. */
export interface ActorFacts {
  readonly lookup: ActorLookup;
  readonly stateOf: StateLookup;
  readonly places: readonly PlaceMention[];
}

/** Characters that a title may put between a body and the name of its officer. */
const TITLE_REACH = 40;

/** "A, together with B,": words that open whom somebody acts with. */
const COMPANY = new Set(['together', 'along', 'alongside', 'joined', 'backed', 'with', 'and']);

const CLITIC = /^[’']s?$/;

const MUTUAL: readonly ThemeId[] = ['summit', 'meeting', 'negotiation', 'agreement'];

/** "strikes on X", "the invasion of X by Y": the noun of a deed tells who does it to whom, whatever verb follows. */
function roleBesideNoun(context: SentenceContext, mention: ActorMention): ActorRole | null {
  const { word, before, at } = governing(context, tokenOf(context, mention.start));
  if (TARGET_PREPOSITIONS.has(word) && DEED_NOUNS.has(before)) return 'target';
  if (word === 'of' && DEED_OF_NOUNS.has(before)) return 'target';
  const phrase = context.parsed.sentence.tokens.slice(phraseStart(context.parsed, at), at + 1);
  return word === 'by' && phrase.some(({ lower }) => DEED_NOUNS.has(lower) || DEED_OF_NOUNS.has(lower)) ? 'initiator' : null;
}

function roleOf(
  context: SentenceContext,
  mention: ActorMention,
  story: Story,
  happening: Happening,
  themes: readonly ThemeId[],
): ActorRole {
  if (themes.some((theme) => MUTUAL.includes(theme)) && !themes.includes('statement')) return 'participant';
  const nominal = roleBesideNoun(context, mention);
  if (nominal) return nominal;
  const predicate = predicateAt(context, happening.predicate);
  const subject = inside(context, mention, story.subject);
  if (!predicate) {
    const word = wordAt(context.parsed, tokenOf(context, mention.end - 1) + 1);
    return /^[’']s?$/.test(word) ? 'initiator' : 'participant';
  }
  const index = tokenOf(context, mention.start);
  const { word } = governing(context, index);
  // an apposition or a description between the subject and its verb belongs to the subject
  const front = subject || (index < predicate.start && !PLACE_PREPOSITIONS.has(word));
  if (predicate.passive) return word === 'by' ? 'initiator' : front ? 'target' : 'participant';
  return front ? 'initiator' : 'target';
}

export function toEventActor(
  mention: Pick<ActorMention, 'actor' | 'name' | 'kind' | 'parent' | 'country' | 'printed'>,
  role: ActorRole,
  lookup: ActorLookup,
): EventActor {
  const parent = mention.parent ? lookup(mention.parent) : undefined;
  const state = mention.kind === 'organ' && parent?.kind === 'state' ? parent.name : undefined;
  return {
    actor: mention.actor,
    name: mention.name,
    kind: mention.kind,
    role,
    ...(state ? { state } : {}),
    ...(mention.printed !== undefined && mention.printed !== mention.name ? { printed: mention.printed } : {}),
    ...(mention.country ? { country: mention.country } : {}),
  };
}

/** A person in office stands for a state or a body too, and an organ for its state. */
export function withStates(
  actors: readonly EventActor[],
  lookup: ActorLookup,
  parents: ReadonlyMap<string, string>,
): readonly EventActor[] {
  const all = [...actors];
  for (const actor of actors) {
    const known = actor.kind === 'person' ? lookup(actor.actor) : undefined;
    // who is known for no office speaks for nobody else
    if (known && known.office === undefined) continue;
    let parent = parents.get(actor.actor);
    for (let depth = 0; parent && depth < 3; depth += 1) {
      const above = lookup(parent);
      const body = depth === 0 && actor.kind === 'person' && above?.kind === 'organization' && above.sort === undefined;
      if (
        above &&
        (body || ((above.kind === 'state' || above.kind === 'territory') && (actor.kind === 'person' || actor.kind === 'organ'))) &&
        !all.some((other) => other.actor === above.id)
      ) {
        all.push(toEventActor({ actor: above.id, name: above.name, kind: above.kind, country: above.country }, actor.role, lookup));
      }
      parent = above?.kind === 'state' || above?.kind === 'territory' ? undefined : above?.parent;
    }
  }
  return all;
}

/** A newspaper or agency reports and seldom acts. */
const isMedium = (mention: ActorMention, lookup: ActorLookup): boolean => lookup(mention.actor)?.sort === 'media';

/** "flew to Quito and Lima", "a visit to Hanoi": the places one goes to stand for their states. */
function hostsOf(context: SentenceContext, happening: Happening, story: Story, facts: ActorFacts): readonly VocabularyActor[] {
  const predicate = predicateAt(context, happening.predicate);
  const verb = predicate && (VISITING_VERBS.has(predicate.lemma) || !happening.noun) ? predicate.head : (happening.noun?.head ?? -1);
  const { tokens, text, start } = context.parsed.sentence;
  const [trigger, last] = [tokens[verb], tokens[story.whole.to - 1]];
  if (!trigger || !last) return [];
  if (tokens.slice(verb, story.whole.to).some((token) => GATHERING_NOUNS.has(token.lower))) return [];
  const ahead = facts.places.filter((one) => one.start > trigger.start && one.end <= last.end && one.preposition !== 'from');
  const others = ahead.findIndex((one, at) => at > 0 && !LISTED.test(text.slice((ahead[at - 1]?.end ?? 0) - start, one.start - start).trim()));
  const hosts = ahead.slice(0, others < 0 ? ahead.length : others).flatMap(({ country }) => (country && facts.stateOf(country)) || []);
  return [...new Set(hosts)];
}

/** "The court's prosecutor, X, …": the body stands in front of the subject, in the title of the person. */
const isOfficeOf = (context: SentenceContext, body: ActorMention, story: Story): boolean =>
  body.kind !== 'person' &&
  context.actors.some(
    (person) =>
      person.kind === 'person' &&
      (body.kind === 'organization' && person.parent === body.actor || (person.parent === undefined && CLITIC.test(wordAt(context.parsed, tokenOf(context, body.end - 1) + 1)))) &&
      person.start > body.end &&
      person.start - body.end < TITLE_REACH &&
      inside(context, person, story.subject),
  );

/** "President X, and his deputy, Y, resigned", "X, the new minister, toured", "A, together with B, brokered": named in front of the first verb, in no phrase with a preposition. */
function opensClause(context: SentenceContext, happening: Happening, mention: ActorMention): boolean {
  const { parsed } = context;
  const verb = predicateAt(context, happening.predicate);
  if (!verb || !isFiniteVerb(verb)) return false;
  const index = tokenOf(context, mention.start);
  if (index >= verb.start || parsed.predicates.some((other) => other.head < verb.start && other.form !== 'participle')) return false;
  const first = parsed.chunks.indexOf(parsed.chunks[index] ?? 0);
  const opening = parsed.tags.slice(first, index).some(({ wordClass }) => wordClass === 'ADP' || wordClass === 'SCONJ');
  if (opening) return false;
  const after = tokenOf(context, mention.end - 1) + 1;
  const bracketed = wordAt(parsed, after) === ',' && wordAt(parsed, verb.start - 1) === ',';
  if (bracketed && (mention.kind === 'person' || COMPANY.has(wordAt(parsed, after + 1)))) return true;
  return mention.kind === 'person' && parsed.tags.slice(index, verb.start).some((_, at) => wordAt(parsed, index + at) === 'and');
}

/** "The army, whose chief is X, entered": named in a clause about the subject, with a verb of its own. */
function describesSubject({ parsed }: SentenceContext, happening: Happening, index: number): boolean {
  const chunk = parsed.chunks[index] ?? 0;
  const verb = parsed.predicates[happening.predicate ?? -1];
  if (!verb || index >= verb.start || chunk === parsed.chunks[verb.start]) return false;
  return (parsed.openers[chunk] ?? '').endsWith('whose');
}

/** "The agency, which Washington sanctioned": the phrase before a relative clause that has a subject of its own is its object. */
function relativeObject({ parsed }: SentenceContext, happening: Happening, { subject }: Story): TokenRange | null {
  const verb = parsed.predicates[happening.predicate ?? -1];
  const chunk = parsed.chunks[verb?.start ?? -1] ?? 0;
  const opens = parsed.chunks.indexOf(chunk);
  if (!verb || verb.passive || !subject || subject.from < opens || !/^(?:, )?(?:which|whom|that)$/.test(parsed.openers[chunk] ?? '')) return null;
  return antecedent(parsed, opens);
}

/** "ruled on Wednesday that the wetland belongs to X": whom the ruling is about. */
function ruledUpon({ parsed }: SentenceContext, happening: Happening): TokenRange | null {
  const verb = parsed.predicates[happening.predicate ?? -1];
  if (!verb || !RULING_VERBS.has(verb.lemma)) return null;
  const from = parsed.openers.findIndex((opener, chunk) => opener === 'that' && chunk > (parsed.chunks[verb.head] ?? 0));
  return from < 0 ? null : { from: parsed.chunks.indexOf(from), to: parsed.chunks.lastIndexOf(from) + 1 };
}

const BASED = /\b(?:based|located|registered|headquartered|incorporated) in(?: the)?$/;

/** "designated companies based in A, B and C": the states of those upon whom measures are laid. */
function seatsOfTargets({ parsed, actors }: SentenceContext): ReadonlySet<ActorMention> {
  const { text, start } = parsed.sentence;
  const seats = new Set<ActorMention>();
  actors.forEach((mention, at) => {
    const last = actors[at - 1];
    const listed = last !== undefined && seats.has(last) && LISTED.test(text.slice(last.end - start, mention.start - start).trim());
    if (mention.kind !== 'person' && (listed || BASED.test(text.slice(0, mention.start - start).trimEnd()))) seats.add(mention);
  });
  return seats;
}

/** Actors of one happening, in the order of the text, each once. */
export function readActors(
  context: SentenceContext,
  happening: Happening,
  story: Story,
  themes: readonly ThemeId[],
  facts: ActorFacts,
): readonly EventActor[] {
  const { lookup } = facts;
  const found = new Map<string, EventActor>();
  const parents = new Map<string, string>();
  const ruling = ruledUpon(context, happening);
  const object = relativeObject(context, happening, story);
  const seats = themes.includes('sanction') ? seatsOfTargets(context) : undefined;
  for (const mention of context.actors) {
    const subject = inside(context, mention, story.subject) || inside(context, mention, story.beside);
    const told =
      subject ||
      isOfficeOf(context, mention, story) ||
      opensClause(context, happening, mention) ||
      inside(context, mention, story.whole) ||
      inside(context, mention, story.object) ||
      inside(context, mention, object) ||
      inside(context, mention, ruling) ||
      seats?.has(mention);
    if (!told || describesSubject(context, happening, tokenOf(context, mention.start)) || isSource(context, mention, story) || isMedium(mention, lookup)) continue;
    if (!seats?.has(mention) && !isParty(context, happening, mention, themes, subject)) continue;
    if (mention.parent) parents.set(mention.actor, mention.parent);
    if (found.has(mention.actor)) continue;
    const role = roleOf(context, mention, story, happening, themes);
    found.set(mention.actor, toEventActor(mention, role === 'initiator' && inside(context, mention, object) ? 'target' : role, lookup));
  }
  const guests = withStates([...found.values()], lookup, parents);
  if (!themes.includes('visit') || guests.length === 0) return guests;
  const hosts = hostsOf(context, happening, story, facts).filter(({ id }) => !guests.some(({ actor }) => actor === id));
  return [...guests, ...hosts.map((host) => toEventActor({ ...host, actor: host.id }, 'target', lookup))];
}
