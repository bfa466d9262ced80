import { describe, expect, it } from 'vitest';
import { ENGLISH_TEMPORAL } from '../pipeline';
import { tagTimexes } from './annotate-timexes';
import { type ResolveOptions, resolveTimexes } from './resolve';

const { readText, recognize, resolution } = ENGLISH_TEMPORAL;

const tagged = (body: string, options?: Partial<ResolveOptions>) => {
  const text = readText(body);
  const found = recognize(text.sentences);
  const resolved = resolveTimexes(found, text, { published: '2024-02-09', ...options }, resolution);
  return tagTimexes(resolved).map(({ text: words, value, mod }) => `${words} = ${value}${mod === undefined ? '' : ` ${mod}`}`);
};

describe('years and their parts in news published on 9 February 2024', () => {
  it.each([
    ['Sales for FY24 rose.', ['FY24 = 2024']],
    ['Revenue grew in 3Q23 and fell in Q4 2023.', ['3Q23 = 2023-Q3', 'Q4 2023 = 2023-Q4']],
    ['It shrank in H2 2023.', ['H2 2023 = 2023-H2']],
    ['The line opens in the second half of next year.', ['the second half of next year = 2025-H2']],
    ['Prices fell in the first half of the year.', ['the first half of the year = 2024-H1']],
    ['In 2015 it grew. The board said it would sell more over the year.', ['2015 = 2015', 'the year = 2024']],
    ['The class of ’98 met.', ['’98 = 1998']],
    ['The plan runs until ’35.', ['’35 = 2035']],
    ['By the year two thousand and ten it was gone.', ['the year two thousand and ten = 2010']],
    ['He died in the winter of nineteen forty-six.', ['the winter of nineteen forty-six = 1946-WI']],
    ['They lost power this winter.', ['this winter = 2024-WI']],
    ['It was built at the turn of the century.', ['the turn of the century = 20 START']],
    ['It was built at the turn of the 19th century.', ['the turn of the 19th century = 18 START']],
    ['Trade grew in the 17th and 18th centuries.', ['the 17th = 16', '18th centuries = 17']],
    ['It is from the 9th century BC.', ['the 9th century BC = BC08']],
    ['The war of 431-404 BC ruined it.', ['431 = BC0431', '404 BC = BC0404']],
    ['The house is from the 1700s.', ['the 1700s = 17']],
    ['The style of the mid-1990s is back.', ['the mid-1990s = 199 MID']],
    ['Music of the late ’80s is back.', ['the late ’80s = 198 END']],
    ['It plans for 2030 and beyond.', ['2030 and beyond = 2030 ON_OR_AFTER']],
    ['It worked for the next decade.', ['the next decade = P10Y']],
    ['The attack in May 2021 has not been cleared up: police seized a boat in June.', ['May 2021 = 2021-05', 'June = 2023-06']],
    [
      'They settled the border, over which their armies had fought in May 2021, in June. The envoy came in August.',
      ['May 2021 = 2021-05', 'June = 2023-06', 'August = 2023-08'],
    ],
    ['They met in May 2021 and again in June.', ['May 2021 = 2021-05', 'June = 2021-06']],
    ['The bridge fell on 17 July 2023. A depot burned that same Monday.', ['17 July 2023 = 2023-07-17', 'that same Monday = 2023-07-17']],
  ])('%s', (body, expected) => {
    expect(tagged(body)).toEqual(expected);
  });

  it('reads a year in two figures and a season without year by the time of a narrative', () => {
    const told = tagged(
      'In October 1777 the army marched north. It starved throughout the winter. The veterans of ’76 left in the spring.',
      {
        mode: 'narrative',
      },
    );
    expect(told).toEqual(['October 1777 = 1777-10', 'the winter = 1778-WI', '’76 = 1776', 'the spring = 1778-SP']);
  });
});
