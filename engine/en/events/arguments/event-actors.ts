/** Finds the participants in an event and their roles. */
import type { ActorMention, ActorRole, EventActor, ThemeId, VocabularyActor } from '../../../model/event';
import { step } from '../../../model/step';
import type { PlaceMention } from '../../actors/find-actors';
import { WORKPLACES } from '../../lexicon/reference-nouns';
import type { Trigger } from '../dates/attachment';
import type { SentenceContext } from '../sentence/sentence-context';
import type { Story } from '../triggers/event-range';
import { aroundNoun, describesSubject, isOfficeOf, opensClause, rowsOfSubject } from './beside-clause';
import { hostsOf } from './hosts';
import { inside, isParty, isSource, tokenOf } from './party';
import { roleOf } from './role-of';

export type ActorLookup = (id: string) => VocabularyActor | undefined;

export type StateLookup = (country: string) => VocabularyActor | undefined;

/** Facts about actors from outside the sentence. */
export interface ActorFacts {
  readonly lookup: ActorLookup;
  /** finds the state or territory for an ISO 3166 code */
  readonly stateOf: StateLookup;
  /** every place in the text, in text order */
  readonly places: readonly PlaceMention[];
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
    // A state outside the vocabulary has no ISO code
    ...(mention.country && !mention.country.startsWith('new:') ? { country: mention.country } : {}),
  };
}

/** Adds the state or body that an office holder represents, and the state that an organ belongs to. */
export const withStates = step(
  'parties/states-of-actors',
  (actors: readonly EventActor[], lookup: ActorLookup, parents: ReadonlyMap<string, string>): readonly EventActor[] => {
    const all = [...actors];
    for (const actor of actors) {
      const entry = actor.kind === 'person' ? lookup(actor.actor) : undefined;
      // A person without a known office represents no other actor
      if (entry && entry.office === undefined) continue;
      let parent = parents.get(actor.actor);
      for (let depth = 0; parent && depth < 3; depth += 1) {
        const above = lookup(parent);
        const body =
          depth === 0 &&
          actor.kind === 'person' &&
          above?.kind === 'organization' &&
          above.sort === undefined &&
          !WORKPLACES.test(above.name);
        const state = above?.kind === 'state' || above?.kind === 'territory';
        if (above && (body || (state && (actor.kind === 'person' || actor.kind === 'organ')))) {
          const position = all.findIndex((other) => other.actor === above.id);
          const added = toEventActor({ actor: above.id, name: above.name, kind: above.kind, country: above.country }, actor.role, lookup);
          if (position < 0) all.push(added);
          // "Togo's president announced a Togolese fund": the state acts, so its other functions do not matter
          else if (actor.role === 'initiator' && all[position]?.role === 'target') all[position] = added;
        }
        parent = above?.kind === 'state' || above?.kind === 'territory' ? undefined : above?.parent;
      }
    }
    return all;
  },
  (actors) => actors,
);

/** "Chad's army chief X": the country gives the state of an organ outside the vocabulary. */
const employer = ({ kind, parent, country }: ActorMention, { stateOf }: ActorFacts): string | undefined =>
  kind === 'person' && country && parent?.startsWith('new:') ? stateOf(country)?.id : parent;

/** A newspaper or agency usually reports events and is rarely an actor. */
const isMedium = (mention: ActorMention, lookup: ActorLookup): boolean => lookup(mention.actor)?.sort === 'media';

/** Returns the actors in one event in text order, each once. */
export function readActors(
  context: SentenceContext,
  happening: Trigger,
  story: Story,
  themes: readonly ThemeId[],
  facts: ActorFacts,
): readonly EventActor[] {
  const { lookup } = facts;
  const found = new Map<string, EventActor>();
  const parents = new Map<string, string>();
  const around = aroundNoun(context, happening);
  const acting = rowsOfSubject(context, story);
  const officers = context.actors.filter((one) => one.kind === 'person' && inside(context, one, story.subject));
  for (const mention of context.actors) {
    const subject = acting.has(mention) || inside(context, mention, story.beside);
    const here =
      subject ||
      inside(context, mention, story.whole) ||
      inside(context, mention, story.object) ||
      around.some((range) => inside(context, mention, range)) ||
      isOfficeOf(context, mention, officers) ||
      opensClause(context, happening, mention);
    if (
      !here ||
      describesSubject(context, happening, story.subject, tokenOf(context, mention.start)) ||
      isSource(context, mention, story) ||
      isMedium(mention, lookup) ||
      !isParty(context, happening, mention, themes, subject)
    )
      continue;
    const parent = employer(mention, facts);
    if (parent) parents.set(mention.actor, parent);
    if (found.has(mention.actor)) continue;
    const role = roleOf(context, mention, story, happening, themes);
    found.set(mention.actor, toEventActor(mention, role, lookup));
  }
  const parties = withStates([...found.values()], lookup, parents);
  if (parties.length === 0) return parties;
  const hosts = hostsOf(context, happening, story, themes, facts);
  const others = hosts.filter(({ id }, at) => hosts.findIndex((one) => one.id === id) === at && !parties.some(({ actor }) => actor === id));
  return [...parties, ...others.map((host) => toEventActor({ ...host, actor: host.id }, 'target', lookup))];
}
