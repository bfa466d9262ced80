/** When a movement of the axis is over: when it stands still for a moment, in a jump not before it is there, however slow the machine is. */
const RESTING_MS = 40;

export interface MotionEnd {
  /** It has moved. @param pause ms without another move after which it rests @param ended it was let go of, or is there */
  moved(pause: number, ended: boolean): void;
  /** It goes elsewhere in one step, by this time of the page; also where it is there already. */
  jumps(arrival: number): void;
  /** Somebody else moves it, so that no jump of its own is on its way any more. */
  yields(): void;
  stop(): void;
}

/** @param onRest is told whether a jump ended */
export function createMotionEnd(onRest: (jumped: boolean) => void): MotionEnd {
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
    moved(pause, ended) {
      const left = arriving - performance.now();
      if (!ended || left > 0) return restIn(Math.max(pause, left + RESTING_MS));
      clearTimeout(timer);
      rest();
    },
    jumps(arrival) {
      jumping = true;
      arriving = arrival;
      restIn(arrival - performance.now() + RESTING_MS);
    },
    yields() {
      jumping = false;
      arriving = Number.NEGATIVE_INFINITY;
    },
    stop: () => clearTimeout(timer),
  };
}
