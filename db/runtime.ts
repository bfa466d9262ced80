/**
 * Exports process-wide singletons, stored in one object on globalThis. The framework loads a module more than once (at startup, in each
 * bundle of pages, after each edit in development). All copies share these parts.
 */

/** A part belongs to one module, which creates it and declares its type. */
type Part =
  /** db/request-context.ts; the server creates it (scripts/serve/ask-for.mjs) */
  | 'requests'
  /** db/deadlines.ts */
  | 'withoutDeadlines'
  /** db/sole-writer.ts */
  | 'soleWriters'
  /** services/semaphore.ts */
  | 'semaphores'
  /** services/reading/extraction-thread.ts */
  | 'extraction'
  /** services/log.ts */
  | 'refusals'
  /** services/site/metrics.ts */
  | 'metrics'
  /** app/_server/server-state.ts */
  | 'database'
  /** app/_server/jobs.ts */
  | 'jobs'
  /** app/_server/session/guards.ts */
  | 'guards'
  /** Hooks that the server calls around pages: set in app/_server, called in scripts/serve. */
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
