import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out';
import { sightOf, sightWords, spanWords } from './sight';
import { sampleItem } from './testing/sample-axis';

describe('visible part of the axis', () => {
  it.each([
    ['2024-01-01', '2024-03-31', 'January to March 2024'],
    ['2023-11-01', '2024-03-31', 'November 2023 to March 2024'],
    ['2024-01-03', '2024-01-17', '3 to 17 January 2024'],
    ['2024-01-03', '2024-01-03', '3 January 2024'],
    ['2024-01-30', '2024-02-02', '30 January to 2 February 2024'],
    ['2023-12-28', '2024-01-04', '28 December 2023 to 4 January 2024'],
    ['1969-01-01', '2024-12-31', '1969 to 2024'],
    ['-0043-01-01', '2024-12-31', '44 BC to 2024'],
  ])('%s to %s is %j', (from, to, words) => {
    expect(spanWords({ from, to })).toBe(words);
  });

  it('counts drawn, clustered and hidden events inside the window only', () => {
    const cover = {
      items: [sampleItem(1, 10, 1, 0.9), sampleItem(2, 10, 1, 0.1), sampleItem(3, 500)],
      hidden: [
        { from: 12, to: 16, count: 39 },
        { from: 480, to: 490, count: 7 },
      ],
    };
    const layout = layOut([{ ...cover, id: '', rows: 1 }], { pxPerDay: 3, labelWidth: () => 90, most: 300 });
    const sight = sightOf({ from: 0, to: 90 }, { from: 10, to: 502 }, layout, [cover]);
    expect(sight).toMatchObject({ total: 41, shown: 1 });
    expect(sightWords(sight)).toBe('41 events, January to March 1970, 1 shown');
    expect(sightWords({ ...sight, total: 1, shown: 1 })).toBe('1 event, January to March 1970, all shown');
    expect(sightWords({ ...sight, lanes: 3 })).toBe('41 entries in 3 lanes, January to March 1970, 1 shown');
  });

  it.each([
    ['its own days between the first and the last event', { from: 20, to: 50 }, { from: 20, to: 50 }],
    ['no margin before the first event', { from: -30, to: 50 }, { from: 10, to: 50 }],
    ['no margin after the last event', { from: 20, to: 900 }, { from: 20, to: 502 }],
    ['its own days beyond the last event', { from: 600, to: 700 }, { from: 600, to: 700 }],
  ])('names %s', (_, window, named) => {
    const layout = layOut([], { pxPerDay: 3, labelWidth: () => 90, most: 300 });
    expect(sightOf(window, { from: 10, to: 502 }, layout, []).window).toEqual(named);
  });
});
