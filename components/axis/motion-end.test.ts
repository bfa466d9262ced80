import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMotionEnd, type MotionEnd } from './motion-end';

let rests: boolean[] = [];
let resting: MotionEnd;

beforeEach(() => {
  vi.useFakeTimers();
  rests = [];
  resting = createMotionEnd((jumped) => rests.push(jumped));
});
afterEach(() => {
  resting.stop();
  vi.useRealTimers();
});

describe('end of a movement', () => {
  it('is reported after a pause without movement', () => {
    for (let step = 0; step < 5; step += 1) {
      resting.moved(40, false);
      vi.advanceTimersByTime(39);
    }
    expect(rests).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rests).toEqual([false]);
  });

  it('is reported immediately on release, and only once', () => {
    resting.moved(400, false);
    resting.moved(400, true);
    expect(rests).toEqual([false]);
    vi.advanceTimersByTime(1000);
    expect(rests).toEqual([false]);
  });

  it('is reported at the end of a jump, not during it', () => {
    resting.jumps(performance.now() + 160);
    vi.advanceTimersByTime(20);
    resting.moved(40, false);
    vi.advanceTimersByTime(139);
    // A late end event belongs to an earlier movement.
    resting.moved(40, true);
    expect(rests).toEqual([]);
    vi.advanceTimersByTime(1);
    resting.moved(40, true);
    expect(rests).toEqual([true]);
  });

  it('is reported after a jump without movement', () => {
    resting.jumps(performance.now());
    vi.advanceTimersByTime(40);
    expect(rests).toEqual([true]);
  });

  it('is reported as no jump when another movement interrupts a jump', () => {
    resting.jumps(performance.now() + 160);
    vi.advanceTimersByTime(50);
    resting.yields();
    resting.moved(40, false);
    vi.advanceTimersByTime(40);
    expect(rests).toEqual([false]);
  });
});
