import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { lastActors } from '../testing/last-actors';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string): string => lastActors(vocabulary, body);

describe('whom an answer is directed at', () => {
  const cases: readonly (readonly [why: string, body: string, actors: string])[] = [
    ['who accused', 'Malta accused Tunisia of piracy on Monday. Tunis denied the accusation on Tuesday.', 'Tunisia i | Malta t'],
    ['who struck', 'Chad bombed a village in Sudan on Monday. Sudan condemned the raid on Tuesday.', 'Sudan i | Chad t'],
    ['who struck, by a third', 'Chad bombed a village in Sudan on Monday. Egypt condemned the raid on Tuesday.', 'Egypt i | Chad t'],
    [
      'not what tells itself',
      'Malta accused Tunisia of piracy on Monday. Tunis denied the claims of Cyprus on Tuesday.',
      'Tunisia i | Cyprus t',
    ],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});
