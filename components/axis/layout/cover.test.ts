import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/dates/day-words';
import { printTile, type Tile, type TileView } from '@/domain/timeline/tiles';
import { createCovers } from './cover';
import { sampleAxisEvent } from './testing/sample-axis';

const TODAY = '2024-06-01';
const year = { level: 3, index: 2024 } as const;
const january = { level: 2, index: 2024 * 3 } as const;
const may = { level: 2, index: 2024 * 3 + 1 } as const;

const view = (tile: Tile, events: TileView['events'], hidden: TileView['hidden'] = []): TileView => ({ tile, events, hidden });
const from = (...views: TileView[]) => {
  const byKey = new Map(views.map((one) => [printTile(one.tile), one]));
  return (tile: Tile) => byKey.get(printTile(tile));
};
const ids = (items: readonly { id: number }[]): number[] => items.map(({ id }) => id).sort((a, b) => a - b);

describe('events in the window', () => {
  it('include an event from two tiles once', () => {
    const shared = sampleAxisEvent(1, '2024-04-30');
    const { items } = createCovers(TODAY).over(
      [january, may],
      from(view(january, [shared]), view(may, [shared, sampleAxisEvent(2, '2024-05-02')])),
    );
    expect(ids(items)).toEqual([1, 2]);
  });

  it('come from the coarse tile until its finer tiles have loaded', () => {
    const coarse = view(
      year,
      [sampleAxisEvent(1, '2024-02-01'), sampleAxisEvent(2, '2024-06-01'), sampleAxisEvent(3, '2024-11-01')],
      [
        { from: '2024-02-01', to: '2024-02-29', count: 4 },
        { from: '2024-06-01', to: '2024-06-30', count: 9 },
      ],
    );
    const { over: cover } = createCovers(TODAY);
    const before = cover([january, may], from(coarse));
    expect(ids(before.items)).toEqual([1, 2]);
    expect(before.hidden.map(({ count }) => count)).toEqual([4, 9]);
    const after = cover([january, may], from(coarse, view(january, [sampleAxisEvent(1, '2024-02-01'), sampleAxisEvent(7, '2024-02-02')])));
    expect(ids(after.items)).toEqual([1, 2, 7]);
    expect(after.hidden.map(({ count }) => count)).toEqual([9]);
  });

  it('come from the fine tiles until the coarse one has loaded', () => {
    const { items } = createCovers(TODAY).over(
      [year],
      from(view(january, [sampleAxisEvent(1, '2024-02-01')]), view(may, [sampleAxisEvent(2, '2024-06-01')])),
    );
    expect(ids(items)).toEqual([1, 2]);
  });

  it('do not count as hidden when a neighboring tile contains them', () => {
    const long = { ...sampleAxisEvent(1, '2024-04-20'), date: { ...sampleAxisEvent(1, '2024-04-20').date, latest: '2024-05-20' } };
    const hidden = [{ from: '2024-04-01', to: '2024-04-30', count: 3 }];
    const cover = createCovers(TODAY).over([january, may], from(view(january, [], hidden), view(may, [long])));
    expect(cover.hidden).toEqual([{ from: dayNumber('2024-04-01'), to: dayNumber('2024-05-01'), count: 2 }]);
  });

  it('are converted once per tile', () => {
    const tiles = from(view(january, [sampleAxisEvent(1, '2024-02-01')]));
    const { over: cover } = createCovers(TODAY);
    expect(cover([january], tiles).items[0]).toBe(cover([january], tiles).items[0]);
  });
});
