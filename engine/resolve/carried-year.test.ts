/** Omitted years, inferred from the order of events, from nearby clauses and from digits. */
import { describe, expect, it } from 'vitest';
import { ENGLISH_TEMPORAL } from '../pipeline';
import { tag } from '../tag';
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

  it('reads a two-digit year and a season by the time of a narrative', () => {
    const values = tagged(
      'In October 1777 the army marched north. It starved throughout the winter. The veterans of ’76 left in the spring.',
      {
        mode: 'narrative',
      },
    );
    expect(values).toEqual(['October 1777 = 1777-10', 'the winter = 1778-WI', '’76 = 1776', 'the spring = 1778-SP']);
  });
});

const dates = (body: string): readonly (string | undefined)[] => tag(body, '2024-06-12').map(({ date }) => date?.edtf);

describe('an omitted year', () => {
  it.each([
    [
      'is the next one behind a later month',
      'It froze the aid in October 2021, released it in March and froze it anew in May.',
      ['2021-10', '2022-03', '2022-05'],
    ],
    ['is the same one behind an earlier month', 'It signed the pact in March 2021 and ratified it in May.', ['2021-03', '2021-05']],
    ['stays where "had" looks back', 'The army rose on July 26, 2022. On March 16 it had sworn loyalty.', ['2022-07-26', '2022-03-16']],
    [
      'is not that of a remark on somebody',
      'The envoy, a former judge who was jailed in 2016, came to Quito on June 3.',
      ['2016', '2024-06-03'],
    ],
    ['is not that of a comparison', 'The first raid since 2018 came on May 3.', ['2018', '2024-05-03']],
    ['is the one a month points to', 'They won independence on July 9, 2011, after a vote that January.', ['2011-07-09', '2011-01']],
    [
      'is not that of a "since" in front',
      'Since taking office on May 28, 2021, he has seen Qatar once, in April.',
      ['2021-05-28', '2024-04'],
    ],
    ['turns within half a year', 'A truce held until November 30, 2022. Talks resumed in Cairo on May 4.', ['2022-11-30', '2023-05-04']],
  ] as const)('%s', (_, body, expected) => {
    expect(dates(body)).toEqual(expected);
  });
});

describe('numeric dates in either order', () => {
  it.each([
    ['Lima closed its consulate on 07/11/2023.', ['2023-07-11']],
    ['Lima closed its consulate on 12/05/2024.', ['2024-05-12']],
    ['Lima will close its consulate on 02/07/2024.', ['2024-07-02']],
  ])('%s', (body, expected) => {
    expect(dates(body)).toEqual(expected);
  });
});

describe('a count', () => {
  it.each([
    ['keeps to seasons behind a season', 'He took office in the spring of 1985 and left it eighteen months later.', ['1985-21', '1986-23']],
    [
      'of months dates nothing finer than a season',
      'He took office in the spring of 1985 and left it ten months later.',
      ['1985-21', undefined],
    ],
    ['of hours may be one of days', 'It began on June 3. A truce took effect 72 hours later.', ['2024-06-03', '2024-06-06']],
    ['of other hours stays open', 'It began on June 3. A truce took effect 30 hours later.', ['2024-06-03', undefined]],
    ['may lead to an eve', 'They freed them on the eve of Easter.', ['2024-03-30']],
    ['of a fortnight from a weekday', 'The court sits a fortnight from Tuesday.', ['2024-07-02']],
  ])('%s', (_, body, expected) => {
    expect(dates(body)).toEqual(expected);
  });
});

describe('a past event that a clause refers back to', () => {
  it.each([
    ['In the wake of the raid of November 3, Kenya is closing its camps.', ['2023-11-03']],
    ['The border has been shut since July 18.', ['2023-07-18']],
    ['They will meet a fortnight after the election on July 23.', ['2024-07-23']],
    ['Serbs will vote in Nis, where the poll of December 17 was annulled.', ['2023-12-17']],
    ['They will meet in the week of the vote of July 7.', ['2024-07-07']],
  ])('%s', (body, expected) => {
    expect(tag(body, '2024-06-12').flatMap(({ date }) => date?.edtf ?? [])).toEqual(expected);
  });
});

describe('a deadline', () => {
  it('is in the future, even if the named day has only just passed', () => {
    expect(tag('The period of transition runs until 31 December.', '2020-01-31').map(({ date }) => date?.edtf)).toEqual(['2020-12-31']);
  });

  it.each([
    ['The rebels were supposed to hand the port back by 31 January.', '2025-01-31'],
    ['The union had promised to lift the tariffs by 31 January.', '2025-01-31'],
    ['The ministry had until 15 February to reply.', '2025-02-15'],
    ['The leaders were to agree by 20 March.', '2025-03-20'],
    ['Kenya promised to leave by 31 January.', '2026-01-31'],
    ['Kenya has until 31 January to leave.', '2026-01-31'],
  ])('may be past when the plan is in the past tense: %s', (body, expected) => {
    expect(tag(body, '2025-03-12').flatMap(({ date }) => date?.edtf ?? [])).toEqual([expected]);
  });
});
