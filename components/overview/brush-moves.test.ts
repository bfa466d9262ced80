import { describe, expect, it } from 'vitest';
import { centeredWindow, drawnWindow, edgeFrom, moveGrip } from './brush-moves';

const WHOLE = { from: 0, to: 100 };
const WINDOW = { from: 20, to: 40 };

describe('overview window', () => {
  it.each([
    ['from', -50, { from: 0, to: 40 }],
    ['from', 50, { from: 35, to: 40 }],
    ['to', 90, { from: 20, to: 100 }],
    ['to', -90, { from: 20, to: 25 }],
    ['both', -50, { from: 0, to: 20 }],
    ['both', 90, { from: 80, to: 100 }],
    ['both', 7, { from: 27, to: 47 }],
  ] as const)('dragged at %s by %d stays within the overview and above the minimum width', (grip, by, expected) => {
    expect(moveGrip(WINDOW, grip, by, WHOLE)).toEqual(expected);
  });

  it('does not move when it is wider than the overview', () => {
    expect(moveGrip({ from: -10, to: 120 }, 'both', 5, WHOLE)).toEqual({ from: -10, to: 120 });
    expect(moveGrip({ from: -10, to: 120 }, 'both', -5, WHOLE)).toEqual({ from: -10, to: 120 });
  });

  it('can be drawn in either direction', () => {
    expect(drawnWindow(60.5, 30.2, WHOLE)).toEqual({ from: 30, to: 61 });
    expect(drawnWindow(99.5, 99.7, WHOLE)).toEqual({ from: 95, to: 100 });
  });

  it('is centered on a day', () => expect(centeredWindow(WINDOW, 90, WHOLE)).toEqual({ from: 80, to: 100 }));

  it.each([
    [20, 1, 31],
    [31, 1, 59],
    [31, -1, 0],
    [20, -1, 0],
    [0, -1, 0],
    [90, 1, 90],
    [20, 10, 90],
    [89, -10, 0],
    [20, 2, 59],
  ])('moves an edge at day %d by %d buckets to day %d', (day, steps, expected) =>
    expect(edgeFrom([0, 31, 59, 90], day, steps)).toBe(expected),
  );
});
