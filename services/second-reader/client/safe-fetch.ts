/** `fetch` for the model client: only to the configured endpoint, without redirects, with limits on idle time and size. */
import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, Transform } from 'node:stream';
import { checkAddress, type FetchRules } from '../../fetch/check-address';
import { pin, send } from '../../fetch/fetch-safely';
import { failure } from './model-failure';

export interface TransferLimits {
  /** maximum time without a byte */
  readonly silentMs: number;
  readonly bytes: number;
}

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Throws a model failure, or a RefusedAddress. */
export function safeFetch(rules: FetchRules, limits: TransferLimits): Fetch {
  return async (input, { method = 'GET', headers: sent, body: text, signal: given } = {}) => {
    const url = checkAddress(input instanceof Request ? input.url : String(input), rules);
    const signal = given ?? new AbortController().signal;
    const options = { method, signal, headers: { ...Object.fromEntries(new Headers(sent)), 'accept-encoding': 'identity' } };
    const incoming = await send(url, await pin(url, rules, signal), options, (request) => {
      request.setTimeout(limits.silentMs, () => request.destroy(failure('time', 'the model did not answer in time')));
      request.end(typeof text === 'string' ? text : undefined);
    });
    const status = incoming.statusCode ?? 502;
    if (status >= 300 && status < 400) {
      incoming.destroy();
      throw failure('refused', 'the endpoint redirects to another URL', { status });
    }
    const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    );
    const body = status === 204 ? null : (Readable.toWeb(limited(incoming, limits)) as ReadableStream);
    return new Response(body, { status, headers });
  };
}

/** Maximum size of one event of a stream. The client searches an unfinished event again with every chunk. */
const LONGEST_EVENT = 200_000;
const EVENT_ENDS = ['\n\n', '\r\r', '\r\n\r\n'] as const;
const LONGEST_END = 4;

/** True for a whole answer, false for a stream. */
export const isJson = (contentType: string | null | undefined): boolean => /\bjson\b/.test(contentType ?? '');

function limited(incoming: IncomingMessage, { bytes }: TransferLimits): Transform {
  const isStream = !isJson(incoming.headers['content-type']);
  let size = 0;
  let event = 0;
  let ending = '';
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      const text = ending + chunk.toString('latin1');
      const end = Math.max(...EVENT_ENDS.map((one) => text.lastIndexOf(one)));
      event = end < 0 ? event + chunk.length : text.length - end;
      ending = text.slice(1 - LONGEST_END);
      if (size > bytes || (isStream && event > LONGEST_EVENT)) done(failure('too-long', 'the model’s answer is too long'));
      else done(null, chunk);
    },
  });
  // The counter passes an error on to the reader
  return pipeline(incoming, counter, () => undefined);
}
