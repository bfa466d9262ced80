/**
 * Lets whatever is worked out for a request know when nobody waits for it any more (`db/asking.ts`, inside the bundle of the pages); what a
 * form has begun to change is done to its end. What is worked out may set the status of its answer, and headers.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';

const KEY = Symbol.for('dateline.asking');
/** without one, an error is made for each request, with the stack of where it stands */
const GONE = 'the connection is closed';
globalThis[KEY] ??= new AsyncLocalStorage();

/**
 * @template T
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => T} work
 * @returns {T}
 */
export function askFor({ method }, response, work) {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal);
  if (method === 'GET' || method === 'HEAD') response.once('close', () => gone.abort(GONE));
  /** @type {{ signal: AbortSignal, status?: number, headers?: Record<string, string> }} */
  const asking = { signal: gone.signal };
  const { writeHead } = response;
  response.writeHead = (status, ...rest) => {
    for (const [name, value] of Object.entries(asking.headers ?? {})) response.setHeader(name, value);
    return writeHead.call(response, asking.status ?? status, ...rest);
  };
  return globalThis[KEY].run(asking, work);
}
