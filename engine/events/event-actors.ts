/** Who takes part in a happening, and in which role. Sources of a report, fields of work and mere places are no parties. */
import { OFFICE_NOUNS, PLACE_PREPOSITIONS, SUCCESSION_NOUNS } from '../lexicon/reference-nouns';
import type { ActorMention, ActorRole, EventActor, ThemeId, VocabularyActor } from '../model/event';
import type { Happening } from './happening';
import { phraseStart, type TokenRange } from './noun-phrases';
import { wordAt } from './parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence-context';
import type { Story } from './story-range';

export type ActorLookup = (id: string) => VocabularyActor | undefined;

const MUTUAL: readonly ThemeId[] = ['summit', 'meeting', 'negotiation', 'agreement'];
/** Themes whose place is a party: somebody acts upon it. */
const PLACE_IS_TARGET: readonly ThemeId[] = ['military', 'visit', 'territory', 'protest'];
const FUNCTIONS = /^(?:the|a|an|former|then|[’']s?|new|senior)$/;

const tokenOf = (context: SentenceContext, offset: number): number =>
  context.parsed.sentence.tokens.findIndex((token) => token.start <= offset && offset < token.end);

/** The word that governs the phrase a mention stands in: "in" for "in northern Syria". */
function governing(context: SentenceContext, index: number): { readonly word: string; readonly before: string } {
  let start = phraseStart(context.parsed, index);
  for (let at = index - 1; at >= start; at -= 1) if (['of', 'for', 'to', 'in', 'at'].includes(wordAt(context.parsed, at))) start = at + 1;
  while (start <= index && FUNCTIONS.test(wordAt(context.parsed, start))) start += 1;
  let at = start - 1;
  while (at > 0 && FUNCTIONS.test(wordAt(context.parsed, at))) at -= 1;
  return { word: wordAt(context.parsed, at), before: wordAt(context.parsed, at - 1) };
}

function isParty(context: SentenceContext, mention: ActorMention, themes: readonly ThemeId[], subject: boolean): boolean {
  const index = tokenOf(context, mention.start);
  const { word, before } = governing(context, index);
  if (mention.kind !== 'person' && ['to', 'for', 'on', 'of'].includes(word) && OFFICE_NOUNS.has(before)) return false;
  const after = tokenOf(context, mention.end - 1) + 1;
  if (/^[’']s?$/.test(wordAt(context.parsed, after)) && SUCCESSION_NOUNS.has(wordAt(context.parsed, after + 1))) return false;
  if (subject) return true;
  const locative = mention.kind === 'state' || mention.kind === 'territory' || mention.kind === 'place';
  if (locative && PLACE_PREPOSITIONS.has(word)) return themes.some((theme) => PLACE_IS_TARGET.includes(theme)) && word !== 'via';
  if (mention.kind === 'place') return themes.includes('visit');
  return true;
}

const inside = (context: SentenceContext, mention: ActorMention, range: TokenRange | null): boolean => {
  if (!range || range.to <= range.from) return false;
  const { tokens } = context.parsed.sentence;
  const [first, last] = [tokens[range.from], tokens[range.to - 1]];
  return first !== undefined && last !== undefined && mention.start >= first.start && mention.start < last.end;
};

/** Actors that are named as makers of a report: "…, Reuters said", "according to X". */
function isSource(context: SentenceContext, mention: ActorMention, story: Story): boolean {
  const index = tokenOf(context, mention.start);
  if (['according', 'citing'].includes(wordAt(context.parsed, index - 2)) || wordAt(context.parsed, index - 1) === 'citing') return true;
  const next = context.parsed.predicates.find((predicate) => predicate.head > index);
  return (
    next !== undefined &&
    verbClass(next.lemma) === 'report' &&
    next.head >= story.whole.to - 1 &&
    !inside(context, mention, story.subject) &&
    !inside(context, mention, story.beside)
  );
}

function roleOf(
  context: SentenceContext,
  mention: ActorMention,
  story: Story,
  happening: Happening,
  themes: readonly ThemeId[],
): ActorRole {
  if (themes.some((theme) => MUTUAL.includes(theme)) && !themes.includes('statement')) return 'participant';
  const predicate = predicateAt(context, happening.predicate);
  const subject = inside(context, mention, story.subject);
  if (!predicate) {
    const word = wordAt(context.parsed, tokenOf(context, mention.end - 1) + 1);
    return /^[’']s?$/.test(word) ? 'initiator' : 'participant';
  }
  const index = tokenOf(context, mention.start);
  const by = governing(context, index).word === 'by';
  if (predicate.passive) return by ? 'initiator' : subject ? 'target' : 'participant';
  return subject ? 'initiator' : 'target';
}

export function toEventActor(
  mention: Pick<ActorMention, 'actor' | 'name' | 'kind' | 'parent' | 'country'>,
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
    ...(mention.country ? { country: mention.country } : {}),
  };
}

/** A person in office stands for a state too, and an organ for its state. */
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
      if (
        above?.kind === 'state' &&
        (actor.kind === 'person' || actor.kind === 'organ') &&
        !all.some((other) => other.actor === above.id)
      ) {
        all.push(toEventActor({ actor: above.id, name: above.name, kind: 'state', country: above.country }, actor.role, lookup));
      }
      parent = above?.kind === 'state' ? undefined : above?.parent;
    }
  }
  return all;
}

/** A newspaper or agency reports and seldom acts. */
const isMedium = (mention: ActorMention, lookup: ActorLookup): boolean => lookup(mention.actor)?.sort === 'media';

/** Actors of one happening, in the order of the text, each once. */
export function readActors(
  context: SentenceContext,
  happening: Happening,
  story: Story,
  themes: readonly ThemeId[],
  lookup: ActorLookup,
): readonly EventActor[] {
  const found = new Map<string, EventActor>();
  const parents = new Map<string, string>();
  for (const mention of context.actors) {
    const told =
      inside(context, mention, story.whole) ||
      inside(context, mention, story.subject) ||
      inside(context, mention, story.object) ||
      inside(context, mention, story.beside);
    if (!told || isSource(context, mention, story) || isMedium(mention, lookup)) continue;
    if (!isParty(context, mention, themes, inside(context, mention, story.subject) || inside(context, mention, story.beside))) continue;
    if (mention.parent) parents.set(mention.actor, mention.parent);
    if (!found.has(mention.actor))
      found.set(mention.actor, toEventActor(mention, roleOf(context, mention, story, happening, themes), lookup));
  }
  return withStates([...found.values()], lookup, parents);
}
