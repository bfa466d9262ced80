import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../dates/day-words';
import { levelFor, MAX_LEVEL, parseTile, printTile, tileParts, tileSpan, tilesOver } from './tiles';

const tiles = fc.record({ level: fc.integer({ min: 0, max: MAX_LEVEL }), index: fc.integer({ min: -3, max: 7 }) });
const days = fc.integer({ min: -1_500_000, max: 1_500_000 });

describe('tiles', () => {
  it.each([
    [
      { level: 0, index: 0 },
      { from: '1969-12-29', to: '1970-01-04' },
    ],
    [
      { level: 1, index: 2024 * 12 + 1 },
      { from: '2024-02-01', to: '2024-02-29' },
    ],
    [
      { level: 2, index: 2024 * 3 },
      { from: '2024-01-01', to: '2024-04-30' },
    ],
    [
      { level: 3, index: 2024 },
      { from: '2024-01-01', to: '2024-12-31' },
    ],
    [
      { level: 3, index: -44 },
      { from: '-0044-01-01', to: '-0044-12-31' },
    ],
    [
      { level: 4, index: 506 },
      { from: '2024-01-01', to: '2027-12-31' },
    ],
  ])('%o covers %o', (tile, span) => {
    expect(tileSpan(tile)).toEqual(span);
  });

  it('each tile ends the day before the next begins', () => {
    fc.assert(
      fc.property(tiles, ({ level, index }) => {
        expect(dayNumber(tileSpan({ level, index }).to) + 1).toBe(dayNumber(tileSpan({ level, index: index + 1 }).from));
      }),
    );
  });

  it('the parts of a tile cover it without gaps or overlaps', () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        const parts = tileParts(tile);
        expect(parts.length).toBeLessThanOrEqual(64);
        expect(parts[0]?.from).toBe(tileSpan(tile).from);
        expect(parts.at(-1)?.to).toBe(tileSpan(tile).to);
        for (const [at, part] of parts.entries()) {
          if (at > 0) expect(dayNumber(part.from)).toBe(dayNumber(parts[at - 1]?.to ?? '') + 1);
        }
      }),
    );
  });

  it('at most five tiles cover a window', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 5, max: 400_000 }), (from, length) => {
        const window = { from: dayOf(from), to: dayOf(from + length) };
        fc.pre(/^-?\d{4}-/.test(window.from) && /^-?\d{4}-/.test(window.to));
        const over = tilesOver(window, levelFor(length));
        const first = over[0];
        const last = over.at(-1);
        expect(first && dayNumber(tileSpan(first).from)).toBeLessThanOrEqual(from);
        expect(last && dayNumber(tileSpan(last).to)).toBeGreaterThanOrEqual(from + length);
        expect(over.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('tile IDs survive a round trip, and invalid ones are rejected', () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(parseTile(printTile(tile))).toEqual(tile);
      }),
    );
    for (const text of ['', '9.1', '3', '3.', '3.1.2', 'a.1', '3.99999999', ' 3.1']) expect(parseTile(text)).toBeNull();
  });
});
