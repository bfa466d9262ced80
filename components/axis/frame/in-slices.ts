/**
 * Work done a little per frame, so that a drag or a key is answered in between. How much fits is learned from how long the frames take: what
 * is put into the page costs the browser more, after this has returned, than it costs here.
 */
/** a frame that took longer had too much to do, one that took less had room */
const LONG_MS = 30;
const SHORT_MS = 20;
const FIRST = 64;
const LEAST = 12;
const MOST = 128;

export interface Slices<Step> {
  /** What was still to be done is dropped. `done` is called after the last step. */
  start(steps: readonly Step[], done: () => void): void;
  stop(): void;
}

/** @param weight of a step; those of 1 are counted */
export function createSlices<Step>(take: (step: Step) => void, weight: (step: Step) => number): Slices<Step> {
  let frame = 0;
  let fits = FIRST;

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
