import { describe, expect, it } from 'vitest';
import { parseWindow, printWindow } from './axis-window';

describe('the window of the axis in an address', () => {
  it.each(['2024-01-01..2024-03-31', '-0044-03-15..2024-03-15', '2024-01-01..2024-01-01'])('%s is read and written', (text) => {
    const window = parseWindow(text);
    expect(window && printWindow(window)).toBe(text);
  });

  it.each([
    '',
    '2024..2025',
    '2024-03-01..2024-01-01',
    '2024-01-01',
    'a..b',
    '2024-01-01..',
    '2024-02-30..2024-03-01',
    '2024-01-00..2024-13-01',
  ])('%j is none', (text) => {
    expect(parseWindow(text)).toBeNull();
  });
});
