/**
 * Time cut into tiles, so that the axis asks for the same pieces however it is moved: a level says how long a tile is, an index which
 * one it is. A tile always holds the same events for one filter, hence panning keeps what is drawn, and an answer can be kept.
 */
import type { EventStatus, Outcome, Polarity } from '@/engine/model/event';
import { dayNumber, dayOf, firstOfMonth, lastOfMonth, monthNumber } from '../dates/day-words';
import type { FamilyId } from '../families';
import type { DateView } from '../views';

/** Level 0 is an ISO week; each level above has this many calendar months, four times those of the one below. */
const MONTHS_OF_LEVEL = [0, 1, 4, 12, 48, 192, 768, 3072, 12_288] as const;
export const MAX_LEVEL = MONTHS_OF_LEVEL.length - 1;
/** 1969-12-29, a Monday, is the first day of week 0 */
const FIRST_MONDAY = -3;
const DAYS_PER_MONTH = 30.44;
/** a window is at least this many tiles long, hence at most four times as many: the fewer, the coarser the choice of events */
const LEAST_TILES = 0.8;

export interface Tile {
  /** 0 … MAX_LEVEL */
  readonly level: number;
  readonly index: number;
}

/** Days `YYYY-MM-DD`, both inclusive. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface AxisEvent {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly date: DateView;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly family: FamilyId;
  readonly salience: number;
  readonly alsoIn?: readonly string[];
}

/** Events that begin in a part of a tile and are not among its events: only counted. */
export interface HiddenCount extends DaySpan {
  readonly count: number;
}

export interface TileView {
  readonly tile: Tile;
  /** those that touch the tile, the most salient first, at most `TILE_EVENTS` */
  readonly events: readonly AxisEvent[];
  /** only parts in which something is hidden, in the order of time */
  readonly hidden: readonly HiddenCount[];
}

/** About three tiles' length lies in the widest window of a level, so that it shows at most about three hundred events. */
export const TILE_EVENTS = 90;

/** First and last day of a tile. */
export function tileSpan({ level, index }: Tile): DaySpan {
  const months = MONTHS_OF_LEVEL[level] ?? 0;
  if (months === 0) return { from: dayOf(FIRST_MONDAY + index * 7), to: dayOf(FIRST_MONDAY + index * 7 + 6) };
  return { from: firstOfMonth(index * months), to: lastOfMonth((index + 1) * months - 1) };
}

/** The level whose tiles suit a window of so many days: the coarsest that are not much longer than the window. */
export function levelFor(days: number): number {
  let level = 0;
  for (const [candidate, months] of MONTHS_OF_LEVEL.entries()) {
    if (months * DAYS_PER_MONTH * LEAST_TILES <= days) level = candidate;
  }
  return level;
}

/** The tiles of a level that touch the days, in the order of time. */
export function tilesOver({ from, to }: DaySpan, level: number): readonly Tile[] {
  const [first, last] = [tileIndex(from, level), tileIndex(to, level)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => ({ level, index: first + step }));
}

/** The parts of a tile in which hidden events are counted: days of a week or a month, else months or whole years; at most 64. */
export function tileParts(tile: Tile): readonly DaySpan[] {
  const months = MONTHS_OF_LEVEL[tile.level] ?? 0;
  const span = tileSpan(tile);
  if (months <= 1) {
    const first = dayNumber(span.from);
    return Array.from({ length: dayNumber(span.to) - first + 1 }, (_, step) => ({ from: dayOf(first + step), to: dayOf(first + step) }));
  }
  const step = months <= 48 ? 1 : Math.max(12, months / 64);
  const begin = tile.index * months;
  return Array.from({ length: months / step }, (_, part) => ({
    from: firstOfMonth(begin + part * step),
    to: lastOfMonth(begin + (part + 1) * step - 1),
  }));
}

/** Reads `L.I` ("3.2024"), the form in an address; null for anything else. */
export function parseTile(text: string): Tile | null {
  const [, level, index] = /^(\d)\.(-?\d{1,7})$/.exec(text) ?? [];
  return level === undefined || Number(level) > MAX_LEVEL ? null : { level: Number(level), index: Number(index) };
}

export const printTile = ({ level, index }: Tile): string => `${level}.${index}`;

function tileIndex(day: string, level: number): number {
  const months = MONTHS_OF_LEVEL[level] ?? 0;
  return Math.floor(months === 0 ? (dayNumber(day) - FIRST_MONDAY) / 7 : monthNumber(day) / months);
}
