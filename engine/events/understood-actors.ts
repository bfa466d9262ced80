/**
 * Who takes part in a happening whose own clause names nobody: "the fighting broke out", "a vote on 3 December". They are understood from what
 * stands before it: the same sentence, an earlier happening of the kind, the sentences before, and whom the article is mostly about.
 */
import type { ActorMention, EventActor, EventMention, ThemeId } from '../model/event';
import type { TraceEntry } from '../model/trace';
import { type ActorLookup, toEventActor } from './event-actors';
import { chiefStates, coordinatedStates } from './state-pairs';

/** Happenings between two or more; the others are somebody's own. */
const MUTUAL: ReadonlySet<ThemeId> = new Set<ThemeId>(['summit', 'meeting', 'negotiation', 'agreement', 'military', 'trade', 'territory']);
/** How many sentences back in the paragraph the party of a happening may stand. */
const REACH = 2;
const PARTIES: ReadonlySet<string> = new Set(['state', 'territory', 'organization', 'group']);
/** Share of the mentions that the one state has that an article is about. */
const MOSTLY = 0.4;

export interface Surroundings {
  /** all mentions of the article in the order of the text, references among them */
  readonly named: readonly ActorMention[];
  /** happenings told before, in order */
  readonly before: readonly EventMention[];
  readonly sentence: { readonly start: number; readonly paragraph: number; readonly text: string };
  /** where the paragraph's last sentences before this one begin */
  readonly from: number;
  readonly lookup: ActorLookup;
}

const once = (mentions: readonly ActorMention[]): readonly ActorMention[] =>
  mentions.filter((one, at) => mentions.findIndex((other) => other.actor === one.actor) === at);

/** The state an article names most, where it is by far. */
function chiefState(named: readonly ActorMention[]): readonly ActorMention[] {
  const counts = new Map<string, number>();
  for (const { country } of named) if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!top || top[1] < all * MOSTLY) return [];
  return named.filter(({ country, kind }) => country === top[0] && kind === 'state').slice(0, 1);
}

function understood(mention: EventMention, around: Surroundings): readonly ActorMention[] {
  const mutual = mention.themes.some((theme) => MUTUAL.has(theme));
  const parties = around.named.filter(({ kind, end }) => PARTIES.has(kind) && end <= mention.trigger.start);
  const here = once(parties.filter(({ start }) => start >= around.sentence.start));
  const pick = (list: readonly ActorMention[]): readonly ActorMention[] => (mutual ? list.slice(-2) : list.slice(-1));
  if (here.length > 0) return pick(here);
  const near = once(parties.filter(({ start }) => start >= around.from));
  if (mutual) return near.length === 2 ? near : chiefStates(around.named);
  const chief = chiefState(around.named);
  return near.length === 1 ? near : chief;
}

/** The mention with those who are understood, or as it is. */
export function withUnderstood(mention: EventMention, around: Surroundings): EventMention {
  if (mention.actors.length > 0) return mention;
  const meant = understood(mention, around);
  if (meant.length === 0) return mention;
  const actors: readonly EventActor[] = meant.map((one) => toEventActor(one, 'participant', around.lookup));
  const note: TraceEntry = {
    stage: 'actors',
    rule: 'actors/understood',
    note: `Understood from what stands before: ${actors.map(({ name }) => name).join(', ')}.`,
  };
  return { ...mention, actors, trace: [...mention.trace, note] };
}
