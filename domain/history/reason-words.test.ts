import { describe, expect, it } from 'vitest';
import { reasonWords } from './reason-words';

describe('a reason of the engine, for a reader', () => {
  it.each([
    ['Both are CONSULT.', 'Both are of one kind: consult.'],
    ['CONSULT against AID.', 'They are of different kinds: consult and aid.'],
    ['Both are happened.', 'Both are happened.'],
    ['Both are NATO.', 'Both are NATO.'],
    ['Same date: 2024-11-16.', 'Same date: 16 November 2024.'],
    ['2023-11 and 2023-11-15 fit one another.', 'November 2023 and 15 November 2023 fit one another.'],
    ['Same date: 2024-01-13/2024-01-14.', 'Same date: 2024-01-13/2024-01-14.'],
    ['Same date: 2024-22.', 'Same date: 2024-22.'],
    ['Same date: 2023-10~.', 'Same date: 2023-10~.'],
    ['4 of 4 actors are the same.', '4 of 4 actors are the same.'],
  ])('%s reads %s', (note, words) => {
    expect(reasonWords(note)).toBe(words);
  });
});
