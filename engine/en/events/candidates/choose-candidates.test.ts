import { describe, expect, it, test } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, extract } from '../../../index';
import type { EventMention } from '../../../model/event';
import type { Scorer } from '../../../model/scorer';
import { chooseCandidates, reasonsInWords, type ScoredCandidate, withScore } from './choose-candidates';

const listed = (weights: Readonly<Record<string, number>>) => Object.entries(weights).map(([feature, weight]) => ({ feature, weight }));
const notesOf = (weights: Readonly<Record<string, number>>): readonly string[] => reasonsInWords(listed(weights), 'an event');

it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
  ['the verb', { 'lemma=sign': 0.4 }, ['The verb “sign” often reports an event.']],
  ['a verb of two words', { 'lemma=lash-out': 0.4 }, ['The verb “lash out” often reports an event.']],
  ['the noun', { 'noun=phone call': 0.2 }, ['The noun “phone call” often names an event.']],
  ['a date of its own', { 'src=dated': 0.2, 'rule=attach/verb': 0.1 }, ['The sentence states the date of the event.']],
  ['current news', { 'src=article-day': 0.2 }, ['The article reports the event as current news.']],
  ['words of the headline', { 'hl=<=2': 0.2 }, ['The sentence shares words with the headline.']],
  ['the opening', { 'sent=<=0': 0.1 }, ['The event is in the first sentence of the article.']],
  ['who acts', { 'subj=state': 0.1 }, ['A country takes part in the event.']],
  ['several countries', { 'cc=>2': 0.1 }, ['The sentence names several countries.']],
  ['a date near publication', { 'away=-<=7': 0.1 }, ['The date of the event is within a week of publication.']],
])('explains %s', (_, weights, notes) => expect(notesOf(weights)).toEqual(notes));

it.each<[string, Readonly<Record<string, number>>]>([
  ['a feature without words for a reader', { bias: 1, 'nextw=of': 0.5, 'govl=say': 0.3 }],
  ['a fact that speaks for no event', { 'hl=<=0': 0.4, 'sent=>15': 0.2, 'subj=none': 0.2 }],
  ['a group that mostly speaks against the event', { 'lemma=sign': 0.2, 'dated&event:past': -0.3 }],
])('does not explain %s', (_, weights) => expect(notesOf(weights)).toEqual([]));

it('gives the three strongest reasons', () => {
  const weights = { 'lemma=sign': 0.1, 'hl=<=2': 0.4, 'src=dated': 0.3, 'main&event:past=true': 0.15, 'cc=>2': 0.2 };
  expect(notesOf(weights)).toEqual([
    'The sentence shares words with the headline.',
    'The sentence states the date of the event.',
    'The verb “sign” often reports an event.',
  ]);
});

it('adds confidence and salience with their reasons to the trace of a mention', () => {
  const trace = ['attach/verb', 'title/clause'].map((rule) => ({ stage: rule.split('/')[0], rule, note: 'A rule.' }));
  const mention = { confidence: 0, salience: 0, trace } as unknown as EventMention;
  const scorer = {
    threshold: 0,
    score: () => ({ margin: 1, confidence: 0.8, reasons: [] }),
    weigh: () => ({ salience: 0.7, reasons: listed({ 'noun=summit': 1 }) }),
  };
  const score = { margin: 1, confidence: 0.8, reasons: listed({ 'lemma=sign': 1 }) };
  const scored = withScore(mention, { score, features: [] }, scorer);
  expect(scored).toMatchObject({ confidence: 0.8, salience: 0.7 });
  expect(scored.trace.map(({ rule, note }) => [rule, note])).toEqual([
    ['attach/verb', 'A rule.'],
    ['candidate/score', 'The verb “sign” often reports an event.'],
    ['title/clause', 'A rule.'],
    ['salience/score', 'The noun “summit” often names the main news.'],
  ]);
});

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const PUBLISHED = '2024-06-12';

/** A scorer that keeps only candidates with all of these features. */
const keeping = (...wanted: readonly string[]): Scorer => ({
  threshold: 0.5,
  score: (features) => {
    const fits = wanted.every((one) => features.includes(one));
    return { margin: fits ? 1 : -1, confidence: fits ? 0.9 : 0.05, reasons: [] };
  },
  weigh: () => ({ salience: 0.5, reasons: [] }),
});

function proposed(body: string, title = '', published = PUBLISHED): readonly ScoredCandidate[] {
  const all: ScoredCandidate[] = [];
  extract({ title, body, published }, { vocabulary, scorer: keeping('none'), observe: (scored) => all.push(...scored) });
  return all;
}

describe('candidates of a sentence', () => {
  it.each([
    ['a dated verb', 'Norway met Chile on Monday.', ['dated']],
    ['a verb with an end date', 'Norway extended a curfew on Monday until May 5, 2025.', ['dated']],
    ['a verb without a date', 'Norway has recalled its envoy from Chile.', ['article-day']],
    ['a date whose verb only attributes', 'The minister said on Monday that prices rise.', ['refused']],
    ['the date of the main news', 'Norway met Chile on Monday. Peru has recalled its envoy.', ['dated', 'article-day']],
    ['the day of the event before', 'Norway met Chile on May 3. Peru has recalled its envoy.', ['dated', 'article-day', 'told-day']],
  ])('%s', (_, body, sources) => {
    const found = proposed(body).map(({ candidate }) => candidate.source);
    expect(found).toEqual(sources);
  });

  it('measure the overlap with the clause of an earlier event', () => {
    const again = proposed('Norway has recalled its envoy from Chile on Monday. It recalled the envoy from Chile on Monday.').at(-1);
    expect(again?.features).toEqual(expect.arrayContaining(['reps&d=>0.7']));
    const other = proposed('Norway has recalled its envoy from Chile on Monday. Peru opened a port on Monday.').at(-1);
    expect(other?.features).toEqual(expect.arrayContaining(['reps&d=<=0']));
  });

  it('carry the check that rejected them', () => {
    const [refused] = proposed('The minister said on Monday that prices rise.').filter(({ candidate }) => candidate.source === 'refused');
    expect(refused?.candidate.check).toBe('trigger/attribution');
    expect(refused?.features).toContain('check=trigger/attribution');
  });

  it('measure the words shared with the headline', () => {
    const [one] = proposed('Norway has recalled its envoy from Chile.', 'Norway recalls envoy');
    expect(one?.features).toEqual(expect.arrayContaining(['hltrig', 'hl=<=3']));
  });
});

test('dates undated news with the publication day and records the rule', () => {
  const { events } = extract(
    { title: '', body: 'Norway has recalled its envoy from Chile.', published: PUBLISHED },
    { vocabulary, scorer: keeping('src=article-day') },
  );
  expect(events).toMatchObject([{ date: { edtf: PUBLISHED }, dateBasis: 'inferred', dateWords: null, confidence: 0.9 }]);
  expect(events[0]?.rules).toContain('inherit/article-news');
});

test('dates undated news with the date of the main news', () => {
  const { events } = extract(
    { title: '', body: 'Norway met Chile on Monday. Peru has recalled its envoy.', published: PUBLISHED },
    { vocabulary, scorer: keeping('src=article-day') },
  );
  expect(events).toMatchObject([{ date: { edtf: '2024-06-10' }, dateBasis: 'inferred', dateWords: null }]);
  expect(events[0]?.rules).toContain('inherit/lead-date');
});

test('dates a trigger once when two expressions name the same time', () => {
  const body = 'The parliament of Norway met on Monday at 10:30 (0930 UTC).';
  const { events } = extract({ title: '', body, published: PUBLISHED }, { vocabulary, scorer: keeping('src=dated') });
  expect(events.map(({ date }) => date.edtf.slice(0, 10))).toEqual(['2024-06-10']);
});

test('finds only one event without its own date per sentence', () => {
  const body = 'Norway has recalled its envoy, and Chile has closed its embassy.';
  const { events } = extract({ title: '', body, published: PUBLISHED }, { vocabulary, scorer: keeping('src=article-day') });
  expect(events).toHaveLength(1);
});

test('leaves out an event of low confidence and lists it as dropped', () => {
  const { events, dropped } = extract(
    { title: '', body: 'Norway met Chile on Monday.', published: PUBLISHED },
    { vocabulary, scorer: keeping('none') },
  );
  expect(events).toEqual([]);
  expect(dropped).toMatchObject([{ check: 'candidate/low-confidence', quote: 'met' }]);
});

describe('news that nothing dates', () => {
  it.each([
    ['a vague time', 'Norway has recently recalled its envoy from Chile.', PUBLISHED],
    ['no publication day', 'Norway has recalled its envoy from Chile.', ''],
  ])('is reported as undated and is not an event: %s', (_, body, published) => {
    const { events, diagnostics } = extract({ title: '', body, published }, { vocabulary, scorer: keeping('src=article-day') });
    expect(events).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('undated');
  });
});

describe('the main news without a date', () => {
  it.each([
    ['China and Honduras have established diplomatic relations, ending decades of ties with Taiwan.', 'establish'],
    ['Japan has lifted a travel ban on a senior Myanmar general, the foreign ministry in Tokyo confirmed.', 'lift'],
    ['The United Nations envoy for Libya has resigned, citing a lack of political will among rival factions.', 'resign'],
    ['Kosovo and Serbia reached a deal to end a dispute over car licence plates.', 'deal'],
  ])('has the publication day: %s', (lead, verb) => {
    const body = `${lead} Analysts said that it could change the balance of power.`;
    const { events } = extract({ title: lead, body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ date, mentions: [first] }) => [date.edtf, first?.trigger.lemma])).toEqual([[PUBLISHED, verb]]);
  });

  it('is not a mere possibility', () => {
    const body = 'The ministers of Kenya and Ethiopia may agree on a price for copper. The price is fixed for ten years.';
    expect(extract({ title: '', body, published: PUBLISHED }, { vocabulary }).events).toEqual([]);
  });

  it('has a usable date', () => {
    const scored = (dateless: boolean, confidence: number) =>
      ({
        candidate: { source: 'article-day', dateless, verb: 0 },
        score: { margin: confidence, confidence },
      }) as unknown as ScoredCandidate;
    const [vague, dated] = [scored(true, 0.3), scored(false, 0.2)];
    expect(chooseCandidates([vague, dated], 0.5, 0.1)).toEqual([dated]);
    expect(chooseCandidates([vague], 0.5, 0.1)).toEqual([]);
    expect(chooseCandidates([dated], 0.5, 0.5)).toEqual([]);
  });

  it('does not replace an event that is likely enough', () => {
    const body = 'Norway signed a treaty with Chile on Monday. Peru has lifted a travel ban on a minister.';
    const { events } = extract({ title: '', body, published: PUBLISHED }, { vocabulary });
    expect(events.map(({ mentions: [first] }) => first?.trigger.lemma)).toEqual(['sign']);
  });
});

test('reports when the opening of an article has no event', () => {
  const codes = (body: string): readonly string[] =>
    extract({ title: '', body, published: PUBLISHED }, { vocabulary, scorer: keeping('src=dated') }).diagnostics.map(({ code }) => code);
  expect(codes('Prices are high.')).toContain('no-main-event');
  expect(codes('Norway met Chile on Monday.')).not.toContain('no-main-event');
});

test('the words that an editor wants report their likeliest event, whatever the scorer says', () => {
  const body = 'Norway met Chile. Peru has closed its border to Bolivia. Sweden left.';
  const start = body.indexOf('Peru');
  const read = (wanted?: { readonly start: number; readonly end: number }) =>
    extract({ title: '', body, published: PUBLISHED }, { vocabulary, scorer: keeping('none'), wanted });
  expect(read().events).toEqual([]);
  const { events } = read({ start: start + 5, end: start + 9 });
  expect(events.map(({ title, date }) => [title, date.edtf, date.basis])).toEqual([
    ['Peru closes its border to Bolivia', PUBLISHED, 'inferred'],
  ]);
});
