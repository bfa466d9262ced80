/**
 * A step of the engine that an ablation can leave out: a check, a rule or a pass. Extraction is synchronous, so a step is left out for
 * the time of one call and never for another.
 */
export interface Step<Arguments extends readonly unknown[] = never, Result = unknown> {
  (...given: Arguments): Result;
  /** group/name, as in `dates/as-before` */
  readonly id: string;
}

const registered: Step[] = [];

/** Every step, in the order in which their modules load. */
export const STEPS: readonly Step[] = registered;

let leftOut: ReadonlySet<string> = new Set();

/** Registers a step. `without` gives the result when the step is left out. */
export function step<Arguments extends readonly unknown[], Result>(
  id: string,
  run: (...given: Arguments) => Result,
  without: (...given: Arguments) => Result,
): Step<Arguments, Result> {
  const made = Object.assign((...given: Arguments): Result => (leftOut.size > 0 && leftOut.has(id) ? without(...given) : run(...given)), {
    id,
  });
  registered.push(made);
  return made;
}

/** Runs `work` without the steps of these IDs. */
export function withoutSteps<Result>(ids: ReadonlySet<string>, work: () => Result): Result {
  const before = leftOut;
  leftOut = ids;
  try {
    return work();
  } finally {
    leftOut = before;
  }
}
