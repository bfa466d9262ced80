/** The object shared by this server and the pages: see `db/runtime.ts`, inside the page bundle. */
const KEY = Symbol.for('dateline.runtime');
globalThis[KEY] ??= {};
export const runtime = globalThis[KEY];
runtime.hooks ??= {};
