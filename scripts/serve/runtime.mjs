/** The object that this server and the pages share: see `db/runtime.ts`, inside the bundle of the pages. */
const KEY = Symbol.for('dateline.runtime');
globalThis[KEY] ??= {};
export const runtime = globalThis[KEY];
runtime.hooks ??= {};
