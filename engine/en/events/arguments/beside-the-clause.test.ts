/** Participants outside the clause of an event: in another clause, in an enumeration, or in a deal or meeting mentioned earlier. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { lastActors } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string): string => lastActors(vocabulary, body);

type Case = readonly [body: string, actors: string];

describe('places of attacks, envoys and phrases before the clause', () => {
  const cases: readonly Case[] = [
    ['Missiles hit the port of Odesa on Monday.', 'Ukraine t'],
    ['Iranian gunmen attacked Kabul airport on Monday.', 'Iran i | Afghanistan t'],
    ['Pakistan recalled its ambassador from Tehran on Wednesday.', 'Pakistan i | Iran t'],
    ['In Cairo, protesters scaled the walls of the Danish embassy on Tuesday.', 'Danish embassy t | Denmark t | Egypt t'],
    ['Togo seized two Danish ships near Ghana on Monday.', 'Togo i | Denmark t'],
    ['Togo sanctioned ten plotters in nations including Ghana, Chad and Niger on Monday.', 'Togo i'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('participants in another clause', () => {
  const cases: readonly Case[] = [
    ['Chad will face a confidence vote on Monday.', 'Chad p'],
    ['Togo closed the border on Friday, Foreign Minister Afi Kodjo told parliament.', 'Togo i'],
    ['Ukraine applied to join the European Union in February.', 'Ukraine i | European Union t'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('enumerations before the verb and after "by"', () => {
  const cases: readonly Case[] = [
    ['The ministers of Togo, Ghana, Chad, and Niger, and an envoy, issued a statement on Tuesday.', 'Togo i | Ghana i | Chad i | Niger i'],
    ['Togo, Ghana and Niger each pledged 500 soldiers on Saturday.', 'Togo i | Ghana i | Niger i'],
    [
      'The pact was signed in 2015 by Togo, Ghana, Chad, Niger, Mali, Benin and Kenya.',
      'Togo p | Ghana p | Chad p | Niger p | Mali p | Benin p | Kenya p',
    ],
    [
      'Togo, Ghana, Chad, Niger and Mali met in May. The five countries will meet on 3 July.',
      'Togo p | Ghana p | Chad p | Niger p | Mali p',
    ],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('mediators of a deal', () => {
  const cases: readonly Case[] = [
    [
      'Envoys of Iran and Oman met in May. The two sides restored ties in a deal brokered by China on March 10.',
      'Iran p | Oman p | China p',
    ],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('referents of names and nouns', () => {
  const cases: readonly Case[] = [
    ['Canada and Saudi Arabia are at odds. On Thursday Canada accused the kingdom of jailing women.', 'Canada i | Saudi Arabia t'],
    ['Police are silent on the murder of Hardal Olun Nijar. Nijar was shot on June 18.', 'Hardal Olun Nijar t'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});
