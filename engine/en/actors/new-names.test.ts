import { describe, expect, test } from 'vitest';
import { PLACES, VOCABULARY } from '../../../data/vocabulary/load-vocabulary';
import { readText } from '../text/read-text';
import { buildActorIndex } from './base/actor-index';
import { findActors } from './find-actors';

const index = buildActorIndex([...VOCABULARY, ...PLACES]);
const actors = (body: string) => findActors(readText(body), index, '', '2024-06-12');
const named = (body: string): string =>
  actors(body)
    .map(({ name, kind }) => `${name} (${kind})`)
    .join(' | ');
const parentOf = (body: string, name: string): string | undefined => actors(body).find((one) => one.name === name)?.parent;

describe('names missing from the vocabulary', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a title inside capitals begins the name', 'Borealis Chairman Ruth Tandem resigned.', 'Ruth Tandem (person)'],
    ['no title that is a family name', 'Civil rights lawyer Anna King Oduya spoke.', 'Anna King Oduya (person)'],
    ['no person behind an article: a ship', 'Drones hit the Robert Maddox in the strait.', ''],
    ['no person behind "in": a town', 'Floods killed six people in Maria Tepango.', ''],
    ['no storm, no shoal', 'Typhoon Marta hit the Andrew Thomas Shoal.', ''],
    ['a given name', 'She praised Yvonne Tandem for it.', 'Yvonne Tandem (person)'],
    ['a portfolio in the title', 'Minister of Aviation Ilda Tandem resigned.', 'Ilda Tandem (person)'],
    ['no body in an adverb before a group', 'However, a group of clerks wrote to Minister Ilda Tandem.', 'Ilda Tandem (person)'],
    ['no abstract noun before a given name', 'She met Senior Advisor for Implementation Ivan Tandem.', 'Ivan Tandem (person)'],
    [
      'one person with and without a middle name',
      'Minister Ilda Tandem rose. Minister Ilda Marta Tandem sat.',
      'Ilda Tandem (person) | Ilda Tandem (person)',
    ],
    ['both parts of a service', 'The Customs and Harbor Service protested.', 'Customs and Harbor Service (organization)'],
    [
      'an office, then the person who leads it',
      'Director of the Office of Rural Affairs Ivan Tandem spoke.',
      'Office of Rural Affairs (organization) | Ivan Tandem (person)',
    ],
    ['a relative', 'The great-uncle, Beno Tandem, was silent.', 'Beno Tandem (person)'],
    ["a state's person by the possessive", "She met Niger's Amadou Tassio.", 'Niger (state) | Amadou Tassio (person)'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(named(body)).toBe(expected));
});

describe('organs named without their state', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['not where two states are named', 'Peru and Chile talked. The foreign ministry was silent.', 'Peru (state) | Chile (state)'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(named(body)).toBe(expected));
});

describe('affiliation of a named person', () => {
  test('assigns the leader of a delegation to its state', () =>
    expect(parentOf('A Kenyan delegation headed by Health Minister Juma Otiende came to Lomé.', 'Juma Otiende')).toBe('kenya'));
  test('infers no state from a profession', () =>
    expect(parentOf('Chad expelled the Danish consul on Friday. The pianist, Signe Holm, left.', 'Signe Holm')).toBeUndefined());
});

describe('a seat of an organization that is also a capital', () => {
  const seat = (body: string): readonly string[] => actors(body).map(({ name }) => name);
  test('refers to the organization that the article names', () =>
    expect(seat('Belgium and the European Union agree. Brussels protested.').at(-1)).toBe('European Union'));
  test('refers to the organization when the article names neither', () =>
    expect(seat('Brussels protested to Chad.')[0]).toBe('European Union'));
});
