/** Logs content security policy reports: a few per minute, shortened, one line each. */

const MAX_REPORT_BYTES = 16 * 1024;
const REPORTS_PER_MINUTE = 10;
let minute = 0;
let taken = 0;

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
export function takeCspReport(request, response) {
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
    console.error(JSON.stringify({ level: 'warn', msg: 'content security policy report', report: text.slice(0, MAX_REPORT_BYTES) }));
    answer(response, 204);
  });
}

function answer(response, status) {
  response.writeHead(status, { 'Cache-Control': 'no-store' });
  response.end();
}
