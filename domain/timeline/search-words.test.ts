import { describe, expect, it } from 'vitest';
import { asBeginnings, parseSearch } from './search-words';

const told = (text: string): string =>
  parseSearch(text)
    .map((group) => group.map(({ text: word, kind, without }) => `${without ? 'not ' : ''}${kind} ${word}`).join(' and '))
    .join(' or ');

describe('search input', () => {
  it.each([
    ['talks sanctions', 'word talks and word sanctions'],
    ['"export controls" chips', 'phrase export controls and word chips'],
    ['"export controls', 'phrase export controls'],
    ['sanction* -"arms sale"', 'beginning sanction and not phrase arms sale'],
    ['visit OR trip -Blinken', 'word visit or word trip and not word Blinken'],
    ['-OR', 'not word OR'],
    ['OR OR a', 'word a'],
    ['a*', 'word a'],
    ['US-China well-being', 'word US-China and word well-being'],
    ['e-mail "" - -- * & | ! ( ) :', 'word e-mail'],
    ['   ', ''],
    ['外交 部*', 'word 外交 and word 部'],
  ])('parses %j as %j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['sanct', 'sanct*'],
    ['sanct  tarif', 'sanct* tarif*'],
    ['sanct*', null],
    ['"arms sale"', null],
    ['sanct OR tarif', null],
    ['sanct -tarif', null],
    ['a', null],
    ['', null],
  ])('rewrites %j as prefix search %j', (text, expected) => {
    expect(asBeginnings(text)).toBe(expected);
  });

  it('uses only the first thirty words', () => {
    expect(parseSearch(Array.from({ length: 90 }, (_, number) => `w${number}`).join(' ')).flat()).toHaveLength(30);
  });
});
