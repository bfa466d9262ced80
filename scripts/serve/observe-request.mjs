/** Tells the pages, which keep the figures of this process, of every request that was answered. Nothing of the request but its address is looked at. */

/** where `app/_server/operation/boot.ts` puts the function */
const OBSERVER = Symbol.for('dateline.observe-request');

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {(address: string) => string} routeOf */
export function observeRequest(request, response, routeOf) {
  const { method = '', url = '' } = request;
  const started = performance.now();
  response.once('close', () => {
    globalThis[OBSERVER]?.({
      method,
      url,
      route: routeOf(url),
      status: response.statusCode,
      seconds: (performance.now() - started) / 1000,
    });
  });
}
