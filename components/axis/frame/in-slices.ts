/** Work done a little per frame, so that a drag or a key is answered in between. How much fits is learned from the frames before. */

/** a frame at 60 Hz, with some tolerance */
const FRAME_MS = 20;
const BUDGET_MS = 6;
const LEAST = 8;
const MOST = 128;

export interface Slices<Step> {
  /** What was still to be done is dropped. `done` is called after the last step. */
  start(steps: readonly Step[], done: () => void): void;
  stop(): void;
}

export function createSlices<Step>(take: (step: Step) => void): Slices<Step> {
  let frame = 0;
  let fits = 48;

  function start(steps: readonly Step[], done: () => void): void {
    cancelAnimationFrame(frame);
    let at = 0;
    let last = 0;
    const slice = (now: number): void => {
      if (last > 0) fits = now - last > FRAME_MS ? Math.max(LEAST, Math.floor(fits / 2)) : Math.min(MOST, Math.ceil(fits * 1.25));
      last = now;
      const begun = performance.now();
      const end = Math.min(steps.length, at + fits);
      for (let step = steps[at]; at < end && step !== undefined && performance.now() - begun < BUDGET_MS; step = steps[at]) {
        take(step);
        at += 1;
      }
      if (at < steps.length) frame = requestAnimationFrame(slice);
      else done();
    };
    frame = requestAnimationFrame(slice);
  }

  return { start, stop: () => cancelAnimationFrame(frame) };
}
