/** How surely two sentences tell of one happening, by what was read in them. Pure. */
import type { eventMentions } from '@/db/schema/events';
import { dayNumber } from '@/domain/dates/day-words';
import { type EventMention, nearThemes, type ThemeId } from '@/engine/index';
import type { ActorRow } from '../../vocabulary/resolve-actors';
import { shareOfWords } from './same-words';

type Stored = typeof eventMentions.$inferSelect;
type Said = Pick<EventMention, 'title' | 'themes' | 'polarity'> & {
  readonly action: EventMention['action'] | null;
  readonly date: Pick<EventMention['date'], 'edtf' | 'earliest' | 'latest'>;
};

/** the share of words that the titles of one happening have in common at least, when an engine or a text calls it otherwise */
const KINDRED = 0.4;

/** Not at all where one is denied, their dates exclude one another or their titles have little in common. */
export function kinshipOf({ date, title, action, themes, polarity }: Said, mention: Stored): number {
  const first = Math.max(dayNumber(date.earliest), dayNumber(mention.earliest));
  const last = Math.min(dayNumber(date.latest), dayNumber(mention.latest));
  if (first > last || polarity !== mention.polarity) return 0;
  const near: readonly string[] = nearThemes(themes);
  const sameKind = action === mention.action || mention.themes.some((theme) => near.includes(theme));
  const titles = title === mention.title ? 1 : sameKind ? shareOfWords(title, mention.title) : 0;
  return titles < KINDRED ? 0 : 1 + titles * 4 + Number(date.edtf === mention.edtf) * 2 + Number(action === mention.action);
}

/** The same of two that are stored. */
export const areKindred = (one: Stored, other: Stored): boolean =>
  kinshipOf({ ...one, date: one, themes: one.themes as readonly ThemeId[] }, other) > 0;

/** Whether both name the same actors, and any at all. `rowOf`: the engine's actor keys → rows. */
export function isOfSame({ actors }: EventMention, mention: Stored, rowOf: ReadonlyMap<string, ActorRow>): boolean {
  const read = new Set(actors.map(({ actor }) => rowOf.get(actor)?.id ?? actor));
  const known = new Set<number | string>(mention.actors.map(({ actorId }) => actorId));
  return read.size > 0 && read.size === known.size && [...read].every((one) => known.has(one));
}
