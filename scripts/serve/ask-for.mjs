/**
 * Lets whatever is worked out for a request know when nobody waits for it any more (`db/request-context.ts`, inside the bundle of the pages); what a
 * form has begun to change is done to its end. What is worked out may set the status of its answer, and headers. A form that no action could
 * read is the mistake of who sent it, which the framework answers like its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { FAILED } from './replace-failure.mjs';

const KEY = Symbol.for('dateline.asking');
/** without one, an error is made for each request, with the stack of where it stands */
const GONE = 'the connection is closed';
globalThis[KEY] ??= new AsyncLocalStorage();
/** as `app/_server/session/session-cookie.ts` names it */
const SESSION = /(?:^|;\s*)(?:__Host-)?dateline-session=/;

/**
 * @template T
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => T} work
 * @returns {T}
 */
export function askFor(request, response, work) {
  const { method } = request;
  const gone = new AbortController();
  setMaxListeners(0, gone.signal);
  const reads = method === 'GET' || method === 'HEAD';
  if (reads) response.once('close', () => gone.abort(GONE));
  /** @type {{ signal: AbortSignal, isForm: boolean, onlyReads: boolean, status?: number, headers?: Record<string, string>, hasActed?: boolean }} */
  const asking = { signal: gone.signal, isForm: isForm(request), onlyReads: reads && !SESSION.test(request.headers.cookie ?? '') };
  const { writeHead } = response;
  response.writeHead = (status, ...rest) => {
    for (const [name, value] of Object.entries(asking.headers ?? {})) response.setHeader(name, value);
    if (status === 500) response[FAILED] = true;
    const isMalformed = status === 500 && asking.isForm && !asking.hasActed;
    return writeHead.call(response, asking.status ?? (isMalformed ? 400 : status), ...rest);
  };
  return globalThis[KEY].run(asking, work);
}

/** What the framework reads as one, before any code of ours runs. */
const isForm = ({ method, headers }) =>
  method === 'POST' && (headers['next-action'] !== undefined || headers['content-type']?.startsWith('multipart/form-data') === true);
