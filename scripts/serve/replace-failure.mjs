/**
 * Where a page failed, the framework sends one that is empty until its scripts have run. Sends the page instead that the pages offer
 * (`app/_server/answers/failed-page.ts`), which needs none.
 */

/** where `app/_server/operation/boot.ts` puts the function */
const FAILED_PAGE = Symbol.for('dateline.failed-page');
/** on a response that the framework calls failed, and that is sent with another status */
export const FAILED = Symbol('failed');
/** of the framework's page */
const ITS_HEADERS = ['Content-Encoding', 'Link', 'Vary'];

/** Call it before anybody else changes how the response is written. @param {import('node:http').ServerResponse} response @param {string} id of the request */
export function replaceFailure(response, id) {
  const { writeHead, write, end } = response;
  let isReplaced = false;

  response.writeHead = (status, ...rest) => {
    const page = isFailedPage(status, response) ? globalThis[FAILED_PAGE]?.(id, status) : undefined;
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

/** Otherwise the head would be written in the middle of the first piece of the framework's page. */
function decide(response) {
  if (!response.headersSent && isFailedPage(response.statusCode, response)) response.writeHead(response.statusCode);
}

/** @param {number} status @param {import('node:http').ServerResponse} response */
const isFailedPage = (status, response) =>
  (status === 500 || response[FAILED] === true) && String(response.getHeader('Content-Type')).startsWith('text/html');
