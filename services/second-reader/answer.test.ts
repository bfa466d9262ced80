import { describe, expect, it, test } from 'vitest';
import { ANSWER, readAnswer } from './answer';

const EVENT = {
  quote: 'Chile met Peru on Monday',
  title: 'Chile meets Peru',
  date: '2024-01-08',
  date_words: 'on Monday',
  status: 'happened',
  negated: false,
  actors: [{ name: 'Chile', role: 'participant' }],
  place: 'Lima',
  theme: 'meeting',
  themes: ['negotiation'],
  action: 'CONSULT',
  importance: 1,
};
const read = (text: string) => readAnswer(text, '2024-01-10');
const readOne = (changes: object) => read(JSON.stringify({ events: [{ ...EVENT, ...changes }] }));
const ALL_USABLE = { broken: 0, ignored: [], isCutOff: false };
const json = (...events: object[]): string => JSON.stringify({ events });

describe('the list of events', () => {
  const second = { ...EVENT, quote: 'Peru left' };
  const CUT = { isCutOff: true };
  test.each<[string, string, number, object]>([
    ['JSON alone', json(EVENT, second), 2, {}],
    [
      'a code block between sentences',
      `Here it is:\n\`\`\`json\n${json(EVENT, second)}\n\`\`\`\nAsk for more [or less] {any time}.`,
      2,
      {},
    ],
    ['a list without a name', JSON.stringify([EVENT, second]), 2, {}],
    ['thoughts with a draft before the answer', `<think>{"events":[{"quote":""}]}</think>${json(EVENT, second)}`, 2, {}],
    ['an end in the middle', json(EVENT, second).slice(0, -40), 1, CUT],
    ['an end inside a string', json(EVENT, second).slice(0, json(EVENT).length - 30), 0, CUT],
    ['a comma too many', json(EVENT).replace(']}', ',]}').replace('"importance":1}', '"importance":1,}'), 1, {}],
    ['a line break inside a string', json(EVENT).replace('met Peru', 'met\nPeru'), 1, {}],
    ['brackets and quotation marks inside a string', json({ ...EVENT, title: 'A \\"]}" b' }, second), 2, {}],
    ['one broken event among others', json(EVENT, second).replace('"title":"Chile', '"title":Chile'), 1, { broken: 1 }],
    ['events that are no objects', '{"events":[{"quote":"a b","title":"t","date":"2024"},7,"x",["y"]]}', 1, { broken: 1 }],
    ['an empty list', '{"events":[]}', 0, {}],
    ['no text', '', 0, CUT],
    ['white space without end', ' '.repeat(3_000_000), 0, CUT],
    ['brackets without end', '[{'.repeat(400_000), 0, CUT],
    ['names of lists without end', '"events":['.repeat(90_000), 0, CUT],
    ['prose', 'I cannot help with that.', 0, CUT],
  ])('%s', (_, text, count, unusable) => {
    const { events, ...rest } = read(text);
    expect(events).toHaveLength(count);
    expect(rest).toEqual({ ...ALL_USABLE, ...unusable });
  });

  it('has an upper limit', () => {
    const { events, ...rest } = read(json(...Array.from({ length: 250 }, () => EVENT)));
    expect(events).toHaveLength(200);
    expect(rest).toEqual(ALL_USABLE);
  });
});

describe('a field', () => {
  test.each<[string, object, object, string[]]>([
    ['as asked for', {}, { date: '2024-01-08', themes: ['meeting', 'negotiation'], action: 'CONSULT' }, []],
    ['unknown', { confidence: 'high' }, { title: 'Chile meets Peru' }, []],
    [
      'actors as strings',
      { actors: ['Chile', 'Peru'] },
      {
        actors: [
          { name: 'Chile', role: 'participant' },
          { name: 'Peru', role: 'participant' },
        ],
      },
      [],
    ],
    ['an unknown role', { actors: [{ name: 'Chile', role: 'boss' }] }, { actors: [{ name: 'Chile', role: 'participant' }] }, ['boss']],
    ['actors that are no names', { actors: [{}, 7, null, { name: '' }] }, { actors: [] }, []],
    ['an unknown status', { status: 'done' }, { status: null }, ['done']],
    ['an unknown theme', { theme: 'sports', themes: ['aid'] }, { themes: ['aid'] }, ['sports']],
    ['an action in small letters', { action: 'consult' }, { action: 'CONSULT' }, []],
    ['an unknown action', { action: 'DANCE' }, { action: null }, ['DANCE']],
    ['importance as text', { importance: '0.2' }, { importance: 0.2 }, []],
    ['importance out of range', { importance: 40 }, { importance: 1 }, []],
    ['no importance', { importance: undefined }, { importance: 0.5 }, []],
    [
      'everything of another kind',
      { title: 7, place: {}, themes: 'x', actors: 'y', negated: 'no' },
      { title: '', place: null, actors: [], negated: false },
      [],
    ],
  ])('%s', (_, changes, expected, ignored) => {
    const { events, ...rest } = readOne(changes);
    expect(events[0]).toMatchObject(expected);
    expect(rest).toEqual({ ...ALL_USABLE, ignored });
  });

  test.each([[undefined], [''], ['  '], [7]])('without a quotation (%s) there is no event', (quote) => {
    expect(readOne({ quote })).toEqual({ ...ALL_USABLE, events: [], broken: 1 });
  });

  test.each<[unknown, string | null, string[]]>([
    ['2024-01', '2024-01', []],
    ['2024-21', '2024-21', []],
    ['2024-01-13/2024-01-14', '2024-01-13/2024-01-14', []],
    ['2016~', '2016~', []],
    ['~2016', '2016~', []],
    ['2024-1-8', '2024-01-08', []],
    ['2024-01-08T10:00:00Z', '2024-01-08', []],
    ['2024-01-08/2024-01-08', '2024-01-08', []],
    ['2024-01-08/..', '2024-01-08', []],
    ['early 2016', '2016~', []],
    ['8 January 2024', '2024-01-08', []],
    ['2024-02-31', null, ['2024-02-31']],
    ['soon', null, ['soon']],
    ['', null, []],
    [null, null, []],
    ['9'.repeat(100), null, ['9'.repeat(80)]],
  ])('date %s is read as %s', (date, edtf, expected) => {
    const { events, ignored } = readOne({ date });
    expect(events[0]?.date).toBe(edtf);
    expect(ignored).toEqual(expected);
  });
});

describe('markup, links and control characters', () => {
  test.each([
    ['<img src=x onerror=alert(1)> Minister <b>meets</b> envoy', 'Minister meets envoy'],
    ['Minister <script>alert(1)</script> meets envoy', 'Minister alert(1) meets envoy'],
    ['Minister meets envoy <a href="x', 'Minister meets envoy'],
    ['[Minister](https://evil.example/x) meets **envoy**', 'Minister meets envoy'],
    ['Minister meets envoy https://evil.example/?a=b', 'Minister meets envoy'],
    ['Minister meets javascript:alert(1)', 'Minister meets'],
    ['Minister\u0000 \u001b[31mmeets\u202e envoy\u200b', 'Minister 31mmeets envoy'],
    ['Minister\n\n meets\tenvoy', 'Minister meets envoy'],
    ['\ud800Minister meets envoy', 'Minister meets envoy'],
  ])('%j', (given, plain) => {
    const { events } = readOne({ title: given, place: given, actors: [given] });
    expect(events[0]).toMatchObject({ title: plain, place: plain, actors: [{ name: plain }] });
  });

  it('do not survive in ignored values', () => {
    expect(readOne({ status: '<b>done</b>\u0007 https://evil.example' }).ignored).toEqual(['done']);
  });

  it('leave a sign for "less than"', () => {
    expect(readOne({ title: 'Inflation < 3 percent in Chile' }).events[0]?.title).toBe('Inflation 3 percent in Chile');
  });
});

it('asks for what it reads', () => {
  const { events } = ANSWER.parse({ events: [EVENT] });
  expect(read(JSON.stringify({ events }))).toMatchObject(ALL_USABLE);
  expect(ANSWER.safeParse({ events: [{ ...EVENT, status: 'done' }] }).success).toBe(false);
});
