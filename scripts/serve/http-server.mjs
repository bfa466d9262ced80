/** The HTTP server around the pages: response headers, body limit, no WebSockets, and graceful shutdown. */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { askFor, replaceFailure } from './ask-for.mjs';

import { limitBody } from './limit-body.mjs';
import { isForOtherSites, responseHeaders } from './response-headers.mjs';
import { runtime } from './runtime.mjs';
import { sendProblem } from './send-problem.mjs';

/**
 * Combines response headers and body into fewer system calls. The framework sends headers, body and end separately, but most responses are
 * complete by then. Data written in the same turn of the event loop is sent together; later data is not delayed.
 * @param {import('node:http').ServerResponse} response
 */
function leaveTogether(response) {
  const flushHeaders = response.flushHeaders.bind(response);
  response.flushHeaders = () => {
    const { socket } = response;
    socket?.cork();
    setImmediate(() => socket?.uncork());
    flushHeaders();
  };
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {(address: string) => string} routeOf */
function observeRequest(request, response, routeOf) {
  const { method = '', url = '' } = request;
  const started = performance.now();
  response.once('close', () => {
    runtime.hooks.observeRequest?.({
      method,
      url,
      route: routeOf(url),
      status: response.statusCode,
      seconds: (performance.now() - started) / 1000,
    });
  });
}

/** Request headers that clients must not set: framework internals, the public host, and the policy with its nonce. */
const CLIENT_MUST_NOT_SET = [
  'x-middleware-subrequest',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'content-security-policy',
  'x-nonce',
];

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string | null} appUrl the public origin
 * @returns {string} the request ID, also in the header `x-request-id`
 */
function ownTheRequest(request, appUrl) {
  for (const name of CLIENT_MUST_NOT_SET) delete request.headers[name];
  if (appUrl) {
    const { host, protocol } = new URL(appUrl);
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  }
  const id = randomUUID();
  request.headers['x-request-id'] = id;
  request.headers['x-peer-address'] = request.socket.remoteAddress ?? '';
  return id;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Rejects requests that the framework would answer with an internal error. Returns true if it answered.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function refuseRequest(request, response) {
  const problem = problemOf(request);
  if (problem !== null) sendProblem(request, response, problem);
  return problem !== null;
}

/** @returns {Parameters<typeof sendProblem>[2] | null} */
function problemOf({ method = '', url = '' }) {
  if (!METHODS.includes(method)) return { status: 405, detail: 'Unknown HTTP method.', headers: { Allow: METHODS.join(', ') } };
  return isReadable(url) ? null : { status: 400, detail: 'The URL contains invalid percent-encoding.' };
}

function isReadable(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than proxies and clients keep idle connections, so that they close first. Otherwise we might close during their next request. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;
const MAX_HEADER_BYTES = 16 * 1024;

/**
 * @param {{
 *   handle: (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>,
 *   appUrl: string | null,
 *   routeOf?: (address: string) => string,
 * }} options `routeOf` returns the route of a URL for the metrics
 * @returns {{ server: http.Server, stop: (patienceMs: number) => Promise<void> }}
 */
export function createHttpServer({ handle, appUrl, routeOf = () => 'other' }) {
  const https = appUrl?.startsWith('https:') ?? false;
  const [headers, sharedHeaders] = [responseHeaders({ https }), responseHeaders({ https, shared: true })];
  let stopping = false;
  const server = http.createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    (request, response) => {
      const id = ownTheRequest(request, appUrl);
      for (const { key, value } of isForOtherSites(request.url ?? '') ? sharedHeaders : headers) response.setHeader(key, value);
      response.setHeader('X-Request-Id', id);
      observeRequest(request, response, routeOf);
      replaceFailure(response, id);
      leaveTogether(response);
      if (stopping) response.setHeader('Connection', 'close');
      if (refuseRequest(request, response)) return;
      if (!limitBody(request, response)) return;
      if (request.url === '/csp-reports') return takeCspReport(request, response);
      askFor(request, response, () => handle(request, response)).catch((error) => answerFailure(error, response));
    },
  );
  server.on('upgrade', (_request, socket) => answerRaw(socket, '426 Upgrade Required'));
  server.on('clientError', (error, socket) => {
    const status = { HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large', ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout' }[
      error.code
    ];
    answerRaw(socket, status ?? '400 Bad Request');
  });

  /** Accepts no new connections, lets requests in flight complete, and closes the remaining ones after `patienceMs`. */
  const stop = async (patienceMs) => {
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(cut);
  };

  function answerFailure(error, response) {
    // log only the message, since the error may contain submitted data
    console.error('request failed:', response.getHeader('X-Request-Id'), String(error?.message ?? error).replace(/\nparams: [\s\S]*$/, ''));
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('The server could not answer this request. Try again.\n');
  }

  /** Responds on a bare socket, where there is no response object, with the same headers. */
  function answerRaw(socket, status) {
    // this socket has no other error listener, so a client that disconnects would crash the server
    socket.on('error', () => socket.destroy());
    if (!socket.writable) return socket.destroy();
    const lines = headers.map(({ key, value }) => `${key}: ${value}\r\n`).join('');
    socket.end(`HTTP/1.1 ${status}\r\n${lines}Connection: close\r\nContent-Length: 0\r\n\r\n`);
  }

  return { server, stop };
}

/** Logs content security policy reports: a few per minute, shortened, one line each. */

const MAX_REPORT_BYTES = 16 * 1024;
const REPORTS_PER_MINUTE = 10;
let minute = 0;
let taken = 0;

/** Removes the one-time tokens of `/setup` and `/invite`, because a report contains the URL of its page. @param {string} report */
const withoutTokens = (report) => report.replace(/(token=)[\w-]+/gi, '$1[redacted]');

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function takeCspReport(request, response) {
  if (request.method !== 'POST') return answer(response, 405);
  const now = Math.floor(Date.now() / 60_000);
  if (now !== minute) [minute, taken] = [now, 0];
  taken += 1;
  if (taken > REPORTS_PER_MINUTE) return answer(response, 429);
  let text = '';
  request.on('data', (chunk) => {
    if (text.length < MAX_REPORT_BYTES) text += chunk;
  });
  request.on('end', () => {
    console.error(
      JSON.stringify({ level: 'warn', msg: 'content security policy report', report: withoutTokens(text.slice(0, MAX_REPORT_BYTES)) }),
    );
    answer(response, 204);
  });
}

function answer(response, status) {
  response.writeHead(status, { 'Cache-Control': 'no-store' });
  response.end();
}
