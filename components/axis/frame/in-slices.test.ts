import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from './in-slices';

let waiting: FrameRequestCallback | null = null;
let now = 0;

/** Runs the next frame, the given number of ms after the previous one. */
function frame(ms: number): void {
  now += ms;
  const callback = waiting;
  waiting = null;
  callback?.(now);
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = null;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const many = Array.from({ length: 1000 }, (_, step) => step);

/** The number of steps that run in each of the first frames, for a given frame time. */
function taken(ms: number, weight = 1): readonly number[] {
  const done: number[] = [];
  const slices = createSlices<number>(
    (step) => done.push(step),
    () => weight,
  );
  const counts: number[] = [];
  slices.start(many, () => undefined);
  for (let round = 0; round < 6; round += 1) {
    const before = done.length;
    frame(ms);
    counts.push(done.length - before);
  }
  return counts;
}

describe('createSlices', () => {
  it('does more per frame when frames are short, and at least one step otherwise', () => {
    const [quick, slow] = [taken(16), taken(60)];
    expect(quick.at(-1)).toBeGreaterThan(quick[0] ?? 0);
    expect(slow.at(-1)).toBeLessThan(slow[0] ?? 0);
    expect(slow.at(-1)).toBeGreaterThan(0);
  });

  it('does more steps of lower weight', () => {
    expect(taken(25, 0.25)[0]).toBe(4 * (taken(25)[0] ?? 0));
  });

  it('runs all steps in order and reports the end once', () => {
    const done: number[] = [];
    const ended = vi.fn();
    createSlices<number>(
      (step) => done.push(step),
      () => 1,
    ).start(many, ended);
    for (let round = 0; round < 100; round += 1) frame(16);
    expect(done).toEqual(many);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('drops the remaining steps when new work starts', () => {
    const done: string[] = [];
    const ended = vi.fn();
    const slices = createSlices<string>(
      (step) => done.push(step),
      () => 1,
    );
    slices.start(
      Array.from({ length: 500 }, () => 'old'),
      ended,
    );
    frame(16);
    const before = done.length;
    slices.start(['new'], ended);
    for (let round = 0; round < 20; round += 1) frame(16);
    expect(done.slice(before)).toEqual(['new']);
    expect(ended).toHaveBeenCalledTimes(1);
    slices.stop();
  });
});
