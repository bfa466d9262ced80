/** Where the trigger says little, the sentence and the article say what a happening is about. */
import { expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import type { ThemeId } from '../../model/event';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);

const themesOf = (body: string, title = ''): readonly ThemeId[] | undefined =>
  extractByRules({ title, body, published: '2024-06-12' }, { vocabulary }).events[0]?.themes;

const AID = 'The earthquake relief effort goes on, with humanitarian aid from neighbors. Relief supplies and blankets are still needed.';
const COURT = 'The trial of the former minister drew crowds to the court. His lawyers doubt the verdict and the charges.';

it('files what no word tells of under what the article is about', () => {
  expect(themesOf(`The two depots were handed over on Monday. ${AID}`)).toEqual(['aid']);
  expect(themesOf(`His brother left on Monday. ${COURT}`, 'Court hears ex-minister')).toEqual(['legal']);
});

it('leaves a death what it is', () => {
  expect(themesOf(`His brother died on Monday. ${COURT}`, 'Court hears ex-minister')).toEqual(['other']);
});

it('does not file everything on a visit as a visit', () => {
  expect(themesOf('Voters chose the color green on Monday. The visit followed a state visit and a trip. The tour goes on.')).not.toContain(
    'visit',
  );
});

it('puts what is announced before the announcement', () => {
  expect(themesOf('Canada announced on Monday that the troops would stay in Latvia.')).toEqual(['military', 'statement']);
});

it('keeps the trigger first beside what the article is about', () => {
  expect(themesOf(`Kenya signed the accord on Monday. ${AID}`)?.[0]).toBe('agreement');
});

it('takes what a relative clause tells of for the object of its verb', () => {
  expect(themesOf('Those were the missiles which Qatar bought from France in 2021.')).toEqual(['arms-sale']);
  expect(themesOf('It was the summit that Norway hosted in May.')?.[0]).toBe('summit');
});

it('counts talks of persons as a meeting, too', () => {
  expect(themesOf('Antony Blinken held talks with Wang Yi on Monday.')?.slice(0, 2)).toEqual(['negotiation', 'meeting']);
});
