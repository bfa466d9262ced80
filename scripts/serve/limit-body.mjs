/** Refuses request bodies over the limit with 413, by their announced length and by counting; nothing is ever cut off in silence. */

export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * Watches a request's body. Returns false when the request has been answered already.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} [limit] bytes
 */
export function limitBody(request, response, limit = MAX_BODY_BYTES) {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    refuse(request, response, limit);
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  // A body without an announced length is counted on its way into the stream, before any reader sees it.
  const push = request.push.bind(request);
  let seen = 0;
  request.push = (chunk, encoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= limit) return push(chunk, encoding);
    refuse(request, response, limit);
    return false;
  };
  return true;
}

/** The rest of the body is read and thrown away for a moment, so that the sender gets to see the answer. */
function refuse(request, response, limit) {
  request.push = () => true;
  request.resume();
  if (!response.headersSent) {
    response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end(`The request is larger than ${limit / 1024 / 1024} MB.\n`);
  }
  setTimeout(() => request.socket.destroy(), 1000).unref();
}
