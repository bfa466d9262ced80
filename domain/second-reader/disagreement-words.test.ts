import { expect, it } from 'vitest';
import { datesInWords, disagreementWords } from './disagreement-words';

it.each([
  ['engine', 'Only the engine found this event.'],
  ['model', 'Only the model found this event.'],
  ['2024-01-09 2024-01-03/2024-01-09', 'Engine: 9 January 2024. Model: 3–9 January 2024.'],
  ['2024-01 2023~', 'Engine: January 2024, day not stated. Model: about 2023, month not stated.'],
])('%s', (note, words) => {
  expect(disagreementWords(note)).toBe(words);
});

it.each([
  ['the model says 2019-01-03, the engine 2019-01-10.', 'the model says 3 January 2019, the engine 10 January 2019.'],
  ['and the engine read “this weekend” as 2019-08-03/2019-08-04.', 'and the engine read “this weekend” as 3–4 August 2019.'],
  ['the model says 2014, the engine 2013-10~.', 'the model says 2014, the engine about October 2013, day not stated.'],
  ['The engine cannot read “5-2024”.', 'The engine cannot read “5-2024”.'],
  ['The engine read “on 2019-08-03” as 2019-08-03.', 'The engine read “on 2019-08-03” as 3 August 2019.'],
])('in words: %s', (note, words) => {
  expect(datesInWords(note)).toBe(words);
});
