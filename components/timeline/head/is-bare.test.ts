/** When a page has nothing to filter. */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { isBare } from './is-bare';

describe('a page without events', () => {
  it('is bare when nothing is published and nothing was asked for', () => {
    expect(isBare({ unfilteredTotal: 0 }, NO_FILTERS)).toBe(true);
    expect(isBare({ unfilteredTotal: 1 }, NO_FILTERS)).toBe(false);
  });

  it.each([{ query: 'x' }, { from: '2024' }, { known: '2024-01-01' }, { clock: 'reported' as const }])(
    'keeps its filters while the address has %o, so that it can be taken back',
    (asked) => {
      expect(isBare({ unfilteredTotal: 0 }, { ...NO_FILTERS, ...asked })).toBe(false);
    },
  );
});
