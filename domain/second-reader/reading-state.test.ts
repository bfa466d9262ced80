import { expect, it } from 'vitest';
import { isUnderWay, readingStateWords } from './reading-state';

it.each([
  ['waiting', null, true, 'Waiting for the model…'],
  ['waiting', 'Used up.', false, 'Used up.'],
  ['running', null, true, 'The model is reading the article…'],
  ['done', null, false, 'The model has read the article.'],
  ['failed', 'No key.', false, 'No key.'],
  ['dropped', null, false, 'The model did not read the article. The engine’s events are unchanged.'],
] as const)('%s, %s', (state, message, underWay, words) => {
  expect(isUnderWay({ state, message })).toBe(underWay);
  expect(readingStateWords({ state, message })).toBe(words);
});
