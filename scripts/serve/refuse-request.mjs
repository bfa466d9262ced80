/** Refuses what no page can be asked for, which the framework would call an error of its own: other methods, and addresses that cannot be decoded. */

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Returns true when the request has been answered.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function refuseRequest(request, response) {
  if (!METHODS.includes(request.method ?? '')) return refuse(response, 405, 'Unknown HTTP method.', { Allow: METHODS.join(', ') });
  if (!isReadable(request.url ?? '')) return refuse(response, 400, 'The URL contains invalid percent-encoding.');
  return false;
}

function isReadable(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** In the form of the API's problems (RFC 9457), which people can read too. */
function refuse(response, status, detail, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers });
  const title = status === 405 ? 'Method Not Allowed' : 'Bad Request';
  const type = status === 405 ? 'method-not-allowed' : 'bad-data';
  response.end(
    `${JSON.stringify({ type: `/api/docs#problem-${type}`, title, status, detail, requestId: response.getHeader('X-Request-Id') })}\n`,
  );
  return true;
}
