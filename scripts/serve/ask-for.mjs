/**
 * Creates the request context (`db/request-context.ts`, inside the page bundle), so that work stops when the client disconnects. Changes
 * by a form always complete. Code in the context may set the response status and headers. A form that no action can read is a client error,
 * but the framework reports it like a server error.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { runtime } from './runtime.mjs';

/** marks a response that the framework treats as failed, and that is sent with another status */
const FAILED = Symbol('failed');
/** headers of the framework's error page */
const ITS_HEADERS = ['Content-Encoding', 'Link', 'Vary'];

/** Replaces the framework’s error page, which is empty without JavaScript. Call it before other changes to how the response is written. @param {import('node:http').ServerResponse} response @param {string} id of the request */
export function replaceFailure(response, id) {
  const { writeHead, write, end } = response;
  let isReplaced = false;

  response.writeHead = (status, ...rest) => {
    const page = isFailedPage(status, response) ? runtime.hooks.failedPage?.(id, status) : undefined;
    if (page === undefined) return writeHead.call(response, status, ...rest);
    isReplaced = true;
    for (const name of ITS_HEADERS) response.removeHeader(name);
    writeHead.call(response, status, { ...page.headers, 'Content-Length': Buffer.byteLength(page.html) });
    end.call(response, page.html);
    return response;
  };
  response.write = (...args) => {
    decide(response);
    return isReplaced || write.apply(response, args);
  };
  response.end = (...args) => {
    decide(response);
    return isReplaced ? response : end.apply(response, args);
  };
}

/** Call before the first chunk; otherwise the head would be written in the middle of the framework's page. */
function decide(response) {
  if (!response.headersSent && isFailedPage(response.statusCode, response)) response.writeHead(response.statusCode);
}

/** @param {number} status @param {import('node:http').ServerResponse} response */
const isFailedPage = (status, response) =>
  (status === 500 || response[FAILED] === true) && String(response.getHeader('Content-Type')).startsWith('text/html');

/** one shared reason, because `abort()` without one creates an error with a stack trace per request */
const GONE = 'the connection is closed';
runtime.requests ??= new AsyncLocalStorage();
/** same name as in `app/_server/session/session-cookie.ts` */
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
  return runtime.requests.run(asking, work);
}

/** Requests whose body the framework parses as a form before any of our code runs. */
const isForm = ({ method, headers, url }) =>
  method === 'POST' &&
  url?.startsWith('/api/') !== true &&
  (headers['next-action'] !== undefined || headers['content-type']?.startsWith('multipart/form-data') === true);
