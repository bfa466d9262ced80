import { describe, expect, test } from 'vitest';
import { PLACES, VOCABULARY } from '../../../data/vocabulary/load-vocabulary';
import { readText } from '../../text/read-text';
import { buildActorIndex } from '../base/actor-index';
import { findNewStates } from './new-states';

const index = buildActorIndex([...VOCABULARY, ...PLACES]);
const states = (body: string): string =>
  findNewStates(readText(body).sentences, index)
    .map(({ name, aliases }) => [name, ...aliases.filter((alias) => !alias.includes(' of '))].join('/'))
    .join(' | ');

describe('states that no vocabulary holds', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['its form', 'Envoys of the Republic of Orvane came to Lima.', 'Orvane'],
    ['what only states own', "Orvane's ambassador left Lima.", 'Orvane'],
    ['behind an office', 'The ambassador to Orvane left Lima.', 'Orvane'],
    ['a deed of states', 'Orvane recalled its ambassador from Lima.', 'Orvane'],
    ['between it and a state', 'Talks between Peru and Orvane broke down.', 'Orvane'],
    ['in front of the other', 'A border treaty between Orvane and Peru was torn up.', 'Orvane'],
    ['its houses', "Orvane's central bank cut rates.", 'Orvane'],
    ['who governs it', 'Prime Minister Ilka Dross of Orvane spoke.', 'Orvane'],
    ['the powers behind its adjective', 'The Orvanian president spoke. He left northern Orvania.', 'Orvania/Orvanian'],
    ['a plural that owns', "The Kestrel Islands' navy left.", 'Kestrel Islands'],
    ['two places that others have as well', "Orvane's government fell. Troops entered northern Orvane.", 'Orvane'],
    ['its adjective', 'Orvane accused Peru of theft. Three Orvanese sailors drowned.', 'Orvane/Orvanese'],
    ['the last word of its name', 'Kestrel Republic denied it. Kestrelian sailors drowned.', 'Kestrel Republic/Kestrelian'],
  ];
  test.each(cases)('are told by %s', (_, body, expected) => expect(states(body)).toBe(expected));

  const none: readonly (readonly [string, string])[] = [
    ['somebody with a family name', "General Milo Orvane spoke. Orvane's troops and Orvane's government fell."],
    ['somebody of the vocabulary', "Macron's government fell. Macron accused Peru."],
    ['a company', 'Orvane signed a contract. Shares in Orvane rose.'],
    ['a plain word', 'Fishermen accused Peru of theft. The fishermen’s government allies left.'],
    ['a state of the vocabulary', "Peru's ambassador left Lima."],
    ['one place that others have as well', "Orvane's president spoke in Lima."],
  ];
  test.each(none)('are not %s', (_, body) => expect(states(body)).toBe(''));
});
