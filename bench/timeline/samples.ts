/** Sample queries for the timeline benchmark: windows of all lengths and positions, actors and themes by frequency, and words. */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { filtersOf, NO_FILTERS, type TimelineFilters, withChoice, withMark } from '@/domain/filters/timeline-filters';
import { type DaySpan, levelFor, type Tile, tilesOver } from '@/domain/timeline/tiles';
import { randomOf, zipf } from '@/services/testing/random/random';
import { ACTORS, THEMES, wordOf } from './generate';

const FIRST = dayNumber('1945-01-01');
const LAST = dayNumber('2026-12-31');
const LENGTHS = [7, 30, 365, 3_652, LAST - FIRST + 1] as const;
const actorOf = zipf(ACTORS, 0.9);

export interface Sample {
  readonly filters: TimelineFilters;
  readonly window: DaySpan;
  /** one of the tiles over the window */
  readonly tile: Tile;
}

type Chosen = Partial<TimelineFilters>;

/** Sample `number` of a kind; window lengths rotate. `windowed` adds the window to the filters. */
export function sampleOf(number: number, choose: (random: () => number) => Chosen, windowed = false): Sample {
  const random = randomOf(1_000_000_007 + number * 31);
  const length = LENGTHS[number % LENGTHS.length] ?? 7;
  const begin = FIRST + Math.floor(random() * (LAST - FIRST + 2 - length));
  const window = { from: dayOf(begin), to: dayOf(begin + length - 1) };
  const tiles = tilesOver(window, levelFor(length));
  const tile = tiles[Math.floor(random() * tiles.length)] ?? { level: 0, index: 0 };
  return { filters: { ...NO_FILTERS, ...choose(random), ...(windowed ? window : {}) }, window, tile };
}

const actor = (random: () => number): string => `land-${actorOf(random())}`;
const theme = (random: () => number) => THEMES[Math.floor(random() * THEMES.length)] ?? 'summit';

export const CHOICES = {
  nothing: (): Chosen => ({}),
  actorAndTheme: (random: () => number): Chosen => filtersOf({ actor: [actor(random)], theme: [theme(random)] }),
  /** no facet, one of the two, or both */
  some: (random: () => number): Chosen => {
    const chance = random();
    return filtersOf({
      ...(chance < 0.5 ? { actor: [actor(random)] } : {}),
      ...(chance > 0.25 && chance < 0.75 ? { theme: [theme(random)] } : {}),
    });
  },
  /** from the most frequent word to one in ten thousand events */
  word: (random: () => number): Chosen => ({ query: wordOf(Math.floor(2_000 ** random()) - 1) }),
  anyActors: (random: () => number): Chosen => filtersOf({ actor: [actor(random), actor(random), actor(random)] }),
  anyThemes: (random: () => number): Chosen => filtersOf({ theme: [theme(random), theme(random), theme(random)] }),
  anyOfBoth: (random: () => number): Chosen => filtersOf({ actor: [actor(random), actor(random)], theme: [theme(random), theme(random)] }),
  role: (random: () => number): Chosen => ({ ...filtersOf({ actor: [actor(random)] }), role: 'initiator' }),
  statusAndAction: (): Chosen => filtersOf({ status: ['planned', 'cancelled'], action: ['consult', 'agree'] }),
  allActors: (random: () => number): Chosen => withChoice(filtersOf({ actor: [actor(random), actor(random)] }), 'actor', { match: 'all' }),
  notActor: (random: () => number): Chosen => withMark(filtersOf({ theme: [theme(random)] }), 'actor', actor(random), 'left out'),
  notSource: (): Chosen => withMark(NO_FILTERS, 'source', 'gazette-3', 'left out'),
  source: (): Chosen => filtersOf({ source: ['gazette-3', 'gazette-7'] }),
} as const;
