/** How surely two reports of one article are one that was read twice: by their signatures, dates, kinds and actors. Pure. */
import type { eventMentions } from '@/db/schema/events';
import { dayNumber } from '@/domain/dates/day-words';
import { type EventMention, nearThemes, type Signature, sameTrigger, type ThemeId } from '@/engine/index';
import type { ActorRow } from '../../vocabulary/resolve-actors';

/** What a reading and a stored mention are compared by. */
export interface Report extends Pick<EventMention, 'polarity' | 'action'> {
  readonly signature: Signature | null;
  readonly date: Pick<EventMention['date'], 'edtf' | 'earliest' | 'latest'>;
  readonly themes: readonly string[];
  /** rows of actors; the engine's key of one that has no row */
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

/** so many of their actors two reports of one event have in common, if different words state it */
export const MOST = 0.5;

/** 0..1: the actors that both name, of all that they name. */
export function sharedActors({ actors: a }: Report, { actors: b }: Report): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : MOST;
  const both = [...a].filter((one) => b.has(one)).length;
  return both / (a.size + b.size - both);
}

/** 0 where one is denied, their dates exclude one another, or neither their triggers nor their kinds and actors agree. */
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
