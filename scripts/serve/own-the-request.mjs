/**
 * Takes out of a request what a client must not decide: the framework's own internal headers, the public host (it is what APP_URL says),
 * the policy header that the framework would read its nonce from, the address of the connection and the id of the request.
 */
import { randomUUID } from 'node:crypto';

const NOT_THE_CLIENTS = [
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
 * @returns {string} the id of the request, also in its header `x-request-id`
 */
export function ownTheRequest(request, appUrl) {
  for (const name of NOT_THE_CLIENTS) delete request.headers[name];
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
