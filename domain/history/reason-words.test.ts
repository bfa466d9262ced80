import { describe, expect, it } from 'vitest';
import { reasonWords } from './revision-words';

describe('engine reasons for readers', () => {
  it.each([
    ['Same action: CONSULT.', 'Same action: consult.'],
    ['Both are CONSULT.', 'Same action: consult.'],
    ['Different actions: CONSULT and AID.', 'Different actions: consult and aid.'],
    ['CONSULT against AID.', 'Different actions: consult and aid.'],
    ['Same status: hypothetical.', 'Same status: possible.'],
    ['Both are happened.', 'Same status: happened.'],
    ['Shared themes: arms-sale, visit.', 'Shared themes: arms sale, visit.'],
    ['Both are about: arms-sale.', 'Shared themes: arms sale.'],
    ['Both are NATO.', 'Both are NATO.'],
    ['Same date: 2024-11-16.', 'Same date: 16 November 2024.'],
    ['2023-11 and 2023-11-15 are compatible.', 'November 2023 and 15 November 2023 are compatible.'],
    ['Same date: 2024-01-13/2024-01-14.', 'Same date: 2024-01-13/2024-01-14.'],
    ['Same date: 2024-22.', 'Same date: 2024-22.'],
    ['Same date: 2023-10~.', 'Same date: 2023-10~.'],
    ['4 of 4 actors match.', '4 of 4 actors match.'],
  ])('%s reads %s', (note, words) => {
    expect(reasonWords(note)).toBe(words);
  });
});
