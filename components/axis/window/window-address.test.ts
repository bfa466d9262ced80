import { describe, expect, it } from 'vitest';
import { searchWith } from './window-address';

const opening = { from: '2024-01-01', to: '2024-03-31' };

describe('the window in the address', () => {
  it.each([
    ['', { from: '2024-02-01', to: '2024-02-29' }, '?window=2024-02-01..2024-02-29'],
    ['?actor=china&event=5', { from: '-0044-03-15', to: '2024-02-29' }, '?actor=china&event=5&window=-0044-03-15..2024-02-29'],
    ['?window=2024-02-01..2024-02-29&q=a+b', { from: '2024-02-02', to: '2024-02-29' }, '?q=a+b&window=2024-02-02..2024-02-29'],
  ])('%j with another window is %j', (search, window, expected) => {
    expect(searchWith(search, window, opening)).toBe(expected);
  });

  it('is left out where it is the one that the page opens with', () => {
    expect(searchWith('?window=2024-02-01..2024-02-29', opening, opening)).toBe('');
    expect(searchWith('?actor=china&window=2024-02-01..2024-02-29', opening, opening)).toBe('?actor=china');
  });
});
