/** Each way of losing an event, with a sentence for it, and the rule behind a false alarm. */
import { expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '@/engine/index';
import { extractByRules } from '@/engine/testing/extract-by-rules';
import { explainEvents } from './explain-events';
import { type AnnotatedEvent, matchAnnotated } from './score-annotated';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);

function faultsOf(body: string, quotes: readonly string[], date = '2024-06-10') {
  const extraction = extractByRules({ body, title: 'A test', source: 'Test', published: '2024-06-12' }, { vocabulary });
  const expected = quotes.map(
    (quote): AnnotatedEvent => ({ what: quote, quote, date, status: 'happened', actors: [], theme: 'meeting', salience: 'core' }),
  );
  const found = extraction.events.map((event) => ({
    evidence: event.mentions[0]?.evidence ?? { start: 0, end: 0 },
    date: event.date.edtf,
    status: event.status,
    actors: event.actors.map((actor) => actor.name),
    themes: event.themes,
  }));
  return explainEvents({ body, expected, extraction }, matchAnnotated({ doc: 'a', body, expected, found }));
}

test.each<[name: string, body: string, quotes: string[], lostAt: string, check: string | null]>([
  ['nothing tells the time', 'Norway met Chile.', ['Norway met Chile'], 'no date phrase recognized', null],
  ['a length of time dates nothing', 'Norway met Chile for two hours.', ['Norway met Chile'], 'recognized but not resolved', null],
  [
    'attribution is not an event',
    'The minister said on Monday that prices rise.',
    ['prices rise'],
    'candidate dropped',
    'trigger/attribution',
  ],
  [
    'two expected where one was found',
    'On Monday, Norway met Chile.',
    ['Norway met', 'met Chile'],
    'stands for another expected event',
    null,
  ],
])('%s', (_, body, quotes, lostAt, check) => {
  expect(faultsOf(body, quotes).missed).toMatchObject([{ lostAt, check }]);
});

test('names the rule that dated an unexpected event', () => {
  const { falseAlarms, missed } = faultsOf('On Monday, Norway met Chile.', []);
  expect(missed).toEqual([]);
  expect(falseAlarms).toMatchObject([{ date: '2024-06-10', madeBy: 'attach/clause-opening', beside: null }]);
});

test('explains a wrong date with its trace', () => {
  const { wrongDates } = faultsOf('On Monday, Norway met Chile.', ['Norway met Chile'], '2024-06-03');
  expect(wrongDates).toMatchObject([{ found: '2024-06-10' }]);
  expect(wrongDates[0]?.seen.join('\n')).toContain('attach/clause-opening');
});
