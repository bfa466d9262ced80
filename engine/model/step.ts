/** A step of the engine that an ablation can skip. Extraction is synchronous, so a skipped step affects one call only. */
export interface Step<Arguments extends readonly unknown[] = never, Result = unknown> {
  (...given: Arguments): Result;
  /** group/name, as in `dates/as-before` */
  readonly id: string;
}

const registered: Step[] = [];

/** Every step, in the load order of the modules. */
export const STEPS: readonly Step[] = registered;

let leftOut: ReadonlySet<string> = new Set();

/** Registers a step. `without` computes the result if the step is skipped. */
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
