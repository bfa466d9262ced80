import { describe, expect, it } from 'vitest';
import { sentenceAround } from './to-view';

const LONG = 'word '.repeat(140);
const CASES: readonly (readonly [name: string, passage: string, quote: string, start: number, before: string, after: string])[] = [
  [
    'a clause in the middle',
    'Rain fell. On Monday, Mali signed the pact, officials said. It ended.',
    'Mali signed the pact',
    22,
    'On Monday, ',
    ', officials said.',
  ],
  ['a whole sentence', 'Rain fell. Mali signed the pact.', 'Mali signed the pact.', 11, '', ''],
  [
    'a title with periods',
    'U.S. envoy A. Roe met Mali’s leader on Friday, Oct. 3.',
    'met Mali’s leader',
    18,
    'U.S. envoy A. Roe ',
    ' on Friday, Oct. 3.',
  ],
  ['two sentences', 'Mali signed. Chad left.', 'signed. Chad', 5, '', ''],
  ['a quote that is not there', 'Mali signed.', 'Chad left', 0, '', ''],
  ['no passage', '', 'Chad left', 0, '', ''],
  ['the occurrence at its offset', 'It voted no. Later it voted yes, twice.', 'it voted', 19, 'Later ', ' yes, twice.'],
  [
    'a sentence that begins before the passage',
    `rd ${'word '.repeat(119)}Mali signed.`,
    'Mali signed.',
    5_000,
    `… ${'word '.repeat(119)}`,
    '',
  ],
  ['a sentence that ends after the passage', `Mali signed ${LONG}wo`, 'Mali signed', 0, '', ` ${LONG.trimEnd()} …`],
];

describe('sentenceAround', () => {
  it.each(CASES)('%s', (_, passage, quote, start, before, after) => {
    expect(sentenceAround(passage, quote, start)).toEqual({ before, after });
  });
});
