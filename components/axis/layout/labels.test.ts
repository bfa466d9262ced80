/** In any window, the mark of a visible label is visible too, beside the label or under it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FADE_PX, LABEL_GAP, labelPlace } from './labels';

const WIDTH = 900;
const point = (from: number) => ({ mark: { from, to: from + 12 }, isBar: false, text: 200 });
const bar = (from: number, to: number, text = 200) => ({ mark: { from, to }, isBar: true, text });

describe('labelPlace', () => {
  it.each([
    ['a mark with room after it', point(100), { kind: 'beside' }],
    ['a mark near the right end', point(700), { kind: 'cut', room: WIDTH - FADE_PX - 712 - LABEL_GAP }],
    ['a mark at the right end', point(880), { kind: 'none' }],
    ['a mark beyond the right end', point(950), { kind: 'beside' }],
    ['a mark that has left on the left', point(-40), { kind: 'none' }],
    ['a bar that began before the window', bar(-300, 200), { kind: 'beside' }],
    ['a bar that ends after the window', bar(500, 1_400), { kind: 'inside', left: 6, room: WIDTH - FADE_PX - 500 - 12 }],
    ['a bar longer than the window', bar(-300, 1_400), { kind: 'inside', left: 306, room: WIDTH - FADE_PX - 12 }],
    ['the beginning of a bar at the right end', bar(850, 1_400), { kind: 'none' }],
    ['a bar that has left on the left', bar(-300, -10), { kind: 'none' }],
  ] as const)('%s', (_, marked, place) => {
    expect(labelPlace(marked, WIDTH)).toEqual(place);
  });

  it('shows no label away from its mark or outside the window', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: fc.integer({ min: -2_000, max: 2_000 }),
          long: fc.integer({ min: 8, max: 3_000 }),
          isBar: fc.boolean(),
          text: fc.integer({ min: 20, max: 440 }),
          width: fc.integer({ min: 200, max: 1_900 }),
        }),
        ({ from, long, isBar, text, width }) => {
          const mark = { from, to: from + (isBar ? long : 12) };
          const place = labelPlace({ mark, isBar, text }, width);
          if (mark.from >= width || place.kind === 'none') return;
          // The mark is visible.
          expect(mark.to).toBeGreaterThan(0);
          if (place.kind === 'inside') {
            expect(mark.from + place.left).toBeGreaterThanOrEqual(Math.max(0, mark.from));
            expect(place.room).toBeGreaterThan(0);
            expect(mark.from + place.left + place.room).toBeLessThanOrEqual(Math.min(mark.to, width));
          } else {
            const label = place.kind === 'cut' ? place.room : text;
            expect(label).toBeLessThanOrEqual(text);
            expect(mark.to + LABEL_GAP + label).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
