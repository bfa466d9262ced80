/**
 * Exports process-wide singletons, stored in one object on globalThis. The framework loads a module more than once (at startup, in each
 * bundle of pages, after each edit in development). All copies share these parts.
 */

/**
 * A part belongs to one module, which creates it and declares its type. `requests` and `hooks` also belong to the server around the pages
 * (`scripts/serve`).
 */
type Part =
  | 'requests'
  | 'withoutDeadlines'
  | 'soleWriters'
  | 'semaphores'
  | 'extraction'
  | 'refusals'
  | 'metrics'
  | 'database'
  | 'jobs'
  | 'guards'
  | 'hooks';

/** scripts/serve/runtime.mjs uses the same key. */
const KEY = Symbol.for('dateline.runtime');
const slot = globalThis as unknown as Record<symbol, Partial<Record<Part, unknown>> | undefined>;

/** Creates the part unless another copy of its module already has. */
export function runtimePart<Value>(part: Part, create: () => Value): Value {
  slot[KEY] ??= {};
  slot[KEY][part] ??= create();
  return slot[KEY][part] as Value;
}
