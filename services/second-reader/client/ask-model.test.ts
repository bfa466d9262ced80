/** A model with every fault gives verified events or a plain failure, within its limits. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildActorIndex } from '@/engine/index';
import { readTogether } from '../read-together';
import { type FaultyModel, MADE_UP, startFaultyModel } from '../testing/faulty-model';
import { askArticle } from './ask-article';
import { askModel, type ModelLimits } from './ask-model';
import type { Endpoint } from './endpoint';
import { failureKind } from './model-failure';
import { messagesFor, PROMPT_VERSION } from './prompt';

const LIMITS: ModelLimits = { totalMs: 4_000, silentMs: 1_000, bytes: 100_000, tries: 3, longestWaitMs: 2_000 };
const VOCABULARY = buildActorIndex([
  { id: 'chl', name: 'Chile', kind: 'state', aliases: ['Chilean'], country: 'CHL' },
  { id: 'per', name: 'Peru', kind: 'state', aliases: ['Peruvian'], country: 'PER' },
]);
const KEY = 'sk-secret-of-tests';

let server: FaultyModel;
beforeAll(async () => {
  server = await startFaultyModel();
});
afterAll(() => server.close());

const endpoint = (model: string, more: Partial<Endpoint> = {}): Endpoint => ({
  ...{ url: server.url, model, key: KEY, allowHosts: [new URL(server.url).host] },
  ...more,
});
const ask = (given: Endpoint) => askModel(given, messagesFor(MADE_UP, MADE_UP.body), LIMITS);

/** The events of the model, as title and date. */
async function read(fault: string) {
  const { raw } = await ask(endpoint(fault));
  const { events } = readTogether(MADE_UP, VOCABULARY, { model: fault, promptVersion: PROMPT_VERSION, answers: [raw] });
  for (const { start, end, quote } of events.flatMap(({ mentions }) => mentions.map(({ evidence }) => evidence)))
    expect(MADE_UP.body.slice(start, end)).toBe(quote);
  return events.map(({ title, date }) => [title, date.edtf]);
}

const AGREEMENT = ['Chile and Peru sign fishing agreement', '2024-01-09'];
const MEETING = ['Experts plan to meet in Santiago', '2024-02-05'];
const RULING = ['Court rules on sea border', '2014'];

describe('a model', () => {
  it.each([
    ['plain', [AGREEMENT, MEETING, RULING]],
    ['prose', [AGREEMENT, MEETING, RULING]],
    ['whole', [AGREEMENT, MEETING, RULING]],
    ['blocking', [AGREEMENT, MEETING, RULING]],
    ['curly', [AGREEMENT, MEETING, RULING]],
    ['strict', [AGREEMENT, MEETING, RULING]],
    ['unseen', [AGREEMENT, MEETING, RULING]],
    ['slow', [AGREEMENT, MEETING, RULING]],
    ['429', [AGREEMENT, MEETING, RULING]],
    ['500', [AGREEMENT, MEETING, RULING]],
    ['503', [AGREEMENT, MEETING, RULING]],
    // a date that contradicts its words, and a quotation that is not in the text
    ['invented', [AGREEMENT, MEETING, RULING]],
    ['cut', [AGREEMENT]],
    ['fields', [AGREEMENT, MEETING]],
    ['injected', [AGREEMENT, MEETING]],
  ])('with the fault “%s” gives verified events', async (fault, expected) => {
    const events = await read(fault);
    expect(events).toEqual(expect.arrayContaining(expected.slice(0, 1).map(([, date]) => [expect.any(String), date])));
    for (const [title] of events) expect(title).not.toMatch(/[<>[\]\p{C}]|publish|ignore|https?:|javascript:/iu);
    if (fault !== 'injected') expect(events).toEqual(expect.arrayContaining(expected));
  });

  it('that finds nothing leaves the events of the engine', async () => {
    const alone = readTogether(MADE_UP, VOCABULARY, { model: '', promptVersion: '', answers: [] }).events;
    expect(await read('empty')).toEqual(alone.map(({ title, date }) => [title, date.edtf]));
  });

  it.each([
    ['401', 'key'],
    ['missing', 'not-found'],
    ['hang', 'time'],
    ['endless', 'too-long'],
    ['away', 'busy'],
    ['redirect', 'refused'],
  ])('with the fault “%s” ends with the failure “%s”, in time', async (fault, kind) => {
    const since = performance.now();
    const error: unknown = await ask(endpoint(fault)).catch((reason: unknown) => reason);
    expect(failureKind(error)).toBe(kind);
    expect(performance.now() - since).toBeLessThan(LIMITS.totalMs + 1_000);
    expect((error as Error).message).not.toContain(KEY);
  });

  it('is not asked again with parameters that it rejected', async () => {
    await ask(endpoint('strict'));
    const last = server.requests.at(-1) ?? {};
    expect(Object.keys(last).sort()).toEqual(['authorization', 'messages', 'model', 'path', 'stream']);
  });

  it('that does not stream is asked once', async () => {
    const before = server.requests.length;
    await ask(endpoint('whole'));
    expect(server.requests.length - before).toBe(1);
  });

  it('may not send an endless line, whatever the size of an answer', async () => {
    const unlimited = { ...LIMITS, totalMs: 20_000, bytes: Number.POSITIVE_INFINITY };
    const error: unknown = await askModel(endpoint('endless'), messagesFor(MADE_UP, MADE_UP.body), unlimited).catch(
      (reason: unknown) => reason,
    );
    expect(failureKind(error)).toBe('too-long');
  });

  it('gets a schema, the key and the query of its address', async () => {
    await ask(endpoint('plain', { url: `${server.url}?api-version=2024-10-21` }));
    expect(server.requests.at(-1)).toMatchObject({
      path: '/v1/chat/completions?api-version=2024-10-21',
      authorization: `Bearer ${KEY}`,
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { strict: true, schema: { type: 'object' } } },
    });
  });

  it('without a key gets none', async () => {
    await ask(endpoint('plain', { key: null }));
    expect(server.requests.at(-1)).toMatchObject({ authorization: null });
  });

  it.each([
    ['on this computer', () => server.url],
    ['on a private network', () => 'http://192.168.1.7/v1'],
    ['of cloud metadata', () => 'http://169.254.169.254/v1'],
    ['at another port', () => 'https://api.example.com:8443/v1'],
  ])('at an address %s is not asked without permission', async (_, url) => {
    const before = server.requests.length;
    const error: unknown = await ask(endpoint('plain', { url: url(), allowHosts: [] })).catch((reason: unknown) => reason);
    expect(failureKind(error)).toBe('refused');
    expect(server.requests).toHaveLength(before);
  });

  it('that is not there is unreachable', async () => {
    const url = 'http://127.0.0.1:9/v1';
    const error: unknown = await ask(endpoint('plain', { url, allowHosts: ['127.0.0.1:9'] })).catch((reason: unknown) => reason);
    expect(failureKind(error)).toBe('unreachable');
  });
});

describe('an interrupted reading', () => {
  it.each([
    ['goes on after the parts that the model answered', {}, 0],
    ['begins again after the text changed', { contentHash: 'another text' }, 1],
    ['begins again with another prompt', { promptVersion: 'another' }, 1],
    ['begins again with another model', { model: 'another' }, 1],
  ])('%s', async (_, change, requests) => {
    const done = await askArticle(endpoint('plain'), MADE_UP, { limits: LIMITS });
    const before = server.requests.length;
    const asked = await askArticle(endpoint('plain'), MADE_UP, { limits: LIMITS, done: { ...done, ...change } });
    expect(server.requests.length - before).toBe(requests);
    expect(asked).toEqual(done);
  });
});
