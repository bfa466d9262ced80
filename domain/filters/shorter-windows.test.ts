import { describe, expect, it } from 'vitest';
import { shorterWindows } from './shorter-windows';
import { NO_FILTERS } from './timeline-filters';

describe('shorter windows', () => {
  const words = (filters: Partial<typeof NO_FILTERS>) =>
    shorterWindows({ ...NO_FILTERS, ...filters }, '2024-03-05').map((window) => [window.words, window.filters.from, window.filters.to]);

  it('are the last year and the last ten of what is asked for', () => {
    expect(words({})).toEqual([
      ['2024', '2024', '2024'],
      ['2015 to 2024', '2015', '2024'],
    ]);
    expect(words({ known: '1990-05-01' })[0]).toEqual(['1990', '1990', '1990']);
    expect(words({ to: '0950-02' })[1]).toEqual(['941 to 950', '0941', '0950']);
  });

  it('are shorter than the window that there is, and none lies before our era', () => {
    expect(words({ from: '2018-05' })).toEqual([['2024', '2024', '2024']]);
    expect(words({ from: '2024' })).toEqual([]);
    expect(words({ to: '-0050' })).toEqual([]);
  });
});
