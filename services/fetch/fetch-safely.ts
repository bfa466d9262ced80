/** Sends all outgoing requests. Every resolved address must be public, and every redirect is checked. No cookie or referrer is sent. */
import { lookup } from 'node:dns/promises';
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { urlOf } from '@/domain/hrefs';
import { cutText } from '@/domain/text/cut-text';
import { readEnv } from '@/env';
import { log, logSecurity } from '../log';
import type { Caller } from '../timeline/facts/write';
import { checkAddress, type FetchRules, isAllowed, isPublicAddress, notPublic, RefusedAddress, refused } from './check-address';

const MAX_ADDRESS = 300;

/** Removes the user name and password, because the address is logged. */
const loggedAddress = (address: string): string => cutText(address.replace(/\/\/[^/?#]*@/, '//'), MAX_ADDRESS);

/** Logs a refused address with its user, because it may be a probe of the internal network. Returns false for any other error. */
function logRefusal(address: string, error: unknown, { userId, requestId, ip }: Caller = { userId: null }): boolean {
  if (!(error instanceof RefusedAddress)) return false;
  logSecurity('address.refused', {
    user: userId ?? 'nobody',
    fetched: loggedAddress(address),
    why: error.message,
    ...(requestId === undefined ? {} : { requestId }),
    ...(ip === undefined ? {} : { address: ip }),
  });
  return true;
}

/** Validators as the site sent them; null if missing. */
export interface PageVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** by lower-case name */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const MAX_LENGTH = 500;

export function versionOf(headers: Headers): PageVersion {
  return { etag: validHeader(one(headers.etag)), lastModified: validHeader(one(headers['last-modified'])) };
}

/** The headers of a conditional request. */
export const onlyIfNewer = ({ etag, lastModified }: PageVersion): Readonly<Record<string, string>> => ({
  ...(etag === null ? {} : { 'If-None-Match': etag }),
  ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
});

/** Reads Retry-After as seconds or a date. Returns null if it is missing or invalid. */
export function retryAfterSeconds(headers: Headers, now: number): number | null {
  const said = one(headers['retry-after'])?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/.test(said)) return Number(said);
  const at = /^\w{3}, /.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1_000));
}

const one = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0]);

/** null for a value that is too long or cannot be sent back */
const validHeader = (value: string | undefined): string | null =>
  value && value.length <= MAX_LENGTH && /^[ -~]+$/.test(value) ? value : null;

const MAX_BYTES = 5 * 1024 * 1024;

const UNPACK = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;

/** Throws a RangeError if the body is too large, or the stream error if it is damaged. */
async function readBody(response: IncomingMessage, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > MAX_BYTES) return;
      chunks.push(chunk);
    }
  };
  const packed = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpack = Object.entries(UNPACK).find(([name]) => name === packed)?.[1];
  try {
    await (unpack ? pipeline(response, unpack(), collect, { signal }) : pipeline(response, collect, { signal }));
  } catch (error) {
    // stopping early makes the pipeline throw
    if (size <= MAX_BYTES) throw error;
  }
  if (size > MAX_BYTES) throw new RangeError('The body is too large.');
  return Buffer.concat(chunks);
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** the Content-Type header with its charset; empty if missing */
  readonly mediaType: string;
  /** the final URL after redirects */
  readonly url: string;
  readonly version?: PageVersion;
  /** true: the known version is still current, so `bytes` is empty */
  readonly unchanged?: true;
}

/** Error details for callers that retry, such as feed checks. */
export interface AnswerDetails {
  /** null if no response arrived */
  readonly status: number | null;
  /** true: a retry may succeed; the job runner reads this field */
  readonly passing: boolean;
  /** the delay that the site asks for; null if it gives none */
  readonly retryAfterSeconds: number | null;
}

/** Returns the answer details of an error, or an empty object. */
export const answerOf = (error: unknown): Partial<AnswerDetails> =>
  (isDatelineError(error) ? (error.details as Partial<AnswerDetails> | undefined) : undefined) ?? {};

export interface FetchOptions extends FetchRules {
  readonly accept: readonly string[];
  /** the cached version, for a conditional request */
  readonly known?: PageVersion;
  readonly resolve?: (hostname: string) => Promise<readonly Address[]>;
  readonly timeLimitMs?: number;
  /** the user; by default, the server itself */
  readonly by?: Caller;
}

interface Address {
  readonly address: string;
  readonly family: number;
}

const TIME_LIMIT_MS = 15_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Throws `bad-data` for the field `url`, with the reason in plain words. */
export async function fetchSafely(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeLimitMs ?? TIME_LIMIT_MS);
  let text = address;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const url = checkAddress(text, options);
      const response = await send(url, await pin(url, options, signal), { signal, headers: headersFor(options) });
      const { location } = response.headers;
      if (REDIRECTS.has(response.statusCode ?? 0) && location !== undefined) {
        response.destroy();
        text = urlOf(location, url.href)?.href ?? location;
        continue;
      }
      return await take(url, response, options, signal);
    }
    throw refused(`it redirects more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    if (isDatelineError(error)) {
      if (!logRefusal(text, error, options.by)) log().info({ address: loggedAddress(text), why: error.message }, 'could not fetch a URL');
      throw error;
    }
    if (signal.aborted) throw failed('the site took too long to respond', noAnswer);
    throw failed(reasonOf(error), PASSING.has(codeOf(error)) ? noAnswer : undefined);
  }
}

/** Resolves the host and requires public addresses. The request connects only to these addresses. */
export async function pin(url: URL, options: FetchRules & Pick<FetchOptions, 'resolve'>, signal: AbortSignal): Promise<readonly Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host);
  const resolve = options.resolve ?? ((name: string) => lookup(name, { all: true }));
  const found = literal > 0 ? [{ address: host, family: literal }] : await orAbort(resolve(host), signal);
  if (found.length === 0) throw failed('the site does not exist');
  if (!isAllowed(url, options) && !found.every(({ address }) => isPublicAddress(address))) throw notPublic();
  return found;
}

const headersFor = ({ accept, known }: FetchOptions) => ({
  Accept: `${accept.join(', ')};q=0.9`,
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': 'en, *;q=0.5',
  'User-Agent': 'Mozilla/5.0 (compatible; Dateline; article import)',
  ...(known ? onlyIfNewer(known) : {}),
});

/** Connects only to the pinned addresses. `end` sends the request. */
export function send(
  url: URL,
  pinned: readonly Address[],
  options: Pick<RequestOptions, 'method' | 'headers' | 'signal'>,
  end = (request: ClientRequest): unknown => request.end(),
): Promise<IncomingMessage> {
  const [first] = pinned;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      ...options,
      agent: false,
      lookup: (_host, { all }, answer) => (all ? answer(null, [...pinned]) : answer(null, first?.address ?? '', first?.family)),
    });
    request.once('response', resolve);
    request.once('error', reject);
    end(request);
  });
}

async function take(url: URL, response: IncomingMessage, { accept, known }: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  const mediaType = (response.headers['content-type'] ?? '').slice(0, 200);
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const version = versionOf(response.headers);
  try {
    if (status === 304 && known) return { bytes: new Uint8Array(), mediaType, url: url.href, version: known, unchanged: true };
    if (status < 200 || status > 299) {
      const passing = status === 408 || status === 429 || status >= 500;
      const details: AnswerDetails = { status, passing, retryAfterSeconds: retryAfterSeconds(response.headers, Date.now()) };
      throw failed(`${STATUS_WORDS[status] ?? 'the site returned an error'} (HTTP ${status})`, details);
    }
    if (type !== '' && !accept.includes(type)) throw refused(`its file type “${type.slice(0, 80)}” is not supported`);
    const bytes = await readBody(response, signal);
    if (bytes.length === 0) throw failed('the page is empty');
    return { bytes, mediaType, url: url.href, version };
  } finally {
    response.destroy();
  }
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'the site requires sign-in',
  402: 'the site requires payment',
  403: 'the site blocks automated access',
  404: 'the page does not exist',
  410: 'the page was removed',
  429: 'the site received too many requests',
};

const orAbort = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))]);

const failed = (why: string, details?: AnswerDetails) =>
  new DatelineError('bad-data', `Could not fetch this page: ${why}. Check the URL, or try again later.`, 'url', details);

const noAnswer: AnswerDetails = { status: null, passing: true, retryAfterSeconds: null };
/** codes of temporary connection errors */
const PASSING: ReadonlySet<unknown> = new Set([
  ...['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ERR_STREAM_PREMATURE_CLOSE'],
]);
const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EAI_AGAIN') return 'the site could not be found right now';
  if (code === 'ENOTFOUND') return 'the site does not exist';
  if (code === 'ECONNREFUSED') return 'the site refused the connection';
  if (error instanceof RangeError) return `it is larger than ${MAX_BYTES / 1024 / 1024} MB`;
  if (typeof code === 'string' && /CERT|SSL|TLS|ALTNAME/.test(code)) return 'its certificate is not valid';
  return typeof code === 'string' && code.startsWith('Z_') ? 'the downloaded data is damaged' : 'the connection was interrupted';
}

const TYPES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'application/pdf'];

/** Throws `bad-data` for the field `url`. */
export const fetchPage = (url: string, by?: Caller): Promise<Fetched> => fetchSafely(url, { ...rulesHere(), accept: TYPES, by });

/** Checks a URL without a request. Throws `bad-data` for the field `url` if it may not be fetched. */
export function checkPageAddress(url: string, by: Caller): string {
  try {
    return checkAddress(url, rulesHere()).href;
  } catch (error) {
    logRefusal(url, error, by);
    throw error;
  }
}

export function rulesHere(): FetchRules {
  const { appUrl, fetchAllowHosts } = readEnv();
  return { allowHosts: fetchAllowHosts, ownHosts: appUrl === null ? [] : [new URL(appUrl).hostname] };
}
