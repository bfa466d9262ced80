import { describe, expect, it } from 'vitest';
import { shorterWindows } from './shorter-windows';
import { NO_FILTERS } from './timeline-filters';

describe('shorter windows', () => {
  const words = (filters: Partial<typeof NO_FILTERS>, years: readonly number[] = []) =>
    shorterWindows({ ...NO_FILTERS, ...filters }, '2024-03-05', years).map((window) => [
      window.words,
      window.filters.from,
      window.filters.to,
    ]);

  it('are the last year and the last ten of what is asked for', () => {
    expect(words({})).toEqual([
      ['2024', '2024', '2024'],
      ['2015 to 2024', '2015', '2024'],
    ]);
    expect(words({ known: '1990-05-01' })[0]).toEqual(['1990', '1990', '1990']);
    expect(words({ to: '0950-02' })[1]).toEqual(['941 to 950', '0941', '0950']);
  });

  it('end with the last year that has events, what is planned for later left aside', () => {
    const years = [1956, 1998, 2031];
    expect(words({}, years)).toEqual([
      ['1998', '1998', '1998'],
      ['1989 to 1998', '1989', '1998'],
    ]);
    expect(words({ to: '1990' }, years)[0]).toEqual(['1956', '1956', '1956']);
    expect(words({ to: '2040' }, years)[0]).toEqual(['2031', '2031', '2031']);
    expect(words({ to: '1900' }, years)[0]).toEqual(['1900', '1900', '1900']);
  });

  it('are shorter than the window that there is, and none lies before our era', () => {
    expect(words({ from: '2018-05' })).toEqual([['2024', '2024', '2024']]);
    expect(words({ from: '2024' })).toEqual([]);
    expect(words({ to: '-0050' })).toEqual([]);
  });
});
