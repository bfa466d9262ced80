import { expect, it } from 'vitest';
import { disagreementWords } from './disagreement-words';

it.each([
  ['engine', 'Only the engine found this event.'],
  ['model', 'Only the model found this event.'],
  ['2024-01-09 2024-01-03/2024-01-09', 'Engine: 9 January 2024. Model: 3–9 January 2024.'],
  ['2024-01 2023~', 'Engine: January 2024, day not stated. Model: about 2023, month not stated.'],
])('%s', (note, words) => {
  expect(disagreementWords(note)).toBe(words);
});
