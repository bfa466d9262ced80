import { describe, expect, test } from 'vitest';
import { PLACES, VOCABULARY } from '../../data/vocabulary/load-vocabulary';
import { readText } from '../text/read-text';
import { buildActorIndex } from './base/actor-index';
import { findActors } from './find-actors';

const index = buildActorIndex([...VOCABULARY, ...PLACES]);
const named = (body: string): string =>
  findActors(readText(body), index, '', '2024-06-12')
    .map(({ name, kind }) => `${name} (${kind})`)
    .join(' | ');

describe('names that the vocabulary does not hold', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a title inside capitals begins the name', 'Borealis Chairman Ruth Tandem resigned.', 'Ruth Tandem (person)'],
    ['no title that is a family name', 'Civil rights lawyer Anna King Oduya spoke.', 'Anna King Oduya (person)'],
    ['no person behind an article: a ship', 'Drones hit the Robert Maddox in the strait.', ''],
    ['no person behind "in": a town', 'Floods killed six people in Maria Tepango.', ''],
    ['no storm, no shoal', 'Typhoon Marta hit the Andrew Thomas Shoal.', ''],
    ['a family name that is also a head', '"It failed," said Peter Banks.', 'Peter Banks (person)'],
    ["a state's person by the possessive", "She met Niger's Amadou Tassio.", 'Niger (state) | Amadou Tassio (person)'],
    ['the word before "and" belongs to a body', 'The Rivers and Forests Agency sued.', 'Rivers and Forests Agency (organization)'],
    ['a family name within another name is somebody else', 'Minister Ana Prats spoke. Lola Prats sang.', 'Ana Prats (person)'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(named(body)).toBe(expected));
});

describe('organs named without their state', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['of the dateline', 'LISBON, June 11 - The Foreign Ministry summoned the envoy.', 'Foreign Ministry of Portugal (organ)'],
    ['by the name of the vocabulary', 'BEIJING, June 11 - The Foreign Ministry protested.', 'Chinese Ministry of Foreign Affairs (organ)'],
    [
      'of the same state as before',
      'The Peruvian foreign ministry wrote to Chile. The foreign ministry got no reply.',
      'Peruvian foreign ministry (organ) | Chile (state) | Peruvian foreign ministry (organ)',
    ],
    ['not where two states are named', 'Peru and Chile talked. The foreign ministry was silent.', 'Peru (state) | Chile (state)'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(named(body)).toBe(expected));
});
