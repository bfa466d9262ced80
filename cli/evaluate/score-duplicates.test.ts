import { expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '@/engine/index';
import { extractByRules } from '@/engine/testing/extract-by-rules';
import { type DuplicateGroup, scoreDuplicates } from './score-duplicates';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);

const group = (name: string, events: readonly (readonly string[])[], ...bodies: readonly string[]): DuplicateGroup => ({
  name,
  events,
  articles: bodies.map((body, index) => {
    const published = '2024-03-15';
    return { article: String(index), published, body, events: extractByRules({ title: '', body, published }, { vocabulary }).events };
  }),
});

const MET = 'Chile met Peru in Lima on 12 March 2024.';
const AGAIN = 'Peru and Chile held a meeting in Lima on March 12.';
const VOTED = 'France held an election on 10 March 2024.';

it.each([
  ['merged', [['Chile met', 'held a meeting']], { expected: 1, merged: 1, right: 1, f1: 1, errors: [] }],
  ['kept apart', [['Chile met'], ['held an election']], { expected: 0, merged: 0, right: 0 }],
  ['merged wrongly', [['Chile met'], ['held a meeting']], { expected: 0, merged: 1, precision: 0, errors: [{ fault: 'merged' }] }],
  ['apart wrongly', [['Chile met', 'held an election']], { expected: 1, merged: 0, recall: 0, errors: [{ fault: 'apart' }] }],
  ['not found', [['Chile met', 'Nothing else']], { missedReports: 1, missedPairs: 1, merged: 0, errors: [{ fault: 'missed' }] }],
])('counts reports that are %s', (name, events, expected) => {
  expect(scoreDuplicates([group(name, events, `${MET} Nothing else is known.`, AGAIN, VOTED)])).toMatchObject(expected);
});

it('counts pairs within one article and over all groups', () => {
  const score = scoreDuplicates([
    group('one article', [['Chile met', 'held a meeting']], `${MET} ${AGAIN}`),
    group('two articles', [['Chile met', 'held a meeting', 'held an election']], MET, `${AGAIN} ${VOTED}`),
  ]);
  expect(score).toMatchObject({ groups: 2, reports: 5, expected: 4, merged: 2, right: 2, precision: 1, recall: 0.5 });
});
