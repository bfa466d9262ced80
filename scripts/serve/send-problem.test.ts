/** Requests to the API that the server itself rejects get the same kind of response as from the API. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROBLEM_TITLES, PROBLEM_TYPE, problemSchema, problemType } from '@/domain/api/problem';
import { createHttpServer } from './http-server.mjs';
import { MAX_BODY_BYTES } from './limit-body.mjs';
import { OPEN_HEADERS } from './send-problem.mjs';

const { server, stop } = createHttpServer({ handle: async (_request, response) => void response.end('handled'), appUrl: null });
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => stop(100));

/** Sends a request without its body. */
function send(method: string, path: string, headers: http.OutgoingHttpHeaders): Promise<http.IncomingMessage & { text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.request({ port, method, path, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      request.destroy();
      resolve(Object.assign(response, { text }));
    });
    request.on('error', reject);
    request.flushHeaders();
  });
}

const LARGE = { 'Content-Length': MAX_BODY_BYTES + 1 };

test.each([
  ['POST', '/api/v1/files', LARGE, 413, 'too-large', 'The request body is too large. Send at most 7 MB.'],
  ['PROPFIND', '/api/v1/events', {}, 405, 'method-not-allowed', 'Unknown HTTP method.'],
  ['GET', '/api/v1/events/%', {}, 400, 'bad-data', 'The URL contains invalid percent-encoding.'],
] as const)('%s %s gets a problem that other sites can read', async (method, path, headers, status, code, detail) => {
  const answer = await send(method, path, headers);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, PROBLEM_TYPE]);
  for (const [name, value] of Object.entries(OPEN_HEADERS)) expect(answer.headers[name.toLowerCase()]).toBe(value);
  const requestId = answer.headers['x-request-id'];
  expect(problemSchema.parse(JSON.parse(answer.text))).toEqual({
    ...{ type: problemType(code), title: PROBLEM_TITLES[code], status, detail, requestId },
  });
});

test('a page gets text, without headers for other sites', async () => {
  const answer = await send('POST', '/admin/articles', LARGE);
  expect([answer.statusCode, answer.headers['access-control-allow-origin'], answer.text]).toEqual([
    ...[413, undefined, 'The request is larger than 8 MB.\n'],
  ]);
});
