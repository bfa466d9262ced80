/** Work done a little per frame, for as long as the clock allows, so that a drag or a key is answered in between. */

/** of a frame of 16 ms: what is put into the page is laid out and painted in the same frame */
const BUDGET_MS = 5;
/** the clock is asked after so many */
const AT_ONCE = 4;

export interface Slices<Step> {
  /** What was still to be done is dropped. `done` is called after the last step. */
  start(steps: readonly Step[], done: () => void): void;
  stop(): void;
}

export function createSlices<Step>(take: (step: Step) => void): Slices<Step> {
  let frame = 0;

  function start(steps: readonly Step[], done: () => void): void {
    cancelAnimationFrame(frame);
    let at = 0;
    const slice = (): void => {
      const begun = performance.now();
      do {
        for (const step of steps.slice(at, at + AT_ONCE)) take(step);
        at += AT_ONCE;
      } while (at < steps.length && performance.now() - begun < BUDGET_MS);
      if (at < steps.length) frame = requestAnimationFrame(slice);
      else done();
    };
    frame = requestAnimationFrame(slice);
  }

  return { start, stop: () => cancelAnimationFrame(frame) };
}
