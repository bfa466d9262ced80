import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../filters/timeline-filters';
import { parseWindow, printWindow, shorterWindows } from './axis-window';

describe('the axis window in a URL', () => {
  it.each(['2024-01-01..2024-03-31', '-0044-03-15..2024-03-15', '2024-01-01..2024-01-01'])('%s survives a round trip', (text) => {
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
  ])('%j is rejected', (text) => {
    expect(parseWindow(text)).toBeNull();
  });
});

describe('shorter windows', () => {
  const words = (filters: Partial<typeof NO_FILTERS>, years: readonly number[] = []) =>
    shorterWindows({ ...NO_FILTERS, ...filters }, '2024-03-05', years).map((window) => [
      window.words,
      window.filters.from,
      window.filters.to,
    ]);

  it('are the last year and the last ten years of the filter', () => {
    expect(words({})).toEqual([
      ['2024', '2024', '2024'],
      ['2015 to 2024', '2015', '2024'],
    ]);
    expect(words({ known: '1990-05-01' })[0]).toEqual(['1990', '1990', '1990']);
    expect(words({ to: '0950-02' })[1]).toEqual(['941 to 950', '0941', '0950']);
  });

  it('end with the last year that has events, ignoring later plans', () => {
    const years = [1956, 1998, 2031];
    expect(words({}, years)).toEqual([
      ['1998', '1998', '1998'],
      ['1989 to 1998', '1989', '1998'],
    ]);
    expect(words({ to: '1990' }, years)[0]).toEqual(['1956', '1956', '1956']);
    expect(words({ to: '2040' }, years)[0]).toEqual(['2031', '2031', '2031']);
    expect(words({ to: '1900' }, years)[0]).toEqual(['1900', '1900', '1900']);
  });

  it('are shorter than the current window and never start before year 1', () => {
    expect(words({ from: '2018-05' })).toEqual([['2024', '2024', '2024']]);
    expect(words({ from: '2024' })).toEqual([]);
    expect(words({ to: '-0050' })).toEqual([]);
  });
});
