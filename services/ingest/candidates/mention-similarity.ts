/** Computes how likely two mentions of one article are the same report: by signature, date, kind and actors. Pure. */
import type { eventMentions } from '@/db/database';
import { dayNumber } from '@/domain/dates/day-words';
import { type EventMention, nearThemes, type Signature, sameTrigger, type ThemeId } from '@/engine/index';
import type { ActorRow } from '../../vocabulary/resolve-actors';

/** The fields that are compared. */
export interface Report extends Pick<EventMention, 'polarity' | 'action'> {
  readonly signature: Signature | null;
  readonly date: Pick<EventMention['date'], 'edtf' | 'earliest' | 'latest'>;
  readonly themes: readonly string[];
  /** actor IDs; the engine's key for an actor without a row */
  readonly actors: ReadonlySet<number | string>;
}

/** `rowOf`: the engine's actor keys → rows. */
export const reportOf = (mention: EventMention, rowOf: ReadonlyMap<string, ActorRow>): Report => ({
  ...mention,
  actors: new Set(mention.actors.map(({ actor }) => rowOf.get(actor)?.id ?? actor)),
});

export const storedReport = (mention: typeof eventMentions.$inferSelect): Report => ({
  ...mention,
  date: mention,
  actors: new Set(mention.actors.map(({ actorId }) => actorId)),
});

/** minimum share of common actors for the same event if the triggers do not match */
export const MOST = 0.5;

/** Returns the Jaccard index of the actors, from 0 to 1. */
export function sharedActors({ actors: a }: Report, { actors: b }: Report): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : MOST;
  const both = [...a].filter((one) => b.has(one)).length;
  return both / (a.size + b.size - both);
}

/** Returns 0 if the polarity differs, the dates exclude each other, or neither triggers nor kinds and actors match. */
export function mentionSimilarity(a: Report, b: Report): number {
  const first = Math.max(dayNumber(a.date.earliest), dayNumber(b.date.earliest));
  const last = Math.min(dayNumber(a.date.latest), dayNumber(b.date.latest));
  if (first > last || a.polarity !== b.polarity) return 0;
  const near: readonly string[] = nearThemes(a.themes as readonly ThemeId[]);
  const isSameKind = a.action === b.action || b.themes.some((theme) => near.includes(theme));
  const [trigger, actors] = [sameTrigger(a.signature, b.signature), sharedActors(a, b)];
  const isKin = trigger === true || (isSameKind && (trigger === null ? actors > 0 : actors >= MOST));
  return isKin
    ? 1 + Number(trigger === true) * 2 + actors * 2 + Number(a.date.edtf === b.date.edtf) * 2 + Number(a.action === b.action)
    : 0;
}
