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

describe('the axis rests', () => {
  it('when it has not moved for a moment', () => {
    for (let step = 0; step < 5; step += 1) {
      resting.moved(40, false);
      vi.advanceTimersByTime(39);
    }
    expect(rests).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rests).toEqual([false]);
  });

  it('at once when it is let go of, and not a second time', () => {
    resting.moved(400, false);
    resting.moved(400, true);
    expect(rests).toEqual([false]);
    vi.advanceTimersByTime(1000);
    expect(rests).toEqual([false]);
  });

  it('at the end of a jump, not where it stands still on its way', () => {
    resting.jumps(performance.now() + 160);
    vi.advanceTimersByTime(20);
    resting.moved(40, false);
    vi.advanceTimersByTime(139);
    // what told its end late was a move before
    resting.moved(40, true);
    expect(rests).toEqual([]);
    vi.advanceTimersByTime(1);
    resting.moved(40, true);
    expect(rests).toEqual([true]);
  });

  it('also after a jump that leads nowhere', () => {
    resting.jumps(performance.now());
    vi.advanceTimersByTime(40);
    expect(rests).toEqual([true]);
  });

  it('where somebody else moves it in the middle of a jump, and then no jump has ended', () => {
    resting.jumps(performance.now() + 160);
    vi.advanceTimersByTime(50);
    resting.yields();
    resting.moved(40, false);
    vi.advanceTimersByTime(40);
    expect(rests).toEqual([false]);
  });
});
