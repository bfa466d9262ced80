import { expect, it } from 'vitest';
import { originWords, readingWords } from './reading-words';

it.each([
  ['both', 'Found by the engine and the language model m 1 (prompt 1a2b).'],
  ['model', 'Found by the language model m 1 (prompt 1a2b) only.'],
  ['engine', 'Found by the engine only. The language model m 1 (prompt 1a2b) also read the article.'],
] as const)('%s', (readers, words) => {
  expect(readingWords({ readers, model: 'm 1', promptVersion: '1a2b' })).toBe(words);
});

const REST = { status: 'both', actors: 'model', themes: 'both', action: 'both', place: 'both' } as const;

it.each([
  [undefined, null],
  [{ ...REST, title: 'both', date: 'both' }, null],
  [{ ...REST, title: 'model', date: 'both' }, 'Title from the model.'],
  [{ ...REST, title: 'model', date: 'engine' }, 'Title from the model, date from the engine.'],
  [{ ...REST, title: 'both', date: 'model' }, 'Date from the model.'],
  [{ ...REST, title: 'model', date: 'model' }, 'Title and date from the model.'],
] as const)('%j: %s', (origin, words) => {
  expect(originWords(origin === undefined ? {} : { origin })).toBe(words);
});
