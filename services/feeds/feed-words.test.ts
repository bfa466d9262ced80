/** Which entries of a feed the words select. */
import { expect, it } from 'vitest';
import { feedWords, isSelected } from './take-entries';

it('splits the words at commas', () => {
  expect(feedWords(' Trade, sea  ice;\nNATO,, ')).toEqual(['trade', 'sea ice', 'nato']);
});

it.each([
  ['all without words', 'Any news', '', '', true],
  ['an included word', 'Trade talks resume', 'trade', '', true],
  ['one of several included words', 'Talks on sea ice', 'trade, sea ice', '', true],
  ['no part of a word', 'Traders strike', 'trade', '', false],
  ['a phrase across punctuation', 'The “sea-ice” report', 'sea ice', '', true],
  ['no excluded word', 'Trade in football players', 'trade', 'football', false],
  ['words in other alphabets', 'Переговоры о торговле', 'переговоры', '', true],
  ['nothing without an included word', 'Weather', 'trade', 'football', false],
])('selects %s', (_, text, includeWords, excludeWords, selected) => {
  expect(isSelected(text, { includeWords, excludeWords })).toBe(selected);
});
