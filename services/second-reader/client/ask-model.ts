/**
 * Asks a model about a text or a part of it. Parameters that the endpoint rejects are left out and not sent again. All tries share one time
 * limit.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenAI } from 'openai';
import { z } from 'zod';
import { isDatelineError } from '@/domain/errors';
import { answerOf, retryAfterSeconds } from '../../fetch/fetch-safely';
import { ANSWER } from '../answer';
import { plainLine } from '../plain-line';
import type { Endpoint } from './endpoint';
import { failure, failureKind } from './model-failure';
import type { Message } from './prompt';
import { isJson, safeFetch, type TransferLimits } from './safe-fetch';

export interface ModelLimits extends TransferLimits {
  /** time limit for all tries together */
  readonly totalMs: number;
  readonly tries: number;
  readonly longestWaitMs: number;
}

export const MODEL_LIMITS: ModelLimits = { totalMs: 300_000, silentMs: 120_000, bytes: 1_000_000, tries: 3, longestWaitMs: 60_000 };

export interface ModelAnswer {
  readonly raw: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

const MOST_TOKENS = 8_192;
const CHARACTERS_OF_TOKEN = 4;

export const estimatedTokens = (characters: number): number => Math.ceil(characters / CHARACTERS_OF_TOKEN);

type Request = OpenAI.ChatCompletionCreateParams;
type Option = Partial<Request>;

const SCHEMA: Option = {
  response_format: { type: 'json_schema', json_schema: { name: 'events', strict: true, schema: z.toJSONSchema(ANSWER) } },
};

interface Parameter {
  /** the words of an endpoint that rejects it */
  readonly words: RegExp;
  /** what to send, best first; the last one is nothing */
  readonly values: readonly Option[];
}

const PARAMETERS: readonly Parameter[] = [
  {
    words: /response_format|json_schema|json_object|schema|structured/i,
    values: [SCHEMA, { response_format: { type: 'json_object' } }, {}],
  },
  { words: /temperature/i, values: [{ temperature: 0 }, {}] },
  {
    words: /max_tokens|max_completion_tokens|max tokens/i,
    values: [{ max_tokens: MOST_TOKENS }, { max_completion_tokens: MOST_TOKENS }, {}],
  },
  { words: /\bstream(?:ing)?\b/i, values: [{ stream: true }, {}] },
  { words: /stream_options|include_usage/i, values: [{ stream_options: { include_usage: true } }, {}] },
];

/** The index of the value of each parameter; the first one by default. */
type Chosen = Map<Parameter, number>;

/** What each endpoint accepts, kept for the lifetime of the process. */
const accepted = new Map<string, Chosen>();

function optionsOf(chosen: Chosen): Option {
  const { stream_options, ...options }: Option = Object.assign({}, ...PARAMETERS.map((one) => one.values[chosen.get(one) ?? 0]));
  return options.stream && stream_options ? { ...options, stream_options } : options;
}

/** Throws a model failure. */
export async function askModel(endpoint: Endpoint, messages: readonly Message[], limits: ModelLimits = MODEL_LIMITS): Promise<ModelAnswer> {
  const key = `${endpoint.url} ${endpoint.model}`;
  const chosen: Chosen = new Map(accepted.get(key));
  const signal = AbortSignal.timeout(limits.totalMs);
  const client = await clientOf(endpoint, limits);
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await askOnce(client, { model: endpoint.model, messages: [...messages], ...optionsOf(chosen) }, signal);
      accepted.set(key, chosen);
      return answer;
    } catch (error) {
      if (signal.aborted) throw failure('time', 'the model did not answer in time');
      if (leaveOut(chosen, error)) {
        tries -= 1;
        continue;
      }
      const failed = failureOf(error, endpoint);
      const { passing, retryAfterSeconds: asked } = answerOf(failed);
      const waitMs = (asked || 2 ** (tries - 1)) * 1_000;
      if (!passing || tries >= limits.tries || waitMs > limits.longestWaitMs) throw failed;
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Loads the client with the first question, so a server without a model never loads it. */
async function clientOf({ url, key, allowHosts }: Endpoint, limits: ModelLimits): Promise<OpenAI> {
  const { OpenAI: Client } = await import('openai');
  const base = new URL(url);
  const query = Object.fromEntries(base.searchParams);
  base.search = '';
  const isAzure = /(?:\.azure\.com|\.azure-api\.net)$/.test(base.hostname);
  const authorization = key === null ? { Authorization: null } : isAzure ? { Authorization: null, 'api-key': key } : {};
  return new Client({
    apiKey: key ?? 'none',
    organization: null,
    project: null,
    baseURL: base.href.replace(/\/$/, ''),
    defaultQuery: query,
    defaultHeaders: authorization,
    maxRetries: 0,
    timeout: limits.totalMs,
    logLevel: 'off',
    fetch: safeFetch({ allowHosts, ownHosts: [] }, limits),
  });
}

async function askOnce(client: OpenAI, request: Request, signal: AbortSignal): Promise<ModelAnswer> {
  const response = await client.chat.completions.create(request, { signal }).asResponse();
  // Some endpoints ignore "stream"
  const { raw, usage } = isJson(response.headers.get('content-type')) ? wholeAnswer(await response.json()) : await streamedAnswer(response);
  // The client ends a stream without an error
  signal.throwIfAborted();
  if (raw.trim() === '') throw failure('empty', 'the model’s answer is empty');
  const sent = request.messages.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  return {
    // PostgreSQL rejects NUL and lone surrogates
    raw: raw.replaceAll('\0', '').replace(/\p{Cs}/gu, ''),
    promptTokens: usage?.prompt_tokens ?? estimatedTokens(sent),
    completionTokens: usage?.completion_tokens ?? estimatedTokens(raw.length),
  };
}

interface Received {
  readonly raw: string;
  readonly usage: OpenAI.CompletionUsage | null;
}

const wholeAnswer = ({ choices, usage }: Partial<OpenAI.ChatCompletion>): Received => ({
  raw: choices?.[0]?.message?.content ?? '',
  usage: usage ?? null,
});

async function streamedAnswer(response: Response): Promise<Received> {
  const { Stream } = await import('openai/streaming');
  let raw = '';
  let usage: OpenAI.CompletionUsage | null = null;
  for await (const chunk of Stream.fromSSEResponse<OpenAI.ChatCompletionChunk>(response, new AbortController())) {
    raw += chunk.choices?.[0]?.delta?.content ?? '';
    usage = chunk.usage ?? usage;
  }
  return { raw, usage };
}

/** Returns true if the endpoint rejects a parameter. The next request omits it. */
function leaveOut(chosen: Chosen, error: unknown): boolean {
  const { status, message, param } = error as { readonly status?: unknown; readonly message?: unknown; readonly param?: unknown };
  if (status !== 400 && status !== 422) return false;
  const why = `${String(param ?? '')} ${String(message ?? '')}`;
  const named = PARAMETERS.filter(({ words }) => words.test(why));
  const next = (named.length > 0 ? named : PARAMETERS).find((one) => (chosen.get(one) ?? 0) < one.values.length - 1);
  if (next === undefined) return false;
  chosen.set(next, (chosen.get(next) ?? 0) + 1);
  return true;
}

const LONGEST_WORDS = 160;

function failureOf(error: unknown, { key }: Endpoint) {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (isDatelineError(cause))
      return failureKind(cause) === null ? failure('refused', cause.message.replace(/\.? Enter another URL\.$/, '')) : cause;
  const { status, headers, message } = error as { readonly status?: number; readonly headers?: Headers; readonly message?: string };
  if (status === undefined) return failure('unreachable', 'the endpoint could not be reached');
  const given = { status, retryAfterSeconds: retryAfterSeconds({ 'retry-after': headers?.get('retry-after') ?? undefined }, Date.now()) };
  if (status === 429) return failure('busy', 'the endpoint received too many requests (HTTP 429)', given);
  if (status >= 500 || status === 408) return failure('busy', `the endpoint returned an error (HTTP ${status})`, given);
  if (status === 401 || status === 403) return failure('key', `the endpoint rejected the key (HTTP ${status})`, given);
  if (status === 404) return failure('not-found', 'the endpoint does not recognize this URL or model (HTTP 404)', given);
  const words = plainLine(key === null ? (message ?? '') : (message ?? '').replaceAll(key, '…')).slice(0, LONGEST_WORDS);
  return failure('rejected', `the endpoint rejected the request (HTTP ${status}: “${words}”)`, given);
}
