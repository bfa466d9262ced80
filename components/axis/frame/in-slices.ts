/**
 * Spreads work over frames so that input stays responsive. The amount per frame adapts to the frame durations. The browser
 * does most of its layout work after each step returns.
 */

const LONG_MS = 30;
const SHORT_MS = 20;
const FIRST = 64;
const LEAST = 12;
const MOST = 128;

/** @param weight cost of a step, where 1 is a normal step */
export function createSlices<Step>(take: (step: Step) => void, weight: (step: Step) => number) {
  let frame = 0;
  let fits = FIRST;

  /** Replaces the remaining steps. Calls `done` after the last new step. */
  function start(steps: readonly Step[], done: () => void): void {
    cancelAnimationFrame(frame);
    let at = 0;
    let before: number | null = null;
    const slice = (now: number): void => {
      if (before !== null && now - before > LONG_MS) fits = Math.max(LEAST, fits / 2);
      else if (before !== null && now - before < SHORT_MS) fits = Math.min(MOST, fits * 1.5);
      before = now;
      let room = fits;
      for (let step = steps[at]; step !== undefined && room > 0; step = steps[at]) {
        take(step);
        room -= weight(step);
        at += 1;
      }
      if (at < steps.length) frame = requestAnimationFrame(slice);
      else done();
    };
    frame = requestAnimationFrame(slice);
  }

  return { start, stop: () => cancelAnimationFrame(frame) };
}
