/** Refuses request bodies over the limit with 413, by their announced length and by counting; nothing is ever cut off in silence. */

export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** how much more than the limit, and for how long, a refused body is read to its end */
const DRAINED_LIMITS = 4;
const DRAIN_MS = 10_000;

/**
 * Watches a request's body. Returns false when the request has been answered already.
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
  // A body without an announced length is counted on its way into the stream, before any reader sees it.
  const push = request.push.bind(request);
  let seen = 0;
  request.push = (chunk, encoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= limit) return push(chunk, encoding);
    refuse(request, response, limit, false);
    // not false, which would pause the connection
    return true;
  };
  return true;
}

/**
 * Answers 413. The rest of the body is read and thrown away, within bounds: a sender whose connection is cut while it still sends would see
 * a broken connection instead of the answer. A body whose reader has begun must not seem to end there: its connection is closed instead.
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
  // a reader that was slower than the sender has paused the connection itself
  request.socket.resume();
  if (!response.headersSent) {
    response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`The request is larger than ${limit / 1024 / 1024} MB.\n`);
  }
  const patience = setTimeout(() => request.socket.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(patience));
}
