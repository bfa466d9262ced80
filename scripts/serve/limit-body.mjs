/** Rejects request bodies over the limit with 413, by Content-Length or by counting; bodies are never silently truncated. */
import { sendProblem } from './send-problem.mjs';

export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The API has a lower limit. Both limits send its clients the same message (`app/_server/api/answer-write.ts`). */
const TOO_LARGE = 'The request body is too large. Send at most 7 MB.';

/** how many limits of further data, and for how long, the server drains a rejected body */
const DRAINED_LIMITS = 4;
const DRAIN_MS = 10_000;

/**
 * Enforces the body limit. Returns false if it has already responded to the request.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} [limit] bytes
 */
export function limitBody(request, response, limit = MAX_BODY_BYTES) {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    refuse(request, response, limit, true);
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  // Without Content-Length, count the body as it enters the stream, before any reader sees it.
  const push = request.push.bind(request);
  let seen = 0;
  request.push = (chunk, encoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= limit) return push(chunk, encoding);
    refuse(request, response, limit, false);
    // false would pause the connection
    return true;
  };
  return true;
}

/**
 * Responds with 413 and drains the rest of the body, within limits. Otherwise, a client that is still sending would see a broken connection
 * instead of the response. If reading has begun, the body must not appear complete, so the connection is closed.
 */
function refuse(request, response, limit, unread) {
  const push = Object.getPrototypeOf(request).push.bind(request);
  let dropped = 0;
  request.push = (chunk, encoding) => {
    if (chunk === null && unread) return push(null, encoding);
    if (chunk === null) return request.socket.destroySoon();
    dropped += chunk.length;
    if (dropped > limit * DRAINED_LIMITS) request.socket.destroy();
    return true;
  };
  request.resume();
  // a reader slower than the sender has paused the socket itself
  request.socket.resume();
  if (!response.headersSent) {
    if (request.url?.startsWith('/api/')) sendProblem(request, response, { status: 413, detail: TOO_LARGE });
    else {
      response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`The request is larger than ${limit / 1024 / 1024} MB.\n`);
    }
  }
  const patience = setTimeout(() => request.socket.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(patience));
}
