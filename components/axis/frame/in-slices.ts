/** Work done a little per frame, so that a drag or a key is answered in between. How much fits is learned from what was done before. */

const BUDGET_MS = 8;
const LEAST = 24;
const MOST = 160;

export interface Slices<Step> {
  /** What was still to be done is dropped. `done` is called after the last step. */
  start(steps: readonly Step[], done: () => void): void;
  stop(): void;
}

/** @param take makes several steps at once: drawing has a price for each time, and one for each step */
export function createSlices<Step>(take: (steps: readonly Step[]) => void): Slices<Step> {
  let frame = 0;
  let fits = 64;

  function learn(tookTooLong: boolean): void {
    fits = tookTooLong ? Math.max(LEAST, Math.floor(fits / 2)) : Math.min(MOST, Math.ceil(fits * 1.25));
  }

  function start(steps: readonly Step[], done: () => void): void {
    cancelAnimationFrame(frame);
    let at = 0;
    const slice = (): void => {
      const some = steps.slice(at, at + fits);
      at += some.length;
      const begun = performance.now();
      take(some);
      learn(performance.now() - begun > BUDGET_MS);
      if (at < steps.length) frame = requestAnimationFrame(slice);
      else done();
    };
    frame = requestAnimationFrame(slice);
  }

  return { start, stop: () => cancelAnimationFrame(frame) };
}
