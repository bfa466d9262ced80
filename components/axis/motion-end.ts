/** Detects the end of a movement, which is a pause. A jump does not end before its arrival time, even on a slow machine. */
const RESTING_MS = 40;

export type MotionEnd = ReturnType<typeof createMotionEnd>;

export function createMotionEnd(onRest: (jumped: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let jumping = false;
  let arriving = Number.NEGATIVE_INFINITY;

  function rest(): void {
    const jumped = jumping;
    jumping = false;
    onRest(jumped);
  }

  function restIn(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(rest, pause);
  }

  return {
    /**
     * Call on each move.
     * @param pause ms without another move that end the movement
     * @param ended the reader let go, or the animation is over
     */
    moved(pause: number, ended: boolean) {
      const left = arriving - performance.now();
      if (!ended || left > 0) return restIn(Math.max(pause, left + RESTING_MS));
      clearTimeout(timer);
      rest();
    },
    /** Call when a one-step move starts, even if the window does not change. @param arrival end time, as of `performance.now()` */
    jumps(arrival: number) {
      jumping = true;
      arriving = arrival;
      restIn(arrival - performance.now() + RESTING_MS);
    },
    /** Call when another component moves the window, which cancels the current jump. */
    yields() {
      jumping = false;
      arriving = Number.NEGATIVE_INFINITY;
    },
    stop: () => clearTimeout(timer),
  };
}
